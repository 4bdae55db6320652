"""A surname alone, of somebody whom the text never introduces.

What it finds: "“We knew nothing,” Halloran said" in an article that says nowhere who Halloran is.

Why it matters: the paragraph that introduced the person was cut, and readers look for it.

What it leaves alone: names that stand elsewhere with a given name, a title or a role; known given names and people of one name;
countries, places, firms and bodies, as far as words beside them give them away; a name that the headline introduces; the house's
own names.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Need, Rule, Severity
from lintnews.lazy import lazy
from lintnews.views.name_places import skipped
from lintnews.views.names import TITLES, Name
from lintnews.words import words

# One pattern for each mark that ends a quotation: what begins with a literal is found five times as fast.
_SPEAKS = {
    mark: lazy(
        rf"{mark}\s(?:(?<=[,.!?].\s)(?P<name>\p{{Lu}}\p{{Ll}}[\p{{L}}’'-]{{2,}}+)\s(?:said|added|told|explained|recalled|insisted|joked|argued|warned|noted|continued|replied|testified)(?=[.,]|\s(?:in(?!\san?\s(?:official\s)?statement)|on|of|that|at|to|when|during|after)\b)"
        r"|(?<=[,!?].\s)(?:said|says|explains|added|adds)\s(?P<name>\p{Lu}\p{Ll}[\p{L}’'-]{2,}+)(?=\.\s|\.$|,\s(?:who|adding)\b))"
    )
    for mark in '”"’'
}
# People whom one name is enough for, and those whom everybody knows by their surname.
_FAMOUS = frozenset(
    "Adele Bono Cher Eminem Madonna Neymar Pele Pelé Prince Rihanna Ronaldinho Rivaldo Shakira Sting Usher Drake Beyoncé Beyonce Kaká Kaka Trump Obama Biden"
    " Clinton Bush Reagan Putin Zelensky Zelenskyy Merkel Macron Netanyahu Starmer Sunak Modi Erdogan Erdoğan Musk Centcom".split()
)
_KNOWN = ("given_names", "places", "organisation_words", "name_openers")
# A firm or a body has these beside it, or stands behind an article. Matched from its end.
_BODY = lazy(
    r"(?ri)\b(?:the|at|for|of|by|on|from|owns?|company|firm|group|maker|giant|bank|spokes\w+ for|shares|website|agency|magazine|newspaper|network|team|club|band) $"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for speakers with a surname alone."""
    for name in _judged(document):
        yield Finding(
            name.span,
            f"{name.surname} speaks here and is introduced nowhere in the text; say who this is",
        )


def _judged(document: Document) -> Iterator[Name]:
    text = document.text
    seen: set[str] = set()
    matches = [match for mark, speaks in _SPEAKS.items() if mark in text for match in speaks().finditer(text)]
    for match in sorted(matches, key=lambda match: match.start()):
        word = match["name"]
        if word in seen:
            continue
        seen.add(word)
        if (
            word in TITLES
            or word in _FAMOUS
            or any(word in words(known) for known in _KNOWN)
            or word.lower() in words("common_words")
        ):
            continue
        if skipped(document, match.start()) or _is_introduced(document, word):
            continue
        yield Name(*match.span("name"), "", "", word, match.start("name"))


def _is_introduced(document: Document, word: str) -> bool:
    """Tell whether a word stands elsewhere as a part of a longer name, behind a title, or as what is no person."""
    house = document.house_names
    if house is not None and house.trusts(word):
        return True
    if any(word in (pair.rare, pair.usual) and pair.slips == 1 for pair in document.near_words):
        return True  # perhaps introduced in another spelling, which near-name judges
    text = document.text
    if document.title is not None and word in document.title.text:
        return True
    place = text.find(word)
    while place >= 0:
        before, behind = text[max(0, place - 30) : place], text[place + len(word) : place + len(word) + 20]
        if _is_longer(before, behind) or _BODY().search(before):
            return True
        place = text.find(word, place + 1)
    return False


def _is_longer(before: str, behind: str) -> bool:
    """Tell whether capitals, a title or letters stand right beside a word."""
    if (
        before[-1:].isalnum()
        or before[-1:] in "-@’'#."
        or before[-2:] == ") "
        or behind[:1] in "-&"
        or behind[:1].isalnum()
    ):
        return True
    if before.endswith(" "):
        word = (before.split() or [""])[-1]
        if word[:1].isupper() and word[-1:] not in ',;:!?”"' and word not in words("name_openers"):
            return True
    following = behind[1:2] if behind[:1] == " " else ""
    return following.isupper()


RULE = Rule(
    name="orphan-surname",
    severity=Severity.INFO,
    summary="a surname alone, of somebody whom the text never introduces",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    yields_to=("near-name",),
    opportunities=_judged,
    bad=(
        Example(
            "The river rose at night. “We knew nothing,” ⟦Halloran⟧ said. Nobody was hurt.",
            says="Halloran speaks here and is introduced nowhere",
        ),
        Example('The mill is shut. "It was time," said ⟦Lindqvist⟧. The gate is locked.'),
        Example("The bank closed. “Ask the owners,” ⟦Kasumovic⟧ added. “They know,” Kasumovic said."),
        Example("The ferry sank. “It was old!” ⟦Brennan⟧ insisted. A crane is on its way."),
        Example("The ferry sank. “It was old,” ⟦McHanlon⟧ said in the harbour. “Too old,” said Ann Lee."),
        Example("The play opened. “Two acts are enough,” says ⟦Crowther⟧."),
        Example("The boats came home. “No fish,” ⟦Vanterpool⟧ joked. The crew laughed."),
        Example("A wall fell. “Nobody leaned on it,” ⟦Strandberg⟧ testified on Monday. The case goes on."),
    ),
    good=(
        Example("Ann Halloran runs the mill. “We knew nothing,” Halloran said."),
        Example("Mr. Halloran runs the mill. “We knew nothing,” Halloran said."),
        Example("“We knew nothing,” Halloran said. The speaker was Ann Halloran."),
        Example("“We knew nothing,” China said. “Nor did we,” Google said. “Or I,” Michael said."),
        Example(
            "The carmaker Durexia was asked. “We launched nothing,” Durexia said. The Durexia plant is shut."
        ),
        Example("“We knew nothing,” Halloran said.", headline="Halloran is out"),
        Example("“We knew nothing,” said Supt. Ann Halloran. “Nor did I,” said Capt. Lee."),
        Example("“We knew nothing,” Police said. “Nobody asked,” Madonna said."),
        Example("“We knew nothing,” said Halloran-Lee. Ann Halloran-Lee is the owner."),
        Example("“He knew nothing,” she said. Halloran said nothing; nobody quoted him."),
    ),
)
