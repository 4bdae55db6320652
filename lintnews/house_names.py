"""A newsroom's own list of names: ``names.txt``, one name a line, its variants after commas.

    # How we write them
    Volodymyr Zelenskyy, Volodymyr Zelensky, Volodymyr Zelenskiy
    Kyiv, Kiev
    Anne-Marie van der Brandt

The first form is the house's: rules trust it as it stands, and `variant-form` reports the others with it. Capitals count. Blank
lines and lines that begin with ``#`` say nothing.
"""

from __future__ import annotations

from lintnews.errors import UsageError
from lintnews.record import NamedTuple


class HouseNames(NamedTuple):
    """The names of a list.

    Attributes:
        names: the house's forms.
        variants: each listed variant with the house's form.
        words: the words of the house's forms, which rules trust.
    """

    names: frozenset[str]
    variants: dict[str, str]
    words: frozenset[str]

    def trusts(self, word: str) -> bool:
        """Tell whether a word stands in a name as the house writes it."""
        return word in self.words


def read_house_names(path: str) -> HouseNames:
    """Read a list of names.

    Raises:
        UsageError: the file cannot be read, is no UTF-8 text or has a line that cannot be meant; the message names file and line.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read()
    except OSError as error:
        raise UsageError(f"{path}: the list of names cannot be read: {error.strerror or error}") from None
    return parse_house_names(_decoded(data, path), path)


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}:{line}: this is no UTF-8; save the list of names as UTF-8") from None


def parse_house_names(text: str, path: str = "names.txt") -> HouseNames:
    """Read the text of a list; ``path`` is what messages call it.

    Raises:
        UsageError: a line that cannot be meant.
    """
    names: dict[str, int] = {}
    variants: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, *others = (" ".join(form.split()) for form in line.split(","))
        if not name or not all(others):
            raise UsageError(f"{path}:{number}: a name is missing before or behind a comma")
        if name in names:
            raise UsageError(
                f"{path}:{number}: “{name}” is listed already in line {names[name]}; keep one of the two"
            )
        names[name] = number
        for other in others:
            if other == name:
                raise UsageError(f"{path}:{number}: “{other}” is its own variant; take it out")
            if other in variants:
                raise UsageError(
                    f"{path}:{number}: “{other}” is a variant of “{variants[other][0]}” already in line {variants[other][1]}"
                )
            variants[other] = (name, number)
    for other, (name, number) in variants.items():
        if other in names:
            raise UsageError(
                f"{path}:{number}: “{other}” is a variant of “{name}” here and the house's form in line {names[other]}"
            )
    return HouseNames(
        frozenset(names),
        {other: name for other, (name, _) in variants.items()},
        frozenset(word for name in names for word in name.replace("-", " ").split()),
    )
