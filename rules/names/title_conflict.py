"""One person with two titles that nobody has at once.

What it finds: "Sen. Ann Lee" and further down "Rep. Lee"; "Gov. Strand" and "Mayor Strand"; "Capt. Vail" and "Sgt. Vail"; "Mr. Orr" and "Ms. Orr".

Why it matters: one of the two offices is held by somebody else, who will write in.

What it leaves alone: former offices and those to come (then-Rep., ex-, nominee, elected, promoted, a year), general titles
(Leader, Chairman, Minister), two people of one surname, couples, quotations.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Related, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.rule import WORDS
from lintnews.views.name_places import skipped
from lintnews.views.names import Name

# In each group a person has one at a time.
_GROUPS = (
    {
        "Sen": "senator", "Senator": "senator", "Rep": "representative", "Representative": "representative", "Congressman": "representative",
        "Congresswoman": "representative", "Gov": "governor", "Governor": "governor", "Mayor": "mayor", "Judge": "judge", "Sheriff": "sheriff",
        "Magistrate": "judge", "Ambassador": "ambassador",
    },
    {
        "Sgt": "sergeant", "Sergeant": "sergeant", "Capt": "captain", "Captain": "captain", "Maj": "major", "Major": "major", "Col": "colonel",
        "Colonel": "colonel", "Gen": "general", "General": "general", "Lt": "lieutenant", "Lieutenant": "lieutenant", "Cpl": "corporal",
        "Corporal": "corporal", "Pvt": "private", "Private": "private", "Adm": "admiral", "Admiral": "admiral", "Cmdr": "commander",
    },
    {"Mr": "Mr.", "Mrs": "a woman", "Ms": "a woman", "Miss": "a woman"},
)  # fmt: skip
_CHANGED = lazy(
    r"(?i)(?<!\p{L})(?:then|former(?:ly)?|ex|ex-|late|nominee|candidate|elect|elected|appointed|promoted|became|becoming|bec(?:ame|ome)|running for|ran for|sworn|retired|as an?|19\d\d|20\d\d"
    r"|(?:years|decades) (?:ago|earlier|later)|once|succe\w+|replac\w+|sex change|transgender|transition\w*)(?!\p{L})"
)
_WINDOW = 80


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the titles of each person."""
    for (first, one), (second, other) in _judged(document):
        if one == other or any(_may_have_changed(document, name) for name in (first, second)):
            continue
        title = Span(_title_start(document.text, second), second.start).of(document.text).rstrip()
        yield Finding(
            Span(_title_start(document.text, second), second.end),
            f"{second.surname} is “{title}” here and “{first.title}” before; one of the two titles is wrong",
            (Related(Span(_title_start(document.text, first), first.end), f"“{first.title}” here"),),
        )


Titled = tuple[Name, str]


def _judged(document: Document) -> Iterator[tuple[Titled, Titled]]:
    """Yield pairs of titles of one group that belong to one person, each with the first."""
    if not _has_two(document.text):
        return
    for person in document.people:
        for group in _GROUPS:
            titled = [
                (name, group[last])
                for name in person.names
                if name.title and (last := name.title.split()[-1].rstrip(".")) in group
            ]
            kept = [one for one in titled if not document.is_quoted(one[0].start)] if len(titled) > 1 else []
            for other in kept[1:]:
                yield kept[0], other


def _has_two(text: str) -> bool:
    """Tell whether two different titles of one group stand in the text at all."""
    return any(
        len({meaning for title, meaning in group.items() if f"{title} " in text or f"{title}. " in text}) > 1
        for group in _GROUPS
    )


def _title_start(text: str, name: Name) -> int:
    """Return where the title begins that stands before a name, its white space as it may be."""
    place = name.start
    for word in reversed(name.title.split()):
        place = text.rfind(word, 0, place)
    return place


def _may_have_changed(document: Document, name: Name) -> bool:
    start = _title_start(document.text, name)
    if skipped(document, name.start):
        return True
    paragraph = document.paragraphs[document.paragraph_at(name.start) or 0]
    return (
        _CHANGED().search(
            document.text, max(paragraph.start, start - _WINDOW), min(paragraph.end, name.end + _WINDOW)
        )
        is not None
    )


RULE = Rule(
    name="title-conflict",
    severity=Severity.WARNING,
    summary="one person with two titles that nobody has at once",
    check=check,
    blocks=WORDS,
    reads_quotations=False,
    opportunities=_judged,
    bad=(),
    good=(),
)
