"""One person with two titles that nobody has at once.

What it finds: "Sen. Ann Lee" and further down "Rep. Lee"; "Gov. Strand" and "Mayor Strand"; "Capt. Vail" and "Sgt. Vail".

Why it matters: one of the two offices is held by somebody else, who will write in.

What it leaves alone: former offices and those to come (then-Rep., ex-, nominee, elected, promoted, a year), general titles
(Leader, Chairman, Minister), two people of one surname, couples, quotations.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from lintnews import Document, Example, Finding, Need, Related, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import WORDS
from lintnews.views.name_places import skipped
from lintnews.views.names import Name
from lintnews.views.names_near import all_places, names_near, people_called

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
)  # fmt: skip
# Each title as it stands before a name, with the number of its group and what it means.
_MEANT = {
    f"{title}{end}": (number, meant)
    for number, group in enumerate(_GROUPS)
    for title, meant in group.items()
    for end in (" ", ". ")
}
_WRITTEN = Literals(_MEANT)
_BEFORE = lazy(
    r"(?i)(?<!\p{L})(?:(?:then|former(?:ly)?|ex|late|acting|retired|once|nominee|candidate)[\s-](?:[\p{L}.-]++\s){0,2}$"
    r"|(?:elected|appointed|promoted|became|becoming|running for|ran for|sworn|replac\w+|succe(?:ed|ss)\w+|in (?:19|20)\d\d"
    r"|(?:years|decades) (?:ago|earlier|later))(?!\p{L}))"
)
_BEHIND = lazy(
    r"(?i),? (?:who (?:was|became|had been) (?:then|promoted|elected|appointed)|then an?|was (?:then|promoted|elected|appointed|sworn)|as (?:he|she) (?:was )?then)\b"
)
_WINDOW = 40


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
    written = _WRITTEN.found_in(document)
    numbers = [number for number, _ in {_MEANT[title] for title in written}]
    groups = [group for number, group in enumerate(_GROUPS) if numbers.count(number) > 1]
    if not groups:
        return
    for person in people_called(document, _titled_twice(document, written)):
        for group in groups:
            titled = [
                (name, group[last])
                for name in person.names
                if name.title and (last := name.title.split()[-1].rstrip(".")) in group
            ]
            kept = [one for one in titled if not document.is_quoted(one[0].start)] if len(titled) > 1 else []
            for other in kept[1:]:
                yield kept[0], other


def _titled_twice(document: Document, written: Iterable[str]) -> set[str]:
    """Return the surnames that stand behind titles more than once."""
    places = sorted(place for title in written for place in all_places(document.text, title))
    counts = Counter(name.surname for name in names_near(document, places) if name.title)
    return {surname for surname, count in counts.items() if count > 1}


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
        _BEFORE().search(document.text, max(paragraph.start, start - _WINDOW), start) is not None
        or _BEHIND().match(document.text, name.end, min(paragraph.end, name.end + _WINDOW)) is not None
    )


RULE = Rule(
    name="title-conflict",
    severity=Severity.WARNING,
    summary="one person with two titles that nobody has at once",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    blocks=WORDS,
    reads_quotations=False,
    triggers=tuple(_MEANT),
    opportunities=_judged,
    bad=(
        Example(
            "⟦~Sen. Ann Lee⟧ spoke first. Nobody answered ⟦Rep. Lee⟧.",
            says="Lee is “Rep.” here and “Sen.” before",
        ),
        Example("⟦~Gov. Per Strand⟧ signed it. Critics met ⟦Mayor Strand⟧ at noon."),
        Example("⟦~Capt. Ola Vail⟧ saw the light. “Nobody else did,” ⟦Sgt. Vail⟧ said."),
        Example(
            "⟦~Col. Orr⟧ runs the fort. The council thanked ⟦Gen. Orr⟧ for the bread; Col. Lund was there."
        ),
        Example("⟦~Senator Ann Lee⟧ spoke first. The bill of ⟦Congresswoman Ann Lee⟧ is dead."),
        Example("⟦~Judge Ana Ruiz⟧ put it off. A lawyer asked ⟦Sheriff Ruiz⟧ why."),
        Example("⟦~Lt. Jan Holt⟧ rowed. The boat of ⟦Maj. Holt⟧ sank."),
        Example("⟦~Democratic Sen. Ann Lee⟧ spoke first. Nobody answered ⟦Republican Rep. Ann Lee⟧."),
    ),
    good=(
        Example("Sen. Ann Lee spoke first. Nobody answered Senator Lee, a former Rep. Lee fan."),
        Example("Sen. Ann Lee spoke first. Rep. Per Lee and Gov. Per Orr answered."),
        Example("Sen. Ann Lee spoke first. In 2010, Rep. Lee voted no. She was then Rep. Lee."),
        Example("Mr. and Mrs. Orr run the mill. Mr. Orr bakes, Ms. Orr sells."),
        Example("Capt. Ola Vail was promoted last week. Before, Lt. Vail had been at sea for nine years."),
        Example("“Rep. Lee lied,” he said. Sen. Ann Lee laughed."),
        Example("President Ann Lee met Prime Minister Lee. Dr. Ann Lee is Professor Lee."),
        Example("Sen. Lee met the mayor. Judge Orr, Sheriff Vail and Gov. Strand came along."),
        Example("Correction: Sen. Ann Lee was called Rep. Lee in an earlier version of this article."),
    ),
)
