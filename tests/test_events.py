"""Events that a text places on a day: which are found, and what is known of them."""

from datetime import date

import pytest

from lintnews.anchor import Published
from lintnews.document import Document
from lintnews.registry import find_rule
from lintnews.views.events import EventMention, Form, lists
from lintnews.views.events.identity import find_same
from lintnews.views.events.words import is_no_event, listed, nouns, stem, verbs
from lintnews.word_lists import read_list


def events(text: str) -> tuple[EventMention, ...]:
    return Document(text, published=Published(date(2023, 5, 12), "the test")).events


def event(text: str) -> EventMention:
    (found,) = events(text)
    return found


@pytest.mark.parametrize(
    ("text", "phrase", "form"),
    [
        ("Tuesday’s nationwide demonstrations were large.", "Tuesday’s nationwide demonstrations", Form.OWNED),
        ("Monday night's Oster vote was close.", "Monday night's Oster vote", Form.OWNED),
        ("Police spoke of the Tuesday crash in Ohio.", "the Tuesday crash", Form.INSIDE),
        ("Nobody survived the deadly May 3 attack.", "the deadly May 3 attack", Form.INSIDE),
        ("The union’s May 3 vote was close.", "The union’s May 3 vote", Form.INSIDE),
        ("During nationwide protests on Thursday, shops closed.", "nationwide protests on Thursday", Form.AFTER_NOUN),
        ("The vote Thursday night was close.", "The vote Thursday night", Form.AFTER_NOUN),
        ("The attack of May 3 killed nine.", "The attack of May 3", Form.AFTER_NOUN),
        ("The fire on the night of May 3 killed nine.", "The fire on the night of May 3", Form.AFTER_NOUN),
        ("There was a crash on Route 14 on Friday.", "a crash on Route 14 on Friday", Form.AFTER_NOUN),
        ("The Lund summit was held on Monday.", "The Lund summit was held on Monday", Form.PREDICATE),
        ("The crash happened early on Monday.", "The crash happened early on Monday", Form.PREDICATE),
        ("The funeral will be on Friday.", "The funeral will be on Friday", Form.PREDICATE),
        ("The vote is set for Sunday.", "The vote is set for Sunday", Form.PREDICATE),
        ("The quake that struck Tessin on Monday was strong.", "The quake that struck Tessin on Monday", Form.PREDICATE),
        ("The summit, which was held on Monday, ended.", "The summit, which was held on Monday", Form.PREDICATE),
        ("The Varden bridge collapsed on Tuesday.", "The Varden bridge collapsed on Tuesday", Form.VERB),
        ("On Tuesday, the bridge collapsed.", "On Tuesday, the bridge collapsed", Form.VERB),
        ("The governor on Monday signed the bill.", "The governor on Monday signed the bill", Form.VERB),
        ("The mill burned down shortly before dawn Tuesday.", "The mill burned down shortly before dawn Tuesday", Form.VERB),
        ("Ann Holt, 44, was arrested on Monday.", "Ann Holt, 44, was arrested on Monday", Form.VERB),
        # The cost, the site, what lies ahead, and all that is no verb before the event.
        ("The cost of the vote on Monday is not known.", "the vote on Monday", Form.AFTER_NOUN),
        ("He fell ill ahead of the vote on Monday.", "the vote on Monday", Form.AFTER_NOUN),
        ("She gave her speech to Congress on Monday.", "her speech to Congress on Monday", Form.AFTER_NOUN),
        ("They marked it with a parade on Monday.", "a parade on Monday", Form.AFTER_NOUN),
        ("Nobody asked what the vote on Monday will cost.", "the vote on Monday", Form.AFTER_NOUN),
        ("Ames said the vote on Monday was close.", "the vote on Monday", Form.AFTER_NOUN),
        ("Those involved in the crash on Monday are safe.", "the crash on Monday", Form.AFTER_NOUN),
        ("Since the vote on Monday, all is quiet.", "the vote on Monday", Form.AFTER_NOUN),
        ("The first debate of the election on Monday was dull.", "The first debate of the election on Monday", Form.AFTER_NOUN),
        ("The bird strike during take-off on Monday hurt nobody.", "The bird strike during take-off on Monday", Form.AFTER_NOUN),
        ("The dinner, on Monday, was cold.", "The dinner, on Monday", Form.AFTER_NOUN),
        ("He spoke at the Old Mill, north Oster, before a rally in Weir, west Tarn, on Monday.", "a rally in Weir, west Tarn, on Monday", Form.AFTER_NOUN),
        ("The Lions’ May 3 loss at Weir hurt.", "The Lions’ May 3 loss", Form.INSIDE),
        ("The May 3, 2021, vote was close.", "The May 3, 2021, vote", Form.INSIDE),
        ("Prizes were given at a gala held in Oster on Monday.", "a gala held in Oster on Monday", Form.PREDICATE),
        ("They wait for the election, widely expected to be held on May 3.", "the election, widely expected to be held on May 3", Form.PREDICATE),
        ("The vote is due to be taken on Monday.", "The vote is due to be taken on Monday", Form.PREDICATE),
        ("The gala will be in Oster on Monday.", "The gala will be in Oster on Monday", Form.PREDICATE),
        ("The panel has scheduled a hearing for Monday.", "a hearing for Monday", Form.PREDICATE),
        ("A fire tore through a mill in Oster on Monday.", "A fire tore through a mill in Oster on Monday", Form.PREDICATE),
        ("Rebels are behind the attack that struck Leska on Monday.", "the attack that struck Leska on Monday", Form.PREDICATE),
        ("People fled after the quake hit Leska on Monday.", "the quake hit Leska on Monday", Form.PREDICATE),
        ("Lee spoke on Monday at a rally in Oster.", "on Monday at a rally", Form.PREDICATE),
        ("Lee came out for it on Monday, in an interview with the Sun.", "on Monday, in an interview", Form.PREDICATE),
    ],
)  # fmt: skip
def test_each_way_to_tie_a_day_to_an_event(text: str, phrase: str, form: Form) -> None:
    found = event(text)
    assert found.span.of(text) == phrase
    assert found.form is form


