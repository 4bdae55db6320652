"""Names of people as written: given names, surname and title, told from what stands in the words themselves.

A name here is a run of capitalised words less what is no part of it: the first word of a sentence ("But"), titles
("Sen.", "Prime Minister"), a possessive that belongs to what comes next ("Leeds's Ann Lee"), the "'s" at its end. Bodies and places
are left out where a word of theirs gives them away (Council, Street); what is left may still be a town or a firm, so a rule
asks for more: a title, a known given name, an age, a full name elsewhere. Nothing is learned from data.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document

PARTICLES = frozenset(
    "van von der den de del della di da das dos du la le al el bin bint ibn ben ter ten te af av zu y e".split()
)
_ABBREVIATED = "Mr|Mrs|Ms|Mx|Dr|Sen|Rep|Gov|Lt|Gen|Col|Maj|Capt|Sgt|Cpl|Cmdr|Adm|Prof|Rev|Hon|St|Jr|Sr|Det|Insp|Supt|Pvt|Pres|Atty|Brig|Msgr|Fr"
# A word, with its point if it is an initial or a shortened title.
_ELEMENT = (
    r"\p{Lu}[\p{L}\p{M}]*+(?:[’'-](?!s(?!\p{L}))[\p{L}\p{M}]++)*+"
    rf"(?:\.(?:(?<=(?<!\p{{L}})\p{{Lu}}\.)(?:\p{{Lu}}\.)*+|(?<=(?<!\p{{L}})(?:{_ABBREVIATED})\.)))?+"
)
_PARTICLES = "|".join(sorted(PARTICLES))
_RUN = lazy(
    rf"{_ELEMENT}(?:[\x20\xa0\n](?:(?=\p{{Ll}})(?:(?:{_PARTICLES})[\x20\xa0]){{1,3}}+)?+(?:(?:al|el|bin|a[sdrnt]|ash)-)?+{_ELEMENT}){{0,8}}+"
)
# What may belong to a name before its first capital: "van der Berg", "al-Assad".
_BEFORE = lazy(
    rf"(?<![\p{{L}}’'-])(?:(?:(?:{_PARTICLES})[\x20\xa0]){{1,3}}(?:(?:al|el)-)?|(?:al|el|bin|a[sdrnt]|ash)-)$"
)
# What stands in no name: other signs, and words in small letters that are longer than particles. The first of the two is
# searched for from the end.
_NO_NAME = r"[^\p{L}\p{M}’'.\x20\xa0\n-]|\x20\p{Ll}{6}"
_NO_NAME_BEFORE = lazy(rf"(?r){_NO_NAME}")
_NO_NAME_BEHIND = lazy(_NO_NAME)
_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())

# Words that make a title, and words that stand before them in one.
TITLES = frozenset(
    "Mr Mrs Ms Mx Miss Dr Sir Dame Lord Lady Baroness Baron Viscount Viscountess Earl King Queen Prince Princess Duke Duchess Emperor Pope Father"
    " Sister Rabbi Imam Sheikh Sheik Ayatollah Mullah President Premier Minister Secretary Chancellor Taoiseach Senator Sen Rep Representative"
    " Congressman Congresswoman Governor Gov Mayor Judge Justice Magistrate General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt"
    " Corporal Cpl Private Pvt Admiral Adm Commander Cmdr Brigadier Brig Marshal Officer Detective Det Constable Inspector Insp Superintendent Supt"
    " Chief Sheriff Deputy Professor Prof Doctor Reverend Rev Hon Bishop Archbishop Cardinal Pastor Monsignor Msgr Coach Manager Director Chairman"
    " Chairwoman Chair Commissioner Councillor Councilor Councilman Councilwoman Cllr Alderman Ambassador Envoy Speaker Leader Treasurer Democrat"
    " Republican Attorney Atty Pres Fr Trooper Agent Ranger Coroner Solicitor Prosecutor Spokesman Spokeswoman Spokesperson Lawyer Author Actor Actress"
    " Singer Striker Midfielder Defender Goalkeeper Skipper Winger Quarterback Pitcher Referee Analyst Economist Historian Novelist Designer Photographer"
    " Presenter Comedian Astronaut Pilot Farmer Resident Residents Delegate Assemblyman Assemblywoman Majesty Highness MP MSP MEP AM TD CEO".split()
)
_BEFORE_TITLES = frozenset(
    "Prime Vice Deputy Foreign Home Interior Defence Defense Finance Health Education Justice Trade Transport Energy Environment Agriculture Labour Labor"
    " Attorney Assistant Associate Acting Interim Former Ex-President State Chief First Second Major Lieutenant Detective Police Fire District Majority"
    " Minority House Senate Press Cabinet Culture Sports Treasury Shadow Junior Executive Managing Assembly Supreme Court County City National Security"
    " Federal Special Rear Brigadier Field Wing Squadron Group Master Staff Warrant British American French German Russian Israeli Ukrainian Iraqi"
    " Iranian Chinese Japanese Indian Pakistani Turkish Egyptian Canadian Australian Irish Scottish Welsh Italian Spanish Republican Democratic"
    " Democrat Conservative Labour Liberal Tory US U.S. UK UN U.N. EU White Secretary".split()
)


class Name(NamedTuple):
    """One name as written.

    Attributes:
        start: where it begins, behind its title.
        end: behind its last word, without a possessive.
        title: the title before it as written, "" if it has none.
        given: the given names and initials as written, "" if it has none.
        surname: the last name with its particles; the only word where there is one.
        surname_start: where the surname begins.
    """

    start: int
    end: int
    title: str
    given: str
    surname: str
    surname_start: int

    @property
    def span(self) -> Span:
        """What it covers, without its title."""
        return Span(self.start, self.end)

    @property
    def surname_span(self) -> Span:
        """Where the surname stands."""
        return Span(self.surname_start, self.end)

    @property
    def first(self) -> str:
        """The first given name, "" if there is none."""
        return self.given.partition(" ")[0]


def find_names(document: Document) -> tuple[Name, ...]:
    """Find the names of an article in order."""
    return names_between(document, 0, len(document.text))


def stretch_around(text: str, place: int, least: int = 0) -> tuple[int, int]:
    """Return a stretch of a text around a place, not before ``least``, at whose ends any name ends."""
    before = _NO_NAME_BEFORE().search(text, least, place)
    behind = _NO_NAME_BEHIND().search(text, place)
    return before.end() if before else least, behind.start() if behind else len(text)


def names_between(document: Document, start: int, end: int) -> tuple[Name, ...]:
    """Find the names of a stretch of an article in order."""
    text = document.text
    no_names = _no_names()
    found: list[Name] = []
    for match in _RUN().finditer(text, start, end):
        run, start = match.group(), match.start()
        if " " not in run and "\n" not in run and "\xa0" not in run:
            if run not in no_names and len(run) > 1 and run[-1] != ".":
                begin = _begin(text, start)
                found.append(Name(begin, match.end(), "", "", text[begin : match.end()], begin))
            continue
        for first, last in (
            _inside_paragraphs(document, start, match.end()) if "\n" in run else ((start, match.end()),)
        ):
            name = _read(text, first, text[first:last].split())
            if name is not None:
                found.append(name)
    return tuple(found)


def _begin(text: str, start: int) -> int:
    """Return where a name begins whose first capital stands at ``start``: before its particles."""
    if start and text[start - 1] in "- \xa0" and (match := _BEFORE().search(text, max(0, start - 16), start)):
        return match.start()
    return start


def _inside_paragraphs(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a run in parts, cut where a line of it begins another paragraph."""
    while (line := document.text.find("\n", start, end)) >= 0:
        here = document.paragraph_at(start)
        if here is None or document.paragraphs[here].end > line:
            break
        yield start, line
        start = line + 1
    yield start, end


