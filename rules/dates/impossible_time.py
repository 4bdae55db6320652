"""A clock time that does not exist.

What it finds: minutes past 59 (7:65 p.m.), hours past 12 with a.m. or p.m. (13 p.m., 17:30 p.m.), and hours past 24
(25:30 GMT).

Why it matters: a wrong digit in a time sends readers to an event at the wrong hour, and only the writer knows which
digit it is.

What it leaves alone: race times, times on a game clock and lengths of recordings (27:37), scores, ratios, verses,
radio stations (1200 AM), 24:00, and 00:30 a.m.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import WORDS
from lintnews.views.times import Clock, TimeMention

# Without "p.m." or a zone the figures may be a running time, so a word that asks for a clock must stand before them.
_CUE = lazy(r"(?i)\b(?:at|by|from|until|till|since|before|after)\s(?:about\s|around\s|exactly\s)?$")
# And nothing near may speak of another kind of time. Stems, so that "scored" and "scoring" count.
_RUNNING = lazy(
    r"(?i)\b(?:scor|goal|period|quarter|half|game|match|lead|lap|race|rac[ei]|record|finish|sprint|swim|relay|heat|mile|met(?:er|re)s|km\b|kilomet"
    r"|marathon|penalt|power play|puck|clock|mark\b|video|clip|episode|podcast|film|song|track|youtube|timestamp|footage|remaining|left\b|overtime"
    r"|verse|chapter|psalm|bible|gospel|ratio|odds)"
)
_LAST_HOUR, _LONGEST = 24, 29
# "From 25:75 to 30:70": figures that make a hundred are parts of a whole.
_PARTS = 100


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look at the hours and minutes of each time."""
    for mention in document.times:
        for clock in _clocks(mention):
            message = _judge(document, clock)
            if message:
                yield Finding(clock.span, message)


def _clocks(mention: TimeMention) -> Iterator[Clock]:
    yield mention.first
    if mention.last is not None:
        yield mention.last


def _judged(document: Document) -> Iterator[Clock]:
    for mention in document.times:
        yield from (clock for clock in _clocks(mention) if clock.certain or _is_cued(document, clock))


def _judge(document: Document, clock: Clock) -> str | None:
    """Say what is wrong with a time, None if nothing is."""
    hour, minute = clock.hour, clock.minute or 0
    if (
        minute < 60
        and hour <= (12 if clock.half else _LAST_HOUR)
        and (hour, minute > 0) != (_LAST_HOUR, True)
    ):
        return None
    if not clock.certain and (hour + minute == _PARTS or not _is_cued(document, clock)):
        return None
    if minute >= 60:
        return f"an hour has 60 minutes, so no time ends in {minute}"
    if clock.half is None:
        return f"a day has 24 hours, so there is no {hour}:{minute:02}"
    # "50 pm" is a length, "11.28 27am" the name of a picture.
    if hour > _LAST_HOUR and clock.minute is None and (hour > _LONGEST or not _follows_cue(document, clock)):
        return None
    # "13 AM" without more may be a station.
    if clock.minute is None and "AM" in clock.span.of(document.text) and not _follows_cue(document, clock):
        return None
    half = f"{clock.half}.m."
    if hour > _LAST_HOUR:
        return f"hours before {half} run from 1 to 12, so there is no {hour} {half}"
    return f"hours before {half} run from 1 to 12; {_after_noon(hour, clock)}"


def _after_noon(hour: int, clock: Clock) -> str:
    """Say what an hour from 13 to 24 may have been meant to be."""
    minutes = "" if clock.minute is None else f":{clock.minute:02}"
    if hour == _LAST_HOUR:
        return f"{hour}{minutes} is midnight"
    if clock.half == "a":
        return f"{hour}{minutes or ':00'} is {hour - 12}{minutes} p.m."
    return f"write {hour - 12}{minutes} p.m. or {hour}{minutes or ':00'}"


def _is_cued(document: Document, clock: Clock) -> bool:
    """Tell whether two figures with a colon between them are a time of day."""
    text, start = document.text, clock.span.start
    return _follows_cue(document, clock) and not _RUNNING().search(
        text, max(0, start - 160), min(len(text), clock.span.end + 160)
    )


def _follows_cue(document: Document, clock: Clock) -> bool:
    start = clock.span.start
    return _CUE().search(document.text, max(0, start - 24), start) is not None


RULE = Rule(
    name="impossible-time",
    severity=Severity.ERROR,
    summary="a clock time that does not exist",
    check=check,
    blocks=WORDS,
    opportunities=_judged,
    bad=(
        Example("The siren went off at ⟦13 p.m.⟧ on the quay.", says="write 1 p.m. or 13:00"),
        Example("The last ferry leaves at ⟦25:30⟧ on weekdays.", says="a day has 24 hours"),
        Example("Doors open at ⟦7:65 p.m.⟧ at the town hall.", says="an hour has 60 minutes"),
        Example("The council will meet at ⟦15:30 p.m.⟧ today.", says="write 3:30 p.m. or 15:30"),
        Example("The quake struck at ⟦1875 GMT⟧ off the coast."),
        Example("The shop is open from 9 a.m. to ⟦17 p.m.⟧ daily."),
        Example("Police were called by ⟦14.20am⟧ on Sunday.", says="14:20 is 2:20 p.m."),
        Example("The bus was due at ⟦8:72⟧ but came an hour late."),
        Example("Voting ends at ⟦24:30⟧ in the islands."),
        Example("Trains stop from ⟦11:80 p.m.⟧ to 4 a.m. all week."),
    ),
    good=(
        Example("The siren went off at 1 p.m. and again at 12:30 a.m., then at 00:15 a.m."),
        Example("The strike begins at 24:00 and ends at 23:59."),
        Example("Marlow scored at 27:37 of the second period. Ek tied the game at 31:65."),
        Example("She won the race in 2:65.31, ahead of a field that finished by 63:12."),
        Example("The talk station 620 AM and its sister on 1200 AM were sold."),
        Example("He reads from John 3:76 and Psalm 119:105 every night."),
        Example("The paint is a 70:80 mix, down from 25:75 last year."),
        Example("Sensors at 50 pm resolution cost more. Ratios went from 30:70 to 45:55."),
        Example("The mast cost $13.99 p.m. and the crew worked 2575 hours of overtime."),
        Example("In the video, at 48:61, the mast falls. The clip ends at 62:10."),
        Example("The vote was 25:30 after a long night. It cost 13.5pm on the index."),
    ),
)