@pytest.mark.parametrize(
    "text",
    [
        "She said on Tuesday that she would stay.",
        "Shares in the bank closed lower on Monday.",
        "He condemned the attack on Thursday.",
        "The minister visited the site of the crash on Wednesday.",
        "A man was arrested after the protest on Monday.",
        "A report on the hearing on the crash on Monday is due.",
        "On Wednesday, the vote was certified.",
        "Lawmakers vote Tuesday.",
        "The museum is closed on Monday.",
        "The bill could be signed on Monday.",
        "The protests continued on Friday.",
        "The vote, first set for Tuesday, has begun.",
        "Another crash on Friday killed two.",
        "“The vote on Friday failed,” Ames said.",
        "The festival runs from Friday to Sunday.",
        "Crews cleared Friday’s crash site.",
        "The club was sued on Monday in a shooting in Oster.",
        "The wedding was in doubt on Monday.",
        "The vote was due to be taken on Monday.",
        "The panel had scheduled a hearing for Monday.",
        "Trading on the Oster Stock Exchange on Monday was thin.",
    ],
)
def test_no_event_where_the_day_may_be_that_of_something_else(text: str) -> None:
    assert not events(text)


def test_the_words_restrict_and_praise_does_not() -> None:
    found = event("The deadly two-hour attack on a school in Leska on Monday was the worst.")
    assert found.words == {"school", "leska"}
    assert found.definite
    assert "attack" in found.heads


def test_words_behind_the_day_restrict_too() -> None:
    assert event("The concert on Saturday in York sold out.").words == {"york"}


