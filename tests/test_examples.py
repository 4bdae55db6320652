"""Every rule is its own documentation and its own test."""

import pytest

from lintnews.registry import LoadedRule, all_rules, group_summaries
from lintnews.testing import failures, read_marks

RULES = all_rules()
each_rule = pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.name)


@each_rule
def test_the_examples_come_out_as_they_say(entry: LoadedRule) -> None:
    assert not failures(entry), "\n" + "\n".join(failures(entry))


# It judges bytes, which an example does not have: test_lost_decoding.py holds its cases.
_JUDGES_BYTES = "lost-decoding"


@each_rule
def test_there_are_eight_different_examples_of_each_kind(entry: LoadedRule) -> None:
    if entry.name == _JUDGES_BYTES:
        assert entry.rule.good == entry.rule.bad == ()
        return
    for examples in (entry.rule.good, entry.rule.bad):
        assert len(examples) >= 8
        assert len({(example.text, example.published, example.headline) for example in examples}) == len(
            examples
        )
    texts = {read_marks(example.text).text for example in entry.rule.good}
    assert not texts & {
        read_marks(example.text).text
        for example in entry.rule.bad
        if example.published is None and example.headline is None
    }


@each_rule
def test_the_page_says_what_it_finds(entry: LoadedRule) -> None:
    first, _, rest = entry.page.partition("\n")
    assert first.endswith(".")
    assert len(rest.split()) >= 20, (
        "a page says what the rule finds, why it matters, and what it leaves alone"
    )
    assert entry.rule.summary
    assert "\n" not in entry.rule.summary
    assert len(entry.rule.summary) <= 90, "a summary fits a line of the table"


def test_names_are_unique_and_groups_say_what_they_hold() -> None:
    assert RULES
    names = [entry.name for entry in RULES]
    assert len(set(names)) == len(names)
    assert not set(names) & set(group_summaries())
    assert all(group_summaries().values())
    known = set(names)
    assert all(set(entry.rule.yields_to) <= known for entry in RULES), "yields_to names rules that exist"
