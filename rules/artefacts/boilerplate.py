"""Lines of the page left in the article: menus, share links, prompts to sign up, headlines of other stories.

What it finds: lines such as "Advertisement", "Read more: …", "Sign up for our newsletter", "© 2019 …", cookie
notices, and menus of which each line alone could be anything ("Home", "Sports", "Opinion"). Lines that stand
together are one finding, with the headlines, dates and short lines between them.

Why it matters: readers stumble over them, and a corpus learns them by heart.

What it leaves alone: sentences about such things, headings and lists of the article itself, a headline, a byline,
a date line, notes of corrections and agencies' sign-offs. One line such as "Sports" or "Share" is not enough where
the article has lines of that kind; three are. In Markdown the lines are read without their marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Block, Example, Finding, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import EVERYTHING
from lintnews.views.page_lines import PageLine, classify_lines, find_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews import Document

_TEXT, _COMPANY = PageLine.TEXT, PageLine.COMPANY
_LONG_TEXT = 350
_FEWEST_IN_COMPANY = 3
_WIDEST_GAP = 2
_HEADLINE = 30
_SHOWN, _SHOWN_LINES = 40, 2
_OWN = lazy(
    r"(?i)[#*_\s]*+(?:foot ?notes?|notes|references|sources|acknowledge?ments|appendix|correction|\(?reporting by)(?!\p{L})"
)


class _Run(NamedTuple):
    """Paragraphs that belong to the page, by index, half-open."""

    start: int
    end: int


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield each run of lines of the page."""
    if max(find_lines(document).values(), default=_TEXT) < _COMPANY:
        return
    lines = classify_lines(document)
    for run in _find_runs(document, lines):
        yield _finding(document, run, lines)


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the paragraphs that are short or begin as a line of a page does."""
    lines = classify_lines(document)
    for paragraph, line in zip(document.paragraphs, lines, strict=True):
        if line > PageLine.TEXT:
            yield Span(paragraph.start, paragraph.end)


def _finding(document: Document, run: _Run, lines: list[PageLine]) -> Finding:
    paragraphs = document.paragraphs[run.start : run.end]
    surest = sorted(range(run.start, run.end), key=lambda index: (-lines[index], index))
    shown = dict.fromkeys(_shortened(document, index) for index in sorted(surest[:_SHOWN_LINES]))
    names = ", ".join(f"“{text}”" for text in shown)
    count = len(paragraphs)
    message = (
        f"{names} belongs to the page, not to the article; delete it"
        if count == 1
        else f"{count} lines of the page, not of the article ({names}); delete them"
    )
    return Finding(Span(paragraphs[0].start, paragraphs[-1].end), message)


def _shortened(document: Document, index: int) -> str:
    text = " ".join(document.paragraphs[index].of(document.text).split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"


def _find_runs(document: Document, lines: list[PageLine]) -> Iterator[_Run]:
    """Yield the runs above the article, inside it and below it."""
    first, last = _article(document, lines)
    kept = _kept(document, lines)
    start = 0
    for index in [index for index in kept if index < first]:
        yield from _above(document, lines, start, index)
        start = index + 1
    yield from _above(document, lines, start, first)
    yield from _inside(document, lines, first, last)
    yield from _below(document, lines, last)


def _article(document: Document, lines: list[PageLine]) -> tuple[int, int]:
    """Return where the running text begins and ends: long paragraphs, or two of text in a row."""
    solid = [
        index
        for index, (paragraph, line) in enumerate(zip(document.paragraphs, lines, strict=True))
        if line is PageLine.TEXT
        and (
            paragraph.end - paragraph.start > _LONG_TEXT
            or (index > 0 and lines[index - 1] is PageLine.TEXT)
            or (index + 1 < len(lines) and lines[index + 1] is PageLine.TEXT)
        )
    ] or [index for index, line in enumerate(lines) if line is PageLine.TEXT]
    return (solid[0], solid[-1] + 1) if solid else (0, 0)


def _kept(document: Document, lines: list[PageLine]) -> list[int]:
    """Return which paragraphs are headlines of the article and so of no run."""
    headline = document.headline
    return [
        index
        for index, (start, end, _) in enumerate(document.paragraphs)
        if lines[index] is PageLine.SHORT
        and (
            document.text.startswith("# ", start)
            or (headline is not None and document.text[start:end].lstrip("# ") == headline)
        )
    ]


def _above(document: Document, lines: list[PageLine], start: int, end: int) -> Iterator[_Run]:
    anchors = [index for index in range(start, end) if lines[index] >= PageLine.COMPANY]
    for group in _groups(lines, anchors, bridges=True):
        if _is_sure(lines, group):
            begin, stop = group[0], _with_headlines(document, lines, group, end)
            while begin > start and document.paragraphs[begin - 1].kind is Block.LIST:
                begin -= 1
            yield _Run(begin, stop)


def _inside(document: Document, lines: list[PageLine], start: int, end: int) -> Iterator[_Run]:
    anchors = [index for index in range(start, end) if lines[index] >= PageLine.COMPANY]
    reached = start
    for group in _groups(lines, anchors, bridges=False):
        if group[0] >= reached and _is_sure(lines, group):
            stop = reached = _with_headlines(document, lines, group, end)
            yield _Run(group[0], stop)


def _below(document: Document, lines: list[PageLine], start: int) -> Iterator[_Run]:
    end = len(lines)
    anchors = [index for index in range(start, end) if lines[index] >= PageLine.COMPANY]
    reached = start
    for group in _groups(lines, anchors, bridges=True):
        if group[0] < reached or not _is_sure(lines, group):
            continue
        reached = stop = _below_it(document, lines, group)
        yield _Run(group[0], stop)


def _below_it(document: Document, lines: list[PageLine], group: list[int]) -> int:
    """Return where a run below the article ends: at the end of the text if what follows is of its kind."""
    stop, end = _with_headlines(document, lines, group, len(lines)), len(lines)
    sure = sum(lines[index] >= PageLine.SURE for index in group)
    if lines[group[-1]] is not PageLine.HEADS and (not sure or len(group) < _FEWEST_IN_COMPANY):
        return stop
    short = sum(line > PageLine.TEXT for line in lines[stop:])
    # Notes, sources and corrections below the page's lines are the article's own.
    own = any(
        paragraph.kind is Block.NOTE or _OWN().match(document.text, paragraph.start)
        for paragraph in document.paragraphs[stop:]
    )
    return end if short * 2 >= end - stop and not own else stop


def _groups(lines: list[PageLine], anchors: list[int], *, bridges: bool) -> Iterator[list[int]]:
    """Divide the lines of a page into groups that stand together.

    ``bridges`` tells that single paragraphs of text between them belong to the page too.
    """
    group: list[int] = []
    for index in anchors:
        if group and not _stand_together(lines, group[-1], index, bridges=bridges):
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _stand_together(lines: list[PageLine], first: int, second: int, *, bridges: bool) -> bool:
    between = lines[first + 1 : second]
    texts = between.count(PageLine.TEXT)
    if texts:
        return bridges and texts == 1 and PageLine.MIDDLE not in (lines[first], lines[second])
    return bridges or len(between) <= _WIDEST_GAP


def _is_sure(lines: list[PageLine], group: list[int]) -> bool:
    if any(lines[index] > PageLine.COMPANY for index in group):
        return True
    stretch = lines[group[0] : group[-1] + 1]
    # "Business", a paragraph, "Health", a paragraph: these are the article's own headings.
    return (
        len(group) >= _FEWEST_IN_COMPANY and len(group) * 3 >= len(stretch) and PageLine.TEXT not in stretch
    )


def _with_headlines(document: Document, lines: list[PageLine], group: list[int], end: int) -> int:
    """Return where the run ends, with the headlines of other stories that follow it."""
    stop = group[-1] + 1
    if lines[group[-1]] is not PageLine.HEADS:
        return stop
    following = stop
    while following < end and lines[following] is PageLine.SHORT:
        following += 1
    if following == stop + 1:
        paragraph = document.paragraphs[stop]
        # One short line may be the next heading of the article.
        if paragraph.end - paragraph.start < _HEADLINE and paragraph.kind is not Block.LIST:
            return stop
    return following


_STORY = (
    "The harbor board has raised its fees for the third time in two years, the clerk said on Monday. Boats from the "
    "islands will pay three dollars more from May, and visitors will pay five."
)
_TAIL = (
    f"{_STORY}\n\nThe vote was close, and two members left the hall before it was counted, the clerk said."
)
RULE = Rule(
    name="boilerplate",
    severity=Severity.WARNING,
    summary="lines of the page left in the article: menus, share links, prompts, teasers",
    check=check,
    opportunities=find_opportunities,
    blocks=EVERYTHING,
    good=(
        # Shares of a firm, not of a page.
        Example(
            f"{_TAIL}\n\n197 shares of Calder Mills changed hands on Tuesday\n\n{_TAIL} More was sold than in any week since spring."
        ),
        Example(f"Nobody reads the privacy policy\n\n{_TAIL}\n\nSports\n\n{_STORY}"),
        Example("The band asked its fans to sign up for a newsletter. Most of them did.\n\n" + _TAIL),
        Example(f"“Subscribe now!” the banner reads. Few do.\n\n{_TAIL}"),
        Example(f"Cookies on the table\n\n{_TAIL}\n\nCookies are best when they are still warm, she says."),
        Example(f"{_TAIL}\n\nWhat to bring:\n\n- a coat\n- boots\n- two maps\n- water\n- bread\n- a lamp"),
        Example(
            f"{_TAIL}\n\nJan. 5, 2022\n\n{_STORY}\n\nJan. 9, 2022\n\n{_STORY}\n\nJan. 12, 2022\n\n{_STORY}"
        ),
        Example(f"{_TAIL}\n\nCorrection: An earlier version of this article gave the wrong day."),
        Example(f"{_TAIL}\n\n(Reporting by Ann Doe; editing by John Lee)"),
        Example(f"Fares go up\n\nBy Ann Doe\n\nMonday, March 14, 2022\n\n{_TAIL}"),
        Example(
            f"{_TAIL}\n\nHow to listen\n\nFollow the path to the pier and you can hear the bell, he said."
        ),
        Example(f"{_TAIL}\n\nBusiness\n\n{_STORY}\n\nHealth\n\n{_STORY}\n\nTravel\n\n{_STORY}"),
        Example(
            "There was a problem with the count. This ad will run in May.\n\nI agree that it is late.\n\n"
            + _TAIL
        ),
        Example(
            f"# Fares go up\n\n{_TAIL}\n\n[The plan](https://example.org/plan)\n\n[The map](https://example.org/map)"
        ),
    ),
    bad=(
        Example(f"{_STORY}\n\n⟦Advertisement⟧\n\n{_TAIL}", says="belongs to the page"),
        Example(f"{_STORY}\n\n⟦Read more: Ferry sinks on its way home⟧\n\n{_TAIL}"),
        Example(f"{_TAIL}\n\n⟦Sign up for our newsletter and get the news of the harbor every day.⟧"),
        Example(
            f"⟦Skip to content\n\nHome\n\nNews\n\nSports\n\nOpinion⟧\n\nFares go up in May\n\n{_TAIL}",
            headline="Fares go up in May",
            says="5 lines of the page",
        ),
        Example(f"{_TAIL}\n\n⟦Most popular\n\nFerry sinks on its way home\n\nMayor of Alden resigns⟧"),
        Example(f"{_TAIL}\n\n⟦© 2022 The Corran Sun. All rights reserved.⟧"),
        Example(f"{_TAIL}\n\n⟦Share this story\n\nFacebook\n\nTwitter\n\nEmail⟧"),
        Example(
            f"⟦This website uses cookies to make it better. Accept and go on?⟧\n\nFares go up\n\n{_TAIL}"
        ),
        Example(f"{_TAIL}\n\n⟦Follow Ann Doe on Twitter: @anndoe⟧"),
        Example(
            f"{_TAIL}\n\n⟦  * Home\n  * News\n  * Our boats\n  * Sports\n  * Privacy Policy\n  * Contact Us⟧".replace(
                "⟦  ", "  ⟦"
            )
        ),
        Example(f"{_STORY}\n\n⟦Related\n\nFerry sinks on its way home from the islands⟧\n\n{_TAIL}"),
        Example(f"⟦197 Shares⟧\n\n{_TAIL}\n\n⟦12 Comments⟧"),
        Example(
            f"{_TAIL}\n\n⟦- [Harbors](https://example.org/news?tags=harbors)\n- [2022](https://example.org/news?tags=2022)⟧"
        ),
    ),
)