def test_an_article_brings_in_or_takes_up() -> None:
    assert event("A crash on Friday killed two.").indefinite
    assert not event("The crash on Friday killed two.").indefinite
    assert event("His speech on Friday was short.").is_someones


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The collision on Friday hurt two.", "The crash on Friday hurt two."),
        ("The bridge collapsed on Friday.", "The collapse on Friday hurt two."),
        ("The shooting on Friday hurt two.", "The attack on Friday hurt two."),
        ("Leaders met in Geneva on Friday.", "The talks on Friday were short."),
    ],
)
def test_synonyms_and_verbs_share_a_group(one: str, other: str) -> None:
    assert set(event(one).heads) & set(event(other).heads)


def test_what_voters_decide_is_a_vote() -> None:
    found = event("Voters in Tarn rejected the bond on Tuesday.")
    assert "vote" in found.heads
    assert found.words == {"voter", "tarn", "bond"}


@pytest.mark.parametrize(
    ("text", "affected", "titles"),
    [
        ("The ferry Calder Maid sank on Monday.", "maid", {"ferry", "calder"}),
        ("The minister, Paul Rees, was dismissed on Monday.", "ree", {"minister", "paul"}),
        ("Police arrested the mayor of Bexley on Monday.", "mayor", set()),
        ("The mayor’s brother was arrested on Monday.", "brother", set()),
    ],
)
def test_to_whom_it_happened(text: str, affected: str, titles: set[str]) -> None:
    found = event(text)
    assert found.affected == affected
    assert titles <= found.titles


def test_a_capital_at_the_start_of_a_sentence_makes_no_name() -> None:
    assert not events("Protesters were arrested on Monday.")
    assert events("Kim Sands was fired.\n\nSands was arrested on Monday.")


def test_an_event_of_two_words_is_one_noun() -> None:
    found = event("The Oster power cut on Friday lasted an hour.")
    assert set(found.heads) & set(event("The blackout on Friday lasted an hour.").heads)
    assert found.words == {"oster"}


def test_a_number_tells_which_one_of_several_is_meant() -> None:
    assert event("The second mayoral vote on Friday failed.").rank == "second"
    assert event("Friday's final mayoral vote failed.").rank == "final"
    assert event("The mayoral vote on Friday failed.").rank == ""
    assert not events("The first two mayoral votes on Friday failed.")


def test_the_last_one_is_one_of_several_too() -> None:
    assert event("His last concert on Friday sold out.").rank == "last"
    assert not events("Last week's concert on Friday sold out.")


def test_a_ground_is_no_opponent() -> None:
    assert event("The win at Selby on Friday was close.").words == {"selby", "at selby"}
    assert event("The win over Selby on Friday was close.").words == {"selby"}


def test_a_number_in_a_name_counts_nothing() -> None:
    assert event("The Six Rivers vote on Friday failed.").words == {"river"}
    assert event("The Six Rivers vote on Friday failed.").definite


def test_two_verbs_share_subject_and_day() -> None:
    assert event("Ann Holt was shot and killed on Monday.").heads == ("killing", "shooting")
    assert event("Ann Holt was arrested and charged on Monday.").heads == ("charging",)
    assert event("Ann Holt was arrested and charged on Monday.").affected == "holt"


def test_what_somebody_makes_takes_place_then() -> None:
    assert event("The mayor made a mayoral visit on Friday.").indefinite
    assert not events("The team made the final on Friday.")


def test_the_first_set_of_a_match_is_no_plan() -> None:
    assert event("After losing the first set, he won Sunday's Oster final.").words == {"oster"}


def test_there_goes_back_to_the_place_before_it() -> None:
    assert event("The state has sent money to Selby Bay after the flood there on Friday.").words == {
        "selby",
        "bay",
    }
    assert event("The flood there on Friday was the worst.").words == frozenset()


def test_a_place_at_the_beginning_restricts_what_only_its_day_tells_apart() -> None:
    assert event("In Oster, few speak of Tuesday’s vote.").words == {"oster"}
    assert event("In Oster, few speak of Tuesday’s crash.").words == frozenset()


