"""A metadata head run into the text of the article.

What it finds: a date, a line of "Published" or "Updated", a byline with a time, share counts or a label such
as "Story highlights" that stands in one line with the text, before its first sentence: "Wed 05 Apr 2017 Death
toll rises …". Also one between a headline and the text where all three were run together: "Strike closes port
AFP Friday 2 May 2014 Dockers …".

Why it matters: a crawler or a content system joined the head of the page to the article. Readers stumble over
it, and whoever works with the text has it as a part of the first sentence.

What it leaves alone: a head alone in its line, which is metadata in its place; a dateline ("ALMATY, Jan. 10,
2022 —") and an agency mark ("(AP) —"); a sentence that begins with a date ("Jan. 5, 2022, was cold"); an
entry of a chronology ("14 March 2023: The court rules"); anything below the first four paragraphs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Block, Example, Finding, Rule, Severity, Span
from lintnews.heads import BEGINNINGS, BETWEEN_WORDS, find_head_between, read_head
from lintnews.literals import Literals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews import Document
    from lintnews.heads import Head

_PARAGRAPHS = 4
_BETWEEN = Literals(BETWEEN_WORDS)
_SHOWN_WORDS = 3


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield each head among the first paragraphs that text follows in the same line."""
    for head, inside in _heads(document):
        if head.body is not None:
            where = "stands between headline and text" if inside else "is run into the text"
            begins = " ".join(document.text[head.body : head.body + 120].split()[:_SHOWN_WORDS])
            message = f"{_name(document, head)} {where}, which begins “{begins}”"
            yield Finding(Span(head.start, head.end), message)


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the heads that the rule looks at, those in their own line too."""
    for head, _ in _heads(document):
        yield Span(head.start, head.end)


def _heads(document: Document) -> Iterator[tuple[Head, bool]]:
    """Yield the heads among the first paragraphs, and whether each stands inside its paragraph."""
    text, paragraphs = document.text, document.paragraphs
    for number, opening in enumerate(document.openings[:_PARAGRAPHS]):
        # What ``read_head`` asks first, without the time of a call.
        begins_so = opening[:3].lower() in BEGINNINGS or opening[0] == "(" or opening[0].isdigit()
        if begins_so and (head := read_head(text, *paragraphs[number][:2])):
            yield head, False
        elif (
            number == 0
            and _BETWEEN.stand_in(document)
            and (head := find_head_between(text, *paragraphs[0][:2]))
        ):
            yield head, True


def _name(document: Document, head: Head) -> str:
    first = document.text[head.start : head.start + 2].lower()
    if first == "by":
        return "a byline"
    if head.labelled:
        return "a publication date" if head.date else "a publication time"
    if head.date:
        return "a date"
    return "a label of the page" if first == "st" else "a mark of the page"


RULE = Rule(
    name="glued-metadata",
    severity=Severity.WARNING,
    summary="a date, byline or other metadata head run into the text",
    check=check,
    opportunities=find_opportunities,
    blocks=frozenset(
        {
            *(Block.PROSE, Block.HEADING, Block.METADATA),
            *(Block.CREDIT, Block.CAPTION, Block.TABLE, Block.NOTE),
        }
    ),
    good=(
        # In their own lines heads are metadata, not damage.
        Example("14 March 2023\n\nThe harbor board has raised its fees for the third time in two years."),
        Example("Ferry fares to rise\n\nTuesday, March 14, 2023\n\nThe harbor board has raised its fees."),
        Example("Published: 14 March 2023 Updated 10:12 GMT\n\nThe harbor board has raised its fees."),
        Example("By NORA KESSLER\nNov 18, 2019 @17:19 PM\nThe harbor board has raised its fees again."),
        Example("---\ndate: 2023-03-14\ntitle: Fares to rise\n---\n\nThe harbor board has raised its fees."),
        Example(
            "TARVA, Kazakhstan, Jan. 10, 2022 — Trains ran again on Monday after five days without power."
        ),
        Example(
            "March 17 (UPI) -- A bear that climbed into a bakery in Alden was led out with a tray of buns."
        ),
        Example("CORBIN (Oct. 14, 2014) County officials rejected a report that the town was closed off."),
        Example(
            "(AP) — The harbor board has raised its fees for the third time in two years, it said Friday."
        ),
        Example(
            "Jan. 5, 2022, was the coldest day in the valley since records began. Pipes burst in 40 houses."
        ),
        Example("On Jan. 5, 2022, Mayor Ruth Ambler closed the bridge. It has not opened since."),
        Example("Wednesday 5 April 2017 was the day on which the mill closed. Few have forgotten it."),
        Example("March 14 Street was under water by noon, and the Selby Bridge was closed to all but buses."),
        Example(
            "Date palms are dying along the coast, and growers say that a beetle from abroad is to blame."
        ),
        Example("Published accounts of the fire differ. Two say that it began in the kitchen of a hotel."),
        Example("By Monday the water had reached the school. By John Ambler’s count 14 houses were lost."),
        Example("Issued at 5 p.m. Sunday, the warning covers the coast from Corbin to Alden until Tuesday."),
        Example(
            "Posted in May 2021, the video shows a crane lifting the old bell out of the tower in Corran."
        ),
        Example("Updated plans for the Corran bypass go on show on 14 March 2023 in the town hall."),
        Example(
            "Shares in Calder Mills fell 15 percent on Friday after the firm said it would close a plant."
        ),
        Example(
            "Story highlights the plight of miners, and a film of it will open the festival in Corran in May."
        ),
        Example("Updated at 3:15 p.m. Friday: The harbor board has withdrawn the new fees for small boats."),
        Example("By J. D. Weir | June 4, 2021 | 8:16 AM\n\nThe harbor board has raised its fees once more."),
        Example("By LAND AND SEA the relief went out to the three islands that the storm had cut off."),
        Example("14 March 2023: The court hears the first witness. Two jurors are sent home with a fever."),
        Example(
            "The 2005 Corran Film Awards went to two debut films, one of them made in a garage in Alden."
        ),
    ),
    bad=(
        Example(
            " ⟦date 2022-01-09⟧ Kazakhstan has received an offer of help from three of its neighbors.",
            says="which begins “Kazakhstan has received”",
        ),
        Example("⟦Wed 05 Apr 2017⟧ Death toll from the crash on Corran Pass rises to 14, the police said."),
        Example(
            "⟦By JANE DOE Published 3:14 p.m.⟧ The county clerk has closed the records room.",
            says="a byline is run into the text",
        ),
        Example(
            "⟦Published: 14 March 2023 Updated 10:12 GMT⟧ The mayor of Alden has resigned after two years."
        ),
        Example(
            "⟦Posted on Jan 5, 2022 by admin⟧ The mayor of Alden has resigned after two years in office."
        ),
        Example("⟦14 March 2023 - 10:15⟧ The minister for ports has promised a new boat by the summer."),
        Example(
            "⟦Date of publication 10 July 2016⟧ A blast in a grain store has killed two workers in Selby."
        ),
        Example(
            "⟦Last updated at Apr 092017⟧ At least 15 goats were stolen from a farm near Alden overnight."
        ),
        Example("⟦05.10.2017 (updated 19:35 05.10.2017)⟧ A storm has brought down the mast of Radio Selby."),
        Example(
            "⟦September 10, 2013⟧ France seeks a ban on fishing for eels in all its rivers, ministers said."
        ),
        Example(
            "⟦Updated 2 hours ago⟧ The harbor board has raised its fees for the third time in two years."
        ),
        Example(
            "⟦Written by Ann Doe, MS, RD on November 14, 2019⟧ Bread that rises slowly is easier to digest."
        ),
        Example(
            "⟦By NORA KESSLER⟧ The county clerk has closed the records room after a pipe burst above it."
        ),
        Example(
            "⟦5 min read⟧ The harbor board has raised its fees for the third time in two years, it said."
        ),
        Example(
            "⟦197 Shares⟧ Your garden needs less water than you think, say growers in the driest valley."
        ),
        Example(
            "⟦Story highlights⟧ Harbor board raises fees for third time\n\nIslanders say they were not asked",
            says="a label of the page",
        ),
        Example(
            "Ferry fares to rise\n\n⟦Tuesday, March 14, 2023⟧ “No one asked us,” said Tom Weir, an islander."
        ),
        Example(
            "Storm closes port of Selby ⟦AFP Friday 2 May 2014⟧ Dockers were sent home at noon on Friday.",
            says="between headline and text",
        ),
        Example(
            "⟦Updated 9:27 a.m., July 28, 2014⟧ A thriller about the Selby fire opened the festival there."
        ),
        Example("⟦Updated: July 8, 2017 at 8:59 p.m.⟧ Four firms are to agree on one plug for all of Alden."),
        Example("⟦2016-12-24T16:25:00Z⟧ Fruit prices in the valley may rise after a storm hit its orchards."),
        Example("⟦By TOM WEIR⟧ Prices have soared at the first sale of black wool to be held in Corran."),
        Example(
            "⟦By ELLEN STRAND AND HUGO MARSH PUBLISHED: 15:51, 18 October 2020⟧ Fuel costs hit fishermen."
        ),
        Example("Mayor of Alden resigns ⟦Published July 20 2015⟧ The mayor has left office after two years."),
    ),
)
