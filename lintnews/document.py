"""One news article: its text, what is known about it, and the facts that rules ask for, each computed once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lintnews.literals import find_literals
from lintnews.record import NamedTuple
from lintnews.rule import Block
from lintnews.span import Lines, Span
from lintnews.view import view
from lintnews.views import blocks
from lintnews.views.beyond_ascii import beyond_ascii

if TYPE_CHECKING:
    from lintnews.anchor import Published
    from lintnews.house_names import HouseNames
    from lintnews.literals import Present
    from lintnews.views.cut import Cut
    from lintnews.views.dates import Mention
    from lintnews.views.events import EventMention
    from lintnews.views.meaning import Meaning
    from lintnews.views.names import Name
    from lintnews.views.near_words import NearPair
    from lintnews.views.numbers import Number
    from lintnews.views.people import Person
    from lintnews.views.quotations import Quotation
    from lintnews.views.times import TimeMention

FieldName = Literal["text", "title"]


class Record(NamedTuple):
    """Which record of a JSON Lines file an article came from: its line, from 1, and its id if it has one."""

    line: int
    id: str | None


class LostDecoding(NamedTuple):
    """What a reader had to assume about bytes that are not UTF-8.

    ``offset`` is the code point at which the first such byte now stands, ``lines`` how many lines hold one.
    """

    encoding: str
    offset: int
    byte: int
    lines: int


class Document:
    """One text of an article, immutable, with its views.

    ``text`` is the article's own text and never changes; all spans are half-open code-point offsets into it.
    A record's title is a document of its own (``field`` is "title"), found at ``title`` of the article.

    Attributes:
        text: the text as read, without a byte order mark.
        path: as given or found, with ``/`` separators; ``-`` for standard input without a name.
        record: where in a JSON Lines file the article stands.
        field: which text of the article this is.
        published: the article's date and where it was found; None if nothing tells it.
        title: the title field of a record as a document; None in plain text.
        lost: what the reader had to assume to decode the bytes.
        house_names: the newsroom's own list of names, if it has one.
    """

    text: str
    path: str
    record: Record | None
    field: FieldName
    published: Published | None
    title: Document | None
    lost: LostDecoding | None
    house_names: HouseNames | None

    def __init__(
        self,
        text: str,
        path: str = "-",
        record: Record | None = None,
        field: FieldName = "text",
        published: Published | None = None,
        title: Document | None = None,
        lost: LostDecoding | None = None,
        house_names: HouseNames | None = None,
    ) -> None:
        # Past __setattr__, which refuses; a frozen dataclass would do the same, for 12 ms of imports at start.
        self.__dict__.update(
            text=text,
            path=path,
            record=record,
            field=field,
            published=published,
            title=title,
            lost=lost,
            house_names=house_names,
        )

    def with_names(self, names: HouseNames) -> Document:
        """Return the same article, its title too, with the newsroom's list of names."""
        title = self.title.with_names(names) if self.title else None
        return Document(
            self.text, self.path, self.record, self.field, self.published, title, self.lost, names
        )

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a document never changes: {name!r} cannot be set")

    @view
    def literals(self) -> Present | None:
        """Which literals that rules ask for stand in the text; to be read by ``lintnews.literals.Literals``."""
        return find_literals(self.text)

    @view
    def lines(self) -> Lines:
        """The line breaks, for output only."""
        return Lines(self.text)

    @view
    def page(self) -> blocks.Page:
        """The paragraphs, and which of them are out of the ordinary."""
        return blocks.find_page(self)

    @view
    def paragraphs(self) -> tuple[blocks.Paragraph, ...]:
        """The paragraphs in order, each with its kind."""
        return self.page.paragraphs

    @view
    def openings(self) -> list[str]:
        """The first four characters of each paragraph, for a first look."""
        text = self.text
        return [text[start : start + 4] for start, _, _ in self.paragraphs]

    def paragraph_at(self, offset: int) -> int | None:
        """Return the index of the paragraph that holds ``offset``; None between paragraphs."""
        return blocks.index_at(self.paragraphs, offset)

    @view
    def headline(self) -> str | None:
        """The title field, or a short first paragraph that has no end mark and is followed by another."""
        if self.title is not None:
            return self.title.text
        page = self.page
        # What is not odd is a sentence, and so is the first paragraph of most articles.
        if not page.odd or page.odd[0] > 0:
            return None
        body = [paragraph for paragraph in page.paragraphs[:3] if paragraph.kind is not Block.METADATA]
        if len(body) > 1 and body[0].kind is Block.HEADING:
            return self.text[body[0].start : body[0].end]
        return None

    def sentences(self, index: int) -> tuple[Span, ...]:
        """Return the sentences of the paragraph with this index, without the white space around them."""
        found = self._sentences.get(index)
        if found is None:
            from lintnews.views.sentences import find_sentences  # noqa: PLC0415 - many articles need none

            paragraph = self.paragraphs[index]
            found = find_sentences(self.text, paragraph.start, paragraph.end)
            self._sentences[index] = found
        return found

    @view
    def _sentences(self) -> dict[int, tuple[Span, ...]]:
        return {}

    def is_quoted(self, offset: int) -> bool:
        """Tell whether ``offset`` stands inside quotation marks."""
        from lintnews.views.quotations import is_quoted  # noqa: PLC0415

        return is_quoted(self.quotations, offset)

    @view
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands inside quotation marks, with the marks, each paragraph's part by itself."""
        from lintnews.views.quotations import find_quotations  # noqa: PLC0415

        return find_quotations(self)

    @view
    def day_names(self) -> tuple[int, ...]:
        """Where words begin as months and weekdays do."""
        from lintnews.views.day_names import find_day_names  # noqa: PLC0415

        return find_day_names(self)

    @view
    def mentions(self) -> tuple[Mention, ...]:
        """All dates as written, also those that a cut has damaged."""
        from lintnews.views.dates import find_mentions  # noqa: PLC0415

        return find_mentions(self)

    @view
    def cuts(self) -> tuple[Cut, ...]:
        """Sentences and dates that were cut in two, each reported once."""
        from lintnews.views.cuts import find_cuts  # noqa: PLC0415

        return find_cuts(self)

    @view
    def dates(self) -> tuple[Mention, ...]:
        """The dates as written, without those inside a cut."""
        mentions = self.mentions
        if not mentions or not self.cuts:
            return mentions
        spans = [span for cut in self.cuts for span in (cut.tail, cut.head)]
        return tuple(mention for mention in mentions if not any(mention.span.overlaps(s) for s in spans))

    @view
    def times(self) -> tuple[TimeMention, ...]:
        """All clock times as written."""
        if not self.joins_figures:
            return ()
        from lintnews.views.times import find_times  # noqa: PLC0415 - few articles name one

        return find_times(self.text, self.paragraphs)

    @view
    def joins_figures(self) -> bool:
        """Whether a time of day, or two years that are joined, may stand in the text."""
        from lintnews.views.figures import joins_figures  # noqa: PLC0415

        return joins_figures(self.text)

    @view
    def numbers(self) -> tuple[Number, ...]:
        """All numbers as written, each with its kind, interval, unit and noun."""
        from lintnews.views.numbers import find_numbers  # noqa: PLC0415

        return find_numbers(self)

    @view
    def meanings(self) -> tuple[Meaning, ...]:
        """What each of the dates means, in the same order."""
        from lintnews.views.meaning import find_meanings  # noqa: PLC0415

        return find_meanings(self)

    @view
    def events(self) -> tuple[EventMention, ...]:
        """Events that the text names together with a day."""
        from lintnews.views.events import find_events  # noqa: PLC0415

        return find_events(self)

    @view
    def names(self) -> tuple[Name, ...]:
        """What is written like the name of a person, in order."""
        from lintnews.views.names import find_names  # noqa: PLC0415

        return find_names(self)

    def names_between(self, start: int, end: int) -> tuple[Name, ...]:
        """Return the names of a stretch that ``lintnews.views.names.stretch_around`` gave."""
        found = self._names_between.get((start, end))
        if found is None:
            from lintnews.views.names import names_between  # noqa: PLC0415

            found = self._names_between[start, end] = names_between(self, start, end)
        return found

    @view
    def _names_between(self) -> dict[tuple[int, int], tuple[Name, ...]]:
        return {}

    @view
    def people(self) -> tuple[Person, ...]:
        """The people of the article, each with all names that mean them."""
        from lintnews.views.people import find_people  # noqa: PLC0415

        return find_people(self.names)

    @view
    def beyond_ascii(self) -> str:
        """The characters beyond plain ASCII, in order, and control characters: most often a few marks."""
        return beyond_ascii(self.text)

    @view
    def percent_places(self) -> tuple[int, ...]:
        """The offsets right after the figure of each percentage."""
        from lintnews.views.percents import percent_places  # noqa: PLC0415

        return percent_places(self.text)

    @view
    def near_words(self) -> tuple[NearPair, ...]:
        """Pairs of capitalised words that a slip or two tell apart."""
        from lintnews.views.near_words import find_near_words  # noqa: PLC0415

        return find_near_words(self.text)