def test_a_noun_may_be_known_by_its_ending() -> None:
    assert event("The disinfection of the baths on Friday took an hour.").guessed
    assert not events("Crowds left the station on Monday.")
    assert not events("Work at the disinfection on Friday took an hour.")


def test_a_noun_may_only_look_like_an_event() -> None:
    assert event("The takedown of the gang on Friday took an hour.").guessed
    assert event("Friday’s shake-up of the board was the third.").guessed
    assert not events("Officials hike Friday.")
    assert not event("The crash of the bus on Friday hurt nobody.").guessed


def test_no_noun_is_both_known_as_an_event_and_assumed_to_be_one() -> None:
    likely = [word for line in read_list(lists.__file__, "likely.txt") for word in line.split()]
    assert len(likely) == len(set(likely))
    assert not [word for word in likely if word in nouns() or is_no_event(word)]


def test_a_noun_may_be_told_as_an_event() -> None:
    text = (
        "Neighbors woke early for the gurning in Oster on Monday.\n\nThursday’s gurning in Oster cost $900."
    )
    assert not events(text.partition("\n")[0])
    assert [len(others) for _, others in find_same(Document(text))] == [1, 1]


def test_what_is_printed_each_day_is_told_as_none() -> None:
    text = "Thursday’s edition in Oster is out.\n\nThe edition in Oster on Monday was thin."
    assert not list(find_same(Document(text)))


def test_a_word_may_stand_in_the_plural_of_one_group_and_in_another() -> None:
    assert {"lecture", "talks"} <= set(nouns()["talks"].groups)


def test_mentions_of_one_event_find_each_other() -> None:
    text = "The crash in Ohio on Monday hurt two.\n\nThe Ohio crash on Friday hurt one.\n\nThe Utah crash on Sunday hurt none."
    found = [
        (one.span.of(text), [other.span.of(text) for other in others])
        for one, others in find_same(Document(text))
    ]
    assert found == [
        ("The crash in Ohio on Monday", ["The Ohio crash on Friday"]),
        ("The Ohio crash on Friday", ["The crash in Ohio on Monday"]),
        ("The Utah crash on Sunday", []),
    ]


def test_one_contradiction_is_reported_once() -> None:
    text = (
        "The Ohio crash on Monday hurt two.\n\n" * 3
        + "The Ohio crash on Friday hurt two.\n\nThe Ohio crash on Monday hurt two."
    )
    rule = find_rule("conflicting-days").rule
    (finding,) = rule.check(Document(text), None)
    assert finding.span.of(text) == "The Ohio crash on Friday"
    assert finding.related[0].span.start == 0


def test_the_word_lists_are_sound() -> None:
    assert nouns()["crashes"].plural
    assert nouns()["talks"].plural
    assert nouns()["hearing"].recurring
    assert verbs()["burned down"].particle == 1
    assert verbs()["sank"].form == "past"
    assert verbs()["burst"].form == "both"
    assert stem("demonstrations") == "demonstration"
    assert stem("Ames’s".lower()) == "ame"
    assert "on" in listed("prepositions")


def test_each_group_of_verbs_has_the_noun_of_its_name() -> None:
    groups = {group for verb in verbs().values() for group in (verb.subject, verb.object) if group}
    alone = {group for group in groups if group not in nouns() or group not in nouns()[group].groups}
    # "The shooting down", "the coming into force" and "what was charged" are no single nouns.
    assert alone == {"charging", "downing", "effect", "end", "lifting", "start"}


def test_ages_and_lengths_are_one_word() -> None:
    assert event("Police arrested a 34-year-old baker on Monday.").affected == "baker"
    assert event("The 10-minute speech to Congress on Monday was short.").words == {"congress"}


def test_the_second_half_of_a_verb_is_no_noun() -> None:
    assert event("A gunman opened fire in Corran on Monday.").heads == ("shooting",)
