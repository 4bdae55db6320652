"""The lines of keys in a TOML text agree with what tomllib reads out of it."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.config.toml_lines import Way, key_lines, line_of

TEXT = """\
# a comment with [brackets] = and "quotes"
select = ["dates", # one
  'sentences',

  "a # b",
]
jobs = 4
"odd \\u0041 key" = 'x'
'literal' = ""
dotted . "name" . here = { a = 1, b.c = [1, [2, 3]] }
when = 1979-05-27 07:32:00Z
text = \"\"\"
no = "key"
[no.table]
ends \\\"\"\" in two quotes\"\"\"\"\"
raw = '''
[[nothing]]
it''s'''

[severity]  # of rules
weekday-mismatch = "error"

[[rule]]
name = "one"
[[rule]]
name = "two"
[rule.deep]
key = true
[[rule.part]]
n = +inf
"""


def ways(value: Any, before: Way = ()) -> set[Way]:
    """Return the ways to all that is inside a value."""
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))
    else:
        return set()
    return {way for key, item in inside for way in ({(*before, key)} | ways(item, (*before, key)))}


def test_every_key_and_member_has_a_line() -> None:
    assert set(key_lines(TEXT)) == ways(tomllib.loads(TEXT))


@pytest.mark.parametrize(
    ("way", "line"),
    [
        (("select",), 2),
        (("select", 0), 2),
        (("select", 1), 3),
        (("select", 2), 5),
        (("jobs",), 7),
        (("odd A key",), 8),
        (("dotted", "name", "here", "b", "c", 1, 1), 10),
        (("text",), 12),
        (("raw",), 16),
        (("severity",), 20),
        (("severity", "weekday-mismatch"), 21),
        (("rule",), 23),
        (("rule", 1, "name"), 26),
        (("rule", 1, "deep", "key"), 28),
        (("rule", 1, "part", 0, "n"), 30),
    ],
)
def test_the_line_is_where_the_key_stands(way: Way, line: int) -> None:
    assert key_lines(TEXT)[way] == line


def test_windows_line_ends_count_once() -> None:
    assert key_lines(TEXT.replace("\n", "\r\n")) == key_lines(TEXT)


def test_an_unknown_way_has_the_line_of_what_is_above_it() -> None:
    lines = key_lines(TEXT)
    assert line_of(lines, ("severity", "gone", 3)) == 20
    assert line_of(lines, ("gone",)) == 1


@pytest.mark.parametrize("text", ["a = 1\nb", "a = 1\n[b", "a = 1\n= 2", "a = 1\nb = ", "a = 1\n[[b]"])
def test_where_the_text_is_no_toml_the_rest_is_left_out(text: str) -> None:
    assert key_lines(text)["a",] == 1


_KEYS = st.text(st.sampled_from("ab-_ .#=[]'\"\\é"), min_size=1, max_size=4)
_VALUES = st.recursive(
    st.one_of(st.integers(), st.booleans(), st.text(st.sampled_from("a#\"'\\[]{}=,. \né"), max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_KEYS, inner, max_size=3)),
    max_leaves=8,
)


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _written(value: Any) -> str:
    """Write a value on as many lines as TOML allows."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list):
        return "[ # list ]\n" + "".join(f"  {_written(item)},\n" for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_string(key)} = {_written(item)}" for key, item in value.items()) + " }"
    return str(value)


@given(st.dictionaries(_KEYS, _VALUES, max_size=4))
def test_any_text_that_can_be_read_is_walked_to_its_end(settings: dict[str, Any]) -> None:
    text = "".join(f"{_string(key)} = {_written(value)}\n# more\n" for key, value in settings.items())
    assert set(key_lines(text)) == ways(tomllib.loads(text))
    for key in settings:
        line = text.split("\n")[key_lines(text)[key,] - 1]
        assert line.startswith(f"{_string(key)} =")


def _tables(tables: dict[str, Any], before: str = "") -> str:
    """Write tables under headers of their own, lists of tables one by one, and the rest as pairs before them."""
    lines = [f"{_string(key)} = {_written(value)}" for key, value in tables.items() if not _is_table(value)]
    for key, value in tables.items():
        name = f"{before}{_string(key)}"
        if isinstance(value, dict):
            lines += [f"[ {name} ] # table", _tables(value, f"{name} . ")]
        elif _is_table(value):
            for member in value:
                lines += [f"[[{name}]]", _tables(member, f"{name}.")]
    return "\n".join(lines) + "\n"


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


_TABLES = st.recursive(
    st.dictionaries(_KEYS, st.one_of(st.integers(), st.text("a#[]='\"\\ ", max_size=4)), max_size=3),
    lambda inner: st.dictionaries(
        _KEYS, st.one_of(inner, st.lists(inner, min_size=1, max_size=3)), max_size=3
    ),
    max_leaves=6,
)


@given(_TABLES)
def test_tables_and_lists_of_tables_are_walked_as_they_are_read(tables: dict[str, Any]) -> None:
    text = _tables(tables)
    assert tomllib.loads(text) == tables
    assert set(key_lines(text)) == ways(tables)
