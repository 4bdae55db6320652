"""A clock time that is not written as The Associated Press writes it.

What it finds: "7:00 PM", "7 PM", "7pm" → "7 p.m."; "12 noon" → "noon"; "12 midnight" → "midnight"; "12 p.m." → "noon".

Why it matters: times are what readers act on, and one plain form is read without a slip.

What it leaves alone: quotations, the 24-hour clock, scores and ratios, names (PM for prime minister).

Source: The Associated Press Stylebook, entries "times" and "time of day".
"""

from collections.abc import Iterator

import regex

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.lazy import lazy

_TIME = lazy(
    r"(?<![\d:.$€£-])(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minutes>[0-5]\d))?\s?(?:(?P<half>[AaPp])\.?\s?[Mm])(?![\p{L}\d])(?P<point>\.?)"
    r"|(?<![\d:.])12(?::00)?\s(?P<name>noon|midnight)(?!\w)"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Find times in another form."""
    for match in _judged(document):
        right = _right(match)
        span = Span(*match.span())
        if right != match.group():
            yield Finding(
                span,
                f"AP style is “{right}”, not “{match.group()}”",
                (),
                Fix(f"write “{right}”", (Edit(span, right),)),
            )


def _judged(document: Document) -> Iterator[regex.Match[str]]:
    return _TIME().finditer(document.text)


def _right(match: regex.Match[str]) -> str:
    if match["name"]:
        name: str = match["name"]
        return name
    if (
        match["half"].isupper()
        and not match["minutes"]
        and match.string[match.start() : match.end()].endswith("PM")
        and _is_title(match)
    ):
        return match.group()
    minutes = "" if match["minutes"] in (None, "00") else f":{match['minutes']}"
    if match["hour"] == "12" and not minutes:
        return "noon" if match["half"] in "pP" else "midnight"
    return f"{match['hour']}{minutes} {match['half'].lower()}.m."


def _is_title(match: regex.Match[str]) -> bool:
    """Tell "the 2 PMs" and "No. 10 PM Blair" from a time."""
    return (
        match.string[match.end() : match.end() + 1] == " "
        and match.string[match.end() + 1 : match.end() + 2].isupper()
    )


RULE = Rule(
    name="ap-time",
    severity=Severity.WARNING,
    summary="a clock time that is not written as AP writes it",
    check=check,
    default=False,
    reads_quotations=False,
    triggers=("m", "M", "noon", "midnight"),
    opportunities=_judged,
    bad=(
        Example("It opens at ⟦7:00 PM⟧ on Friday.", fixed="It opens at 7 p.m. on Friday."),
        Example("It opens at ⟦7pm⟧ on Friday.", fixed="It opens at 7 p.m. on Friday."),
        Example("It opens at ⟦12 noon⟧.", fixed="It opens at noon."),
        Example("It shuts at ⟦12 midnight⟧ sharp, or at ⟦12:00 p.m.⟧ on Sunday."),
        Example("It opens at ⟦7:00 p.m.⟧ on Friday."),
        Example("At ⟦10:30 am⟧ it rained.", fixed="At 10:30 a.m. it rained."),
        Example("At ⟦9 A.M.⟧ it rained."),
        Example("At ⟦8 p.m⟧ it rained."),
    ),
    good=(
        Example("It opens at 7 p.m. on Friday, or at 10:30 a.m."),
        Example("“It opens at 7:00 PM,” he said."),
        Example("It opens at noon and shuts at midnight."),
        Example("It opens at 19:30. The score was 7:00."),
        Example("She met 2 PMs. No. 10 PM Tony Blair left."),
        Example("It cost $7 a month. He was 9 and a man."),
        Example("I am 9. Am I? The 5 amps fuse."),
        Example("At 12 nooners met; 12:15 noon is none."),
    ),
)