def _read(text: str, start: int, run: list[str]) -> Name | None:
    """Read one run of several words: take off what is no part of the name, and part it into given names and surname."""
    parts = []
    for word in run:  # a single character stands between two of them
        parts.append((word, start, start + len(word)))
        start += len(word) + 1
    parts, title = _without_title(text, _without_openers(parts))
    while parts and (parts[-1][0] in _SUFFIXES or parts[-1][0] in PARTICLES):
        parts.pop()
    parts = _without_role(parts)
    if not parts or len(parts[-1][0].rstrip(".")) < 2:
        return None
    if not title and (_is_body(parts) or (len(parts) == 1 and parts[0][0] in _no_names())):
        return None
    at = len(parts) - 1
    while at > 0 and parts[at - 1][0] in PARTICLES:
        at -= 1
    first, last = parts[0][1], parts[-1][2]
    if at == 0:
        first = _begin(text, first)
    begin = parts[at][1] if at else first
    given = " ".join(word for word, _, _ in parts[:at])
    return Name(first, last, title, given, " ".join(text[begin:last].split()), begin)


Part = tuple[str, int, int]


def _without_openers(parts: list[Part]) -> list[Part]:
    openers = words("name_openers")
    given = words("given_names")
    while parts and parts[0][0] in openers and not (len(parts) == 2 and parts[0][0] in given):
        parts = parts[1:]
    return parts


def _without_title(text: str, parts: list[Part]) -> tuple[list[Part], str]:
    """Take off the longest beginning that ends in a word of titles and holds nothing but such and what goes before them."""
    count = 0
    for number, (word, _, _) in enumerate(parts[:-1], 1):
        bare = word.rstrip(".")
        if bare in TITLES:
            count = number
        elif bare not in _BEFORE_TITLES and word not in _BEFORE_TITLES:
            break
    if not count:
        return parts, ""
    return parts[count:], " ".join(text[parts[0][1] : parts[count - 1][2]].split())


def _without_role(parts: list[Part]) -> list[Part]:
    """Take off words before a known given name that are none ("Goalkeeper Petr Cech")."""
    if len(parts) < 3:
        return parts
    given = words("given_names")
    if parts[0][0] in given or parts[0][0].endswith(".") or parts[0][0] in PARTICLES:
        return parts
    if parts[1][0] in given and parts[1][0] not in words("places"):
        return parts[1:]
    return parts


def _is_body(parts: list[Part]) -> bool:
    """Tell a body, a place or a work from a person."""
    return not words("organisation_words").isdisjoint(word for word, _, _ in parts)


@cache
def _no_names() -> frozenset[str]:
    """Return the words that are no name where they stand alone."""
    return words("name_openers") | words("organisation_words") | words("places") | TITLES
