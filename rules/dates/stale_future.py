"""Something told as still to come that is dated long before the article.

What it finds: in an article of 2022 "the museum will open in March 2021".

Why it matters: the sentence was true once. It was carried over from an older story, or its year is wrong.

What it leaves alone: what someone said, wrote or promised earlier, quotations, conditions, articles of the same month, and dates
that belong to another noun ("will be tried for the March 2021 attack").
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import day_or_none, days_in, month_number, written
from lintnews.lazy import lazy
from lintnews.rule import PROSE, Need
from lintnews.span import Span
from lintnews.views.nearby import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

# What can be foretold of a day: verbs that no older event can be the object of.
_TO_COME = (
    r"(?:(?:re)?open|begin|start|launch|take place|be held|close|shut|arrive|be released|come out|go on sale|go live|debut|premiere|kick off|run|expire"
    r"|end|finish|be (?:completed|finished|ready|launched|opened|unveiled|delivered|published|built|sworn in|inaugurated|introduced|phased out)|take effect"
    r"|come into (?:force|effect)|go into effect|hit (?:stores|theaters|cinemas|shelves)|meet|convene|vote|go to the polls|step down|retire|return|move in)"
)
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_FUTURE = lazy(
    r"\b(?:will|is (?:set|due|scheduled|expected|slated) to|are (?:set|due|scheduled|expected|slated) to|plans? to)\s(?:(?:also|now|officially|finally|only|first)\s)?"
    rf"{_TO_COME}(?:\s(?!(?:after|since|for|from|that|which|who|when|as|than|because|like|with|and|but|of|into|over|on|about|against|he|she|it|they|we|laid|drawn|won|lost|made)\b)[\p{{L}}’'-]++){{0,6}}?\s"
    r"(?P<when>(?:in|on|by)\s(?:(?:early|late|mid|the spring of|the summer of|the fall of|the autumn of|the winter of|spring|summer|fall|autumn|winter)[\s-])?"
    rf"(?:{_MONTH}\s(?:(?P<day>\d{{1,2}}),?\s)?|(?P<day>\d{{1,2}})\s{_MONTH},?\s)?(?P<year>(?:19|20)\d\d))(?![\w%-]|[.,]\d)"
)
_REPORTED = lazy(
    r"(?i)\b(?:said|told|wrote|announced|promised|predicted|vowed|pledged|claimed|tweeted|stated|read|posted|declared|warned|forecast|argued|insisted|according"
    r"|hoped|thought|believed|was|were|had|if|would|then|at the time|earlier|ago|originally|initially|first planned|once|in \d{4},)\b"
)
# Years are rarer than "will", so they are looked for first; a range of figures is much faster to look for than a choice.
_YEAR = lazy(r"[1-2](?:(?<=1)9|(?<=2)0)[0-9][0-9](?![0-9])")
_REACH = 120
_STALE = timedelta(days=31)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each day that is foretold with the article's own."""
    published = document.published
    if published is None:
        return
    for match in _judged(document):
        last = _last_day(match)
        if last is None or last + _STALE >= published.date:
            continue
        yield Finding(
            Span(*match.span("when")),
            f"told as still to come, but it was over on {written(last, year=True)}, before the article "
            f"({written(published.date, year=True)}, from {published.source}): say what became of it, or mend the date",
        )


def _judged(document: Document) -> Iterator[regex.Match[str]]:
    text = document.text
    for year in _YEAR().finditer(text):
        index = document.paragraph_at(year.start())
        if index is None:
            continue
        start = max(document.paragraphs[index].start, year.start() - _REACH)
        match = _FUTURE().search(text, start, year.end() + 2)
        if (
            match
            and match.end("year") == year.end()
            and not _REPORTED().search(text, *sentence_around(document, match.start()))
        ):
            yield match


def _last_day(match: regex.Match[str]) -> date | None:
    """Return the last day of what a match names: a day, a month or a year."""
    year = int(match["year"])
    if not match["month"]:
        return date(year, 12, 31)
    month = month_number(match["month"])
    return day_or_none(year, month, int(match["day"]) if match["day"] else days_in(month, year))


_DAY = date(2022, 1, 9)

RULE = Rule(
    name="stale-future",
    severity=Severity.INFO,
    summary="something told as still to come that is dated long before the article",
    check=check,
    needs=frozenset({Need.PUBLISHED}),
    blocks=PROSE,
    reads_quotations=False,
    opportunities=_judged,
    bad=(
        Example(
            "The museum will open ⟦in March 2021⟧ after years of work.",
            published=_DAY,
            says="it was over on March 31, 2021",
        ),
        Example("The new line is due to open ⟦in 2019⟧.", published=_DAY),
        Example("The final vote will take place ⟦on Oct. 12, 2021⟧, in Varden.", published=_DAY),
        Example("Work on the pier will be completed ⟦by the summer of 2020⟧.", published=_DAY),
        Example("The ban will come into force ⟦on 1 July 2021⟧.", published=_DAY),
        Example("The film is set to premiere at the festival ⟦in May 2021⟧.", published=_DAY),
        Example("The two chambers will meet in Geneva ⟦in June 2021⟧ to end the feud.", published=_DAY),
        Example("The chief will retire ⟦in late 2020⟧.", published=_DAY),
    ),
    good=(
        Example("The museum will open in March 2022. The line is due to open in 2023.", published=_DAY),
        Example("He said in 2019 that the museum will open in March 2021.", published=_DAY),
        Example("Three men will be tried for an attack in March 2021.", published=_DAY),
        Example("The trial will begin of a man who was seized in March 2021.", published=_DAY),
        Example("The shop will close after a fire in March 2021.", published=_DAY),
        Example('"The museum will open in March 2021," reads the old sign.', published=_DAY),
        Example("The fair will open in December 2021 and stay.", published=_DAY),
        Example("The museum will open in March 2021."),
        Example("The plan was that the line will open in 2019.", published=_DAY),
        Example("They will vote with the law of March 2021 in mind.", published=_DAY),
    ),
)
