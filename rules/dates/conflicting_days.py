"""One event cannot take place on two days.

"Nationwide protests on Thursday" in one paragraph and "Tuesday's nationwide demonstrations" in another: one of the
days is wrong, and a reader who notices it trusts neither. Such slips come from updates, from copy that two people
wrote, and from machines that reword it. Both corrections are possible, so there is a suggestion and no fix.

Two mentions are compared when they must mean one event: their nouns agree or are synonyms (crash, collision), or
the same thing happened to the same person or object, or a verb and a noun tell of one event ("voters rejected the
bond", "the bond vote"); and the words that restrict one of them (nationwide, Varden, in Zhanaozen) are all found at
the other. A mention without any such word counts only as "the crash" or "Friday's crash", and not where the text speaks of
several crashes or of another one; "the second debate" only as "the second debate" with one such word more. Protests, talks and other plurals must share a restricting word. Days are
resolved against the article's date first, so that "Tuesday" and "Jan. 4" may agree; without it weekdays are
compared with weekdays, and dates with dates.

The rule leaves alone what happens again and again (matches that only their day tells apart, markets, what somebody said), hearings and votes
where a possessive day tells which one is meant, a second or another event, moved plans ("first set for Tuesday"), whatever goes on
or resumes, anniversaries, quotations, correction notes, one night told from both of its sides, and days that more
than one mention bears out. Where it is not clear whether a day belongs to an event or to the verb beside it
("condemned the attack on Thursday"), it does not guess.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Need, Related, Rule, Severity
from lintnews.calendar import MONTHS, WEEKDAYS, weekday_of, written
from lintnews.lazy import lazy
from lintnews.views.days_between import days_between, may_be_apart
from lintnews.views.events import Form, is_one_day
from lintnews.views.events.identity import find_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.views.events import EventMention
    from lintnews.views.meaning import Meaning

_NIGHT = lazy(r"(?i)\b(?:night|late|evening|overnight|midnight)\b")
_MORNING = lazy(r"(?i)\b(?:early|morning|dawn|hours|overnight|midnight)\b")


def check(document: Document, _options: object) -> Iterator[Finding]:
    """Compare each event with the other mentions of the same one."""
    for later, others in _comparable(document, apart=True):
        apart = [other for other in others if _are_apart(document, other, later)]
        before = [other for other in apart if other.span < later.span]
        # Where another mention bears the day out, the text more likely tells of two events.
        if before and len(apart) == len(others):
            yield _finding(later, min(before, key=lambda other: other.span))


def judged(document: Document) -> Iterator[EventMention]:
    """Yield the mentions that have another one to be compared with."""
    return (event for event, others in _comparable(document, apart=False) if others)


def _comparable(document: Document, *, apart: bool) -> Iterable[tuple[EventMention, list[EventMention]]]:
    if len(document.meanings) < 2:
        return ()
    days = {meaning.mention.first for meaning in document.meanings if is_one_day(meaning)}
    is_worth_it = (
        may_be_apart(days, document.published.date if document.published else None)
        if apart
        else len({day[1:] for day in days}) > 1
    )
    return find_same(document, apart=apart) if is_worth_it else ()


def _are_apart(document: Document, one: EventMention, other: EventMention) -> bool:
    """Tell whether two mentions name days that cannot be one, nor two far apart, nor one night."""
    gap = days_between(one.meaning, other.meaning)
    if gap is None or gap == 0:
        return False
    if abs(gap) > 1:
        return True
    evening, morning = (one, other) if gap == 1 else (other, one)
    is_night = _NIGHT().search(evening.span.of(document.text)) and _MORNING().search(
        morning.span.of(document.text)
    )
    return not is_night


def _finding(later: EventMention, earlier: EventMention) -> Finding:
    here, before = _day(later.meaning), _day(earlier.meaning)
    message = f"{here} here, {before} before: the text places one event, {_name(earlier, later)}, on two days"
    return Finding(later.span, message, related=(Related(earlier.span, f"the same event on {before}"),))


def _day(meaning: Meaning) -> str:
    """Write a day with what it was resolved to: "Tuesday (Jan. 4)", "Jan. 4 (a Tuesday)"."""
    part, day = meaning.mention.first, meaning.first
    if part.month is None:
        name = WEEKDAYS[part.weekday or 0]
        return f"{name} ({written(day)})" if day else name
    if day is None:
        return f"{MONTHS[part.month - 1]} {part.day}"
    if part.weekday is not None:
        return f"{WEEKDAYS[part.weekday]} ({written(day)})"
    return f"{written(day)} (a {weekday_of(day)})"


def _name(earlier: EventMention, later: EventMention) -> str:
    """Name the event by the noun that says more, or quote the clause that tells of it."""
    nouns = [event for event in (earlier, later) if event.form is not Form.VERB]
    if not nouns:
        return f"“{earlier.name}”"
    return max(nouns, key=lambda event: len(event.words)).name


_GOOD = (
    # Two events that differ in a restricting word.
    Example(
        "The zoning board meeting on Tuesday ran long.\n\nThe library board meeting on Wednesday was over in an hour."
    ),
    Example("The crash on Route 14 on Monday killed two.\n\nThe crash on Route 9 on Tuesday hurt nobody."),
    Example("The Leeds concert on Friday sold out.\n\nThe concert on Saturday in York did not."),
    Example(
        "The Selby Cup semi-final on Saturday was close.\n\nTickets for the Selby Cup final on Sunday are gone."
    ),
    Example(
        "The opening ceremony in Oster on Friday was long.\n\nThe closing ceremony in Oster on Sunday was not."
    ),
    Example(
        "The drone strike in Leska on Monday hit a mill.\n\nThe missile strike in Leska on Thursday hit a barn."
    ),
    # The first of a row is not the second, and may not be the one without a number.
    Example(
        "The first mayoral debate on Monday drew 900.\n\nThe second mayoral debate on Thursday drew 90.\n\n"
        "The mayoral debate on Friday was the last."
    ),
    # What follows an event is another one.
    Example("The protest in Oster on Monday drew 900.\n\nThe vigil in Oster on Wednesday drew 90."),
    Example("The attack in Leska on Monday killed nine.\n\nThursday’s raid in Leska led to two arrests."),
    Example("The quake on Monday broke windows.\n\nThe aftershock on Tuesday did not."),
    # "A meeting" and "a meeting" are two, and so are another, a second, a new one.
    Example("The museum held a meeting on Monday.\n\nIts finance panel held a meeting on Wednesday."),
    Example("There was a fire at the mill on Monday.\n\nA second fire broke out at the mill on Tuesday."),
    Example(
        "The blast on Monday broke windows.\n\nThe blast on Thursday did not.\n\nPolice do not link the two blasts."
    ),
    # Protests go on for days.
    Example(
        "The protests on Thursday drew 900 people.\n\nDemonstrators came back for a third day on Friday.\n\n"
        "The protests on Saturday were smaller."
    ),
    Example(
        "Nationwide protests on Thursday closed the ports.\n\nThe nationwide protests continued on Friday."
    ),
    # Moved plans, and what becomes of them.
    Example(
        "The budget hearing, first set for Tuesday, was held Thursday.\n\nThe budget hearing on Thursday was short."
    ),
    Example("The Linden vote was postponed from Tuesday.\n\nThe Linden vote on Thursday ended in a tie."),
    # Anniversaries and other years.
    Example(
        "The city marked the anniversary of the attack on Monday.\n\nThe attack on May 3, 2016, killed 12.",
        published=date(2018, 5, 8),
    ),
    # Hearings, debates and fixtures that only their day tells apart.
    Example("Tuesday’s hearing dealt with the dam.\n\nThursday’s hearing will deal with the road."),
    Example("The hearing on Monday was short.\n\nLee’s hearing on Thursday was not."),
    Example("The debate on Monday was dull.\n\nThe debates drew few.\n\nThe debate on Thursday was better."),
    # Two sides may play again.
    Example("Tuesday’s game against Corbin drew a crowd.\n\nThursday’s game against Corbin did not."),
    Example("Tuesday’s win over Selby was close.\n\nThe win at Selby on Saturday was not."),
    Example("The Friday game in Oster sold out.\n\nThere are seats left for Sunday’s game in Oster."),
    Example(
        "The league game against Selby on Sunday drew 900.\n\nWednesday’s cup game against Selby did not."
    ),
    # Places, bodies and papers are no events.
    Example("Crowds left the Oster station on Monday.\n\nThursday’s Oster station was empty."),
    Example(
        "Thursday’s edition of the Oster Sun is out.\n\nThe edition of the Oster Sun on Monday was thin."
    ),
    Example("The mayor of Oster on Tuesday said no.\n\nThe mayor of Oster on Friday said yes."),
    Example("The Weir document of March 2 is short.\n\nThe March 9 Weir document is not."),
    # Nouns that only look like events: nothing but the day tells these apart, and nothing makes those one.
    Example("Monday’s cattle roundup in Oster was short.\n\nThursday’s roundup in Oster was not."),
    Example("The shake-up on Monday cost two jobs.\n\nThe shake-up on Thursday cost nine."),
    # What happens every day, and what people say.
    Example("Shares in the bank closed lower on Monday.\n\nShares in the bank closed higher on Tuesday."),
    Example("Lee said on Tuesday that he would stay.\n\nLee said on Thursday that he would go."),
    Example("Polls closed in the east on Tuesday.\n\nPolls closed in the west on Wednesday."),
    # Different people, different counts.
    Example("Four soldiers were killed on Tuesday.\n\nSix soldiers were killed on Thursday."),
    Example("The mayor was arrested on Monday.\n\nThe mayor’s brother was arrested on Tuesday."),
    Example("The House passed the bill on Tuesday.\n\nThe Senate passed the bill on Thursday."),
    Example("An earthquake struck Tessin on Monday.\n\nAn aftershock struck Tessin on Tuesday."),
    # The day belongs to the verb, not to the event beside it.
    Example("The crash on Monday killed two.\n\nThe minister visited the site of the crash on Wednesday."),
    Example("The attack on Tuesday killed nine.\n\nHe condemned the attack on Thursday."),
    Example("The shooting on Tuesday left one dead.\n\nA man was arrested after the shooting on Friday."),
    Example("The vote on Monday was close.\n\nOn Wednesday, the vote was certified."),
    Example(
        "He was charged on Monday in a shooting in Oster.\n\nThe shooting in Oster on Saturday left one dead."
    ),
    Example("The wedding was in doubt on Thursday.\n\nThe wedding on Saturday was fun."),
    # To make a final is to get there; of two verbs the day may be that of the second alone.
    Example(
        "Oster made the Selby Cup final on Monday.\n\nTickets for the Selby Cup final on Saturday are gone."
    ),
    Example("Lee was arrested and charged on Tuesday.\n\nThe arrest of Lee on Monday took a minute."),
    # One night, told from both sides.
    Example("The ferry Calder Maid sank late on Monday night.\n\nThe ferry sank early on Tuesday."),
    # Days that agree once they are resolved.
    Example(
        "The Varden bridge collapsed on Tuesday.\n\nThe bridge collapsed on Sept. 10, records show.",
        published=date(2024, 9, 16),
    ),
    Example("The bridge collapsed on Jan. 4.\n\nThe bridge collapsed on Tuesday, a witness said."),
    # Somebody else's words, and a correction that repeats the error on purpose.
    Example(
        "The blast on Friday shook the town.\n\n“I was asleep when the blast on Sunday woke me,” Ames said."
    ),
    Example(
        "The vote on Monday was close.\n\nCorrection: An earlier version said the vote on Tuesday was close."
    ),
    # Two mentions bear out each of the days.
    Example(
        "The raid in Leska on Monday led to two arrests.\n\nThe raid in Leska on Thursday led to none.\n\n"
        "Neighbors said Thursday’s raid in Leska was over in minutes."
    ),
)

_BAD = (
    Example(
        "During ⟦~nationwide protests on Thursday⟧, shops were looted.\n\n"
        "Dozens of people hurt in ⟦Tuesday’s nationwide demonstrations⟧ were still in the hospital.",
        published=date(2022, 1, 9),
        says="Tuesday (Jan. 4) here, Thursday (Jan. 6) before",
    ),
    Example(
        "⟦~The Varden bridge collapsed on Tuesday⟧, cutting the town in two.\n\n"
        "When ⟦the bridge collapsed on Thursday⟧, the river was low.",
        says="Thursday here, Tuesday before: the text places one event, “The Varden bridge collapsed”, on two days",
    ),
    Example(
        "⟦~Friday's explosion⟧ blew out a wall.\n\n⟦The explosion on Sunday⟧ was heard nine miles away.",
        says="one event, the explosion",
    ),
    Example(
        "⟦~Voters rejected a plan for a new school in Pine Hollow on Tuesday⟧.\n\n"
        "Turnout in ⟦the Pine Hollow school vote on Wednesday⟧ was 41 percent.",
        says="one event, the Pine Hollow school vote",
    ),
    Example(
        "⟦~Monday's herring talks⟧ went on past midnight.\n\nThe mood changed at ⟦the herring meeting on Wednesday⟧.",
        published=date(2022, 3, 10),
        says="Wednesday (March 9) here, Monday (March 7) before",
    ),
    Example(
        "⟦~Sunday's Corran Pass crash⟧ was the worst in years.\n\n"
        "The driver braked before ⟦the Corran Pass collision on Monday⟧, police said."
    ),
    # A weekday and a date.
    Example(
        "⟦~The mayor was arrested on Tuesday⟧ at his home.\n\nA search followed after ⟦the mayor was arrested on Jan. 6⟧.",
        published=date(2022, 1, 9),
        says="Jan. 6 (a Thursday) here, Tuesday (Jan. 4) before",
    ),
    Example(
        "⟦~The attack of May 3⟧ killed nine.\n\nWitnesses of ⟦the May 5 attack⟧ have been heard.",
        says="May 5 here, May 3 before",
    ),
    # The day at the beginning, in the middle, without "on".
    Example(
        "⟦~On Monday, the governor signed the water bill⟧.\n\n⟦The governor on Wednesday signed the water bill⟧ without a word."
    ),
    Example(
        "Crowds lined the streets during ⟦~the funeral Friday⟧.\n\nNobody spoke at ⟦the funeral Sunday night⟧."
    ),
    Example(
        "⟦~A ferry capsized off Mindoro on Tuesday⟧.\n\n⟦The ferry had capsized on Thursday⟧ with its lights on."
    ),
    # "Was held", "took place", "is set for"; a noun and a verb of one event.
    Example("⟦~The Lund summit was held on Monday⟧.\n\nThe two shook hands at ⟦Thursday’s Lund summit⟧."),
    Example("⟦~The robbery took place on Monday⟧.\n\nNo shots were fired in ⟦the robbery on Thursday⟧."),
    Example(
        "⟦~The Linden vote is set for Sunday⟧.\n\nThree parties will stand in ⟦the Linden vote on Tuesday⟧."
    ),
    Example(
        "⟦~Two trains collided near Oster on Monday⟧.\n\n⟦The Oster collision on Friday⟧ closed the line."
    ),
    Example(
        "⟦~Greta Voss, the head of Harlan Mills, resigned on Monday⟧.\n\nIt had been known that ⟦Voss resigned on Thursday⟧."
    ),
    # What somebody has or gives takes place when they do; one death, told by two verbs.
    Example(
        "The Mills have ⟦~a home game against Selby on Tuesday⟧.\n\nTickets for ⟦the home game against Selby on Friday⟧ are gone."
    ),
    Example(
        "The governor made ⟦~a public announcement on Monday⟧.\n\nFew watched ⟦the public announcement on Thursday⟧."
    ),
    Example("⟦~Greta Voss was shot and killed on Friday⟧.\n\nA dog barked during ⟦the shooting on Sunday⟧."),
    # What takes place at an event is on its day; in a relative clause, in an aside; one side of two that met.
    Example(
        "Lee spoke ⟦~on Wednesday at a rally⟧ in Oster.\n\nRain fell during ⟦the rally in Oster on Friday⟧."
    ),
    Example(
        "Rebels are behind ⟦~the attack that struck Leska on Monday⟧.\n\nNobody slept after ⟦the attack in Leska on Thursday⟧."
    ),
    Example(
        "They wait for ⟦~the general election, widely expected to be held on May 5⟧.\n\n"
        "Ten parties stand in ⟦the general election on May 8⟧."
    ),
    Example(
        "Ames is fit for ⟦~Sunday’s derby⟧ with Selby.\n\nThe price of tickets for ⟦the derby with Selby on Saturday⟧ has doubled."
    ),
    # Rows of one: where nothing speaks of several, the ceremony is the ceremony.
    Example(
        "Stars came early to ⟦~Saturday’s ceremony⟧.\n\nA dog ran onto the stage at ⟦the ceremony on Sunday⟧."
    ),
    Example("⟦~The debate on Monday⟧ was dull.\n\nThe mayor watched ⟦the debate on Thursday⟧ from home."),
    # Numbers that belong to the event, and to a name.
    Example(
        "⟦~The second mayoral debate on Monday⟧ drew 900.\n\nFew missed ⟦the second mayoral debate on Thursday⟧."
    ),
    Example(
        "Crowds came for ⟦~Saturday’s Six Rivers clash⟧ with Oster.\n\n⟦The Six Rivers clash with Oster on Monday⟧ ended in rain."
    ),
    # Two words, a place told by "there" or at the beginning.
    Example(
        "⟦~The power cut in Oster on Monday⟧ lasted an hour.\n\nShops claim $2 million for ⟦Wednesday’s Oster blackout⟧."
    ),
    # A noun that only looks like an event, by a list or by its ending, or that is told as one: things are no Thursday's, and take no place.
    Example(
        "Neighbors woke early for ⟦~the turnip gurning in Oster on Monday⟧.\n\n⟦Thursday’s turnip gurning⟧ in Oster cost $900."
    ),
    Example(
        "Few saw ⟦~the takedown in Oster on Monday⟧ coming.\n\n⟦Thursday’s Oster takedown⟧ filled the front pages."
    ),
    Example(
        "⟦~The Weir Mills shake-up on Monday⟧ cost two jobs.\n\nFew slept during ⟦the shake-up at Weir Mills on Thursday⟧."
    ),
    Example("⟦~The gurning took place in Oster on Monday⟧.\n\n⟦The Friday gurning⟧ in Oster had no equal."),
    Example(
        "⟦~The disinfection of the Oster baths on Monday⟧ took all night.\n\n⟦Thursday’s disinfection⟧ of the Oster baths cost $900."
    ),
    Example(
        "In Tarn, few speak of ⟦~Monday’s press conference⟧.\n\nThe paper sent nobody to Tarn for ⟦the news conference there on Friday⟧."
    ),
    Example(
        "They will meet in ⟦~the Selby Cup semi-final on Saturday⟧.\n\nTickets for ⟦the Selby Cup semifinal on Sunday⟧ are gone."
    ),
    Example(
        "A man died in ⟦~a fire at the mill on Monday⟧.\n\n⟦The fire on Thursday⟧ began in the boiler room."
    ),
)

RULE = Rule(
    name="conflicting-days",
    severity=Severity.WARNING,
    summary="one event placed on two days",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    good=_GOOD,
    bad=_BAD,
    reads_quotations=False,
    opportunities=judged,
)
