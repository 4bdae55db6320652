"""Rules of a house: in Python and in TOML, sound and broken, tried out and begun."""

from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import regex

from lintnews.errors import BrokenRuleError, UsageError
from lintnews.house.loader import house_rules, rules_with
from lintnews.house.skeleton import begin
from lintnews.house.trial import try_out
from lintnews.linter import lint_document
from lintnews.output.screen import Screen
from lintnews.readers.plain import document_of
from lintnews.registry import LoadedRule, all_rules
from lintnews.testing import failures
from tests.command import ROOT

MODULE = '''\
"""Exclusives.

Nobody believes them.
"""

from lintnews import Example, Finding, Rule, Severity, Span
from ._words import WORD


def check(document, options):
    at = document.text.find(WORD)
    if at >= 0:
        yield Finding(Span(at, at + len(WORD)), "say who else has it")


RULE = Rule(
    name="no-exclusives",
    severity=Severity.WARNING,
    summary="exclusives",
    check=check,
    bad=(Example("An ⟦exclusive⟧ report."),),
    good=(Example("A report."),),
)
'''

PHRASES = """\
[council-name]
message = "the body is the {replacement}, not “{found}”"
phrases = ["town council", "council"]
replacement = "City Council"
severity = "error"
why = "By its charter of 1911."
fix = "safe"
bad = [
  "The ⟦town council⟧ met.",
  { text = "The ⟦Council⟧ met.", says = "the City Council, not “Council”", fixed = "The City Council met." },
]
good = ["The City Council met.", "The councillors met.", "“The town council met,” he said."]

[plain-words]
message = "write “{replacement}”"
phrases = { "at this point in time" = "now", "in order to" = "to", "O'Neil's" = "O'Neill's" }
bad = ["⟦In order\\nto⟧ win it came ⟦at this point in time⟧, on ⟦O’Neil’s⟧ word."]
good = ["In order\\n\\nto win.", "pin order to", "in order together", "www.in order to"]
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with rules of both kinds, in a group and outside."""
    folder = tmp_path / "newsroom_rules"
    (folder / "words").mkdir(parents=True)
    (folder / "words" / "no_exclusives.py").write_text(MODULE, encoding="utf-8")
    (folder / "words" / "_words.py").write_text('WORD = "exclusive"\n')
    (folder / "words" / "test_no_exclusives.py").write_text("raise SystemExit")
    (folder / "council.toml").write_text(PHRASES, encoding="utf-8")
    (folder / "README.md").write_text("Rules of the desk.")
    return folder


def load(*paths: Path) -> dict[str, LoadedRule]:
    return {entry.name: entry for entry in house_rules(tuple(map(str, paths)))}


def flagged(entry: LoadedRule, text: str) -> list[str]:
    found = lint_document(document_of(text, "-", date(2022, 1, 9)), (entry,))
    return [diagnostic.place.text for diagnostic in found]


def test_modules_and_tables_are_rules_like_ours(house: Path) -> None:
    found = load(house)
    assert [(entry.group, name) for name, entry in found.items()] == [
        ("house", "council-name"),
        ("house", "plain-words"),
        ("words", "no-exclusives"),
    ]
    assert found["no-exclusives"].page == "Exclusives.\n\nNobody believes them."
    assert found["council-name"].page == "By its charter of 1911."
    assert [problem for entry in found.values() for problem in failures(entry)] == []
    names = [entry.name for entry in rules_with((str(house),))]
    assert sorted(names) == sorted([*found, *(entry.name for entry in all_rules())])


def test_a_single_file_may_be_named(house: Path) -> None:
    assert set(load(house / "council.toml")) == {"council-name", "plain-words"}
    assert set(load(house / "words" / "no_exclusives.py")) == {"no-exclusives"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The town council met the Town  Council.\n", ["town council", "Town  Council"]),
        ("The City Council and the city council.\n", ["council"]),
        ("The town-council met; mail council@example.org or see example.org/council.\n", ["council"]),
    ],
)
def test_a_phrase_is_whole_words_in_any_case(house: Path, text: str, found: list[str]) -> None:
    assert flagged(load(house)["council-name"], text) == found


def test_case_and_quotations_can_be_heeded(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    file.write_text(
        '[no-ap]\nmessage = "spell it out"\nphrases = ["AP", "the Wire"]\nany-case = false\nquotations = true\n'
    )
    entry = load(file)["no-ap"]
    assert entry.rule.triggers == ("AP", "Wire")
    assert flagged(entry, "“The AP has it,” said the Wire; nap, ap, the wire, and the Wire.\n") == [
        "AP",
        "the Wire",
        "the Wire",
    ]


def test_of_many_phrases_only_those_in_the_text_are_looked_at_closely(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []

    def recording(pattern: str, flags: int) -> Callable[[], regex.Pattern[str]]:
        def compile_it() -> regex.Pattern[str]:
            compiled.append(pattern)
            return regex.compile(pattern, flags)

        return compile_it

    monkeypatch.setattr("lintnews.house.phrase_rule.lazy", recording)
    file = tmp_path / "words.toml"
    phrases = [f"word{number} of ours" for number in range(500)]
    file.write_text(f'[no-words]\nmessage = "m"\nphrases = {phrases}\n')
    entry = load(file)["no-words"]
    assert flagged(entry, "Here stands Word7\nof ours.\n") == ["Word7\nof ours"]
    assert len(compiled) == 1


def test_longer_phrases_come_before_those_inside_them(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    file.write_text(
        '[no-words]\nmessage = "{replacement}"\nphrases = { "the mayor" = "a", "mayor" = "b", "or" = "c" }\n'
    )
    found = lint_document(document_of("A mayor or the mayor.\n", "-", None), (load(file)["no-words"],))
    assert [(item.place.text, item.message) for item in found] == [
        ("mayor", "b"),
        ("or", "c"),
        ("the mayor", "a"),
    ]


def test_a_replacement_takes_the_capital_of_its_place(house: Path) -> None:
    entry = load(house)["plain-words"]
    found = lint_document(document_of("In order to win.\n", "-", None), (entry,))
    assert [(item.message, item.fix and item.fix.edits[0].replacement) for item in found] == [
        ("write “To”", "To")
    ]


BROKEN_MODULES = [
    (
        "x = 1\nimport gone_module\n",
        "2: the rule cannot be loaded: ModuleNotFoundError: No module named 'gone_module'",
    ),
    ("x = (\n", "1: the rule cannot be loaded: SyntaxError: '(' was never closed"),
    ("\n\n1 / 0\n", "3: the rule cannot be loaded: ZeroDivisionError: division by zero"),
    ("import sys\nsys.exit()\n", "2: the rule cannot be loaded: SystemExit"),
    ("X = 1\n", " there is no RULE of type lintnews.Rule in it"),
    (
        MODULE.replace('"no-exclusives"', '"exclusives"'),
        " its rule is named 'exclusives'; by the name of the file",
    ),
    (MODULE.replace("Severity.WARNING", '"warning"'), " RULE.severity must be a lintnews.Severity"),
    (MODULE.replace("check=check,", "check=None,"), " RULE.check must be a function"),
    (
        MODULE.replace("report.⟧", "").replace('(Example("A report."),)', '("A report.",)'),
        " RULE.good must be a tuple",
    ),
    (
        MODULE.replace("check=check,", "check=check, triggers=('exclusive'),"),
        " RULE.triggers must be a tuple of str",
    ),
    (MODULE.replace("check=check,", "check=check, blocks={'prose'},"), " RULE.blocks must be a frozenset"),
    (MODULE.replace("check=check,", "check=check, options=4,"), " RULE.options must be an instance"),
    (MODULE.replace("summary=", "sumary="), "16: the rule cannot be loaded: TypeError"),
]


@pytest.mark.parametrize(("text", "says"), BROKEN_MODULES, ids=lambda part: part[-30:])
def test_a_broken_module_is_told_with_file_and_line(
    house: Path, monkeypatch: pytest.MonkeyPatch, text: str, says: str
) -> None:
    monkeypatch.chdir(house.parent)
    (house / "words" / "no_exclusives.py").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenRuleError) as raised:
        load(house)
    assert str(raised.value).startswith(f"newsroom_rules/words/no_exclusives.py:{says}")


UNSOUND_FINDINGS = [
    ('"x"', "TypeError: check must yield lintnews.Finding; this is 'x'"),
    ("Finding(Span(0, 3), None)", "TypeError: the message of a finding must be a string; this is None"),
    (
        'Finding((0, 3), "m")',
        "TypeError: a span must be a lintnews.Span of two whole numbers; this is (0, 3)",
    ),
    ('Finding(Span(0.0, 3.0), "m")', "TypeError: a span must be a lintnews.Span of two whole numbers"),
    (
        'Finding(Span(0, 99), "m")',
        "ValueError: Span(start=0, end=99) does not lie in the text, which has 9 code points",
    ),
    ('Finding(Span(-2, 3), "m")', "ValueError: Span(start=-2, end=3) does not lie in the text"),
    ('Finding(Span(3, 2), "m")', "ValueError: Span(start=3, end=2) does not lie in the text"),
    ('Finding(Span(0, 3), "m", [Span(0, 1)])', "TypeError: related must be a tuple of lintnews.Related"),
    ('Finding(Span(0, 3), "m", fix="x")', "TypeError: the fix of a finding must be a lintnews.Fix or None"),
    (
        'Finding(Span(0, 3), "m", fix=Fix("m", (Span(0, 1),)))',
        "TypeError: edits must be a tuple of lintnews.Edit",
    ),
    (
        'Finding(Span(0, 3), "m", fix=Fix("m", (Edit(Span(9, 10), "x"),)))',
        "ValueError: Span(start=9, end=10)",
    ),
]


@pytest.mark.parametrize(("finding", "says"), UNSOUND_FINDINGS)
def test_a_finding_that_cannot_be_shown_is_told_on_the_article(
    tmp_path: Path, finding: str, says: str
) -> None:
    (tmp_path / "no_x.py").write_text(
        "from lintnews import Edit, Finding, Fix, Rule, Severity, Span\n"
        "from lintnews.rule import EVERYTHING\n"
        f"def check(document, options):\n    yield {finding}\n"
        'RULE = Rule(name="no-x", severity=Severity.INFO, summary="", check=check, good=(), bad=(), blocks=EVERYTHING)\n'
    )
    found = lint_document(document_of("An exit.\n", "-", None), (load(tmp_path)["no-x"],))
    assert [diagnostic.rule for diagnostic in found] == ["internal-error"]
    assert found[0].message.startswith(f"rule no-x failed on this article: {says}")


RULE = '[no-x]\nmessage = "m"\nphrases = ["x"]\n'
BROKEN_TABLES = [
    ("", 1, "there is no rule in it"),
    ("message = 'm'\n", 1, "'message' must be a table"),
    ("[no-x\n", 1, "this is not TOML"),
    ("[No_x]\nmessage = 'm'\nphrases = ['x']\n", 1, "the name of a rule is lower case with hyphens"),
    ("[no-x]\nphrases = ['x']\n", 1, "a rule needs a message"),
    ("[no-x]\nmessage = 'm'\n", 1, "a rule needs phrases"),
    ("[no-x]\nmessage = 'm'\nphrases = []\n", 3, "a rule needs phrases"),
    ("[no-x]\nmessage = 'm'\nphrases = 'x'\n", 3, "phrases must be a list, or a table"),
    ("[no-x]\nmessage = 'm'\nphrases = ['x',\n4]\n", 4, "a phrase is a string that is not empty"),
    ("[no-x]\nmessage = 'm'\nphrases = { x = 4 }\n", 3, "what to write for 'x' must be a string"),
    ("[no-x]\nmessage = 'm'\nphrases = { x = 'x' }\n", 3, "'x' is to be replaced by itself"),
    ("[no-x]\nmessage = 'm'\nphrases = { x = 'y' }\nreplacement = 'y'\n", 4, "leave replacement out"),
    (RULE + "mesage = 'm'\n", 4, "a rule has no 'mesage'; did you mean 'message'?"),
    (RULE + "severity = 'eror'\n", 4, "severity cannot be 'eror'; did you mean 'error'?"),
    (RULE + "fix = 'sure'\n", 4, "fix cannot be 'sure'; it can be safe or unsafe"),
    (RULE + "default = 'yes'\n", 4, "default must be true or false"),
    (RULE + "why = 4\n", 4, "why must be a string"),
    (RULE + "summary = ''\n", 4, "summary is empty"),
    (RULE + "good = 'x'\n", 4, "good must be a list of texts"),
    (RULE + "good = [\n'y',\n4]\n", 6, "an example is a string, or a table"),
    (
        RULE + "bad = [{ text = '⟦x⟧', fix = 'y' }]\n",
        4,
        "an example has a text, and perhaps 'says' and 'fixed'",
    ),
    (RULE + "bad = ['⟦x']\n", 4, "⟦ without ⟧"),
    ("[no-x]\nmessage = '{word}'\nphrases = ['x']\n", 2, "and no {word}"),
    ("[no-x]\nmessage = '{replacement}'\nphrases = ['x']\n", 2, "where a phrase has none"),
]


@pytest.mark.parametrize(("text", "line", "says"), BROKEN_TABLES, ids=lambda part: str(part)[-30:])
def test_a_broken_table_is_told_with_file_and_line(
    house: Path, monkeypatch: pytest.MonkeyPatch, text: str, line: int, says: str
) -> None:
    monkeypatch.chdir(house.parent)
    (house / "council.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenRuleError) as raised:
        load(house)
    assert str(raised.value).startswith(f"newsroom_rules/council.toml:{line}: ")
    assert says in str(raised.value)


def test_two_rules_of_one_name_are_refused(house: Path, tmp_path: Path) -> None:
    (house / "more.toml").write_text(PHRASES, encoding="utf-8")
    with pytest.raises(
        BrokenRuleError, match=r"more\.toml: there is a rule 'council-name' already, as in .*council\.toml"
    ):
        rules_with((str(house),))
    other = tmp_path / "ours.toml"
    other.write_text('[mojibake]\nmessage = "m"\nphrases = ["x"]\n')
    with pytest.raises(BrokenRuleError, match="'mojibake' already, which is one of lintnews itself"):
        rules_with((str(other),))


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenRuleError, match="there are no rules in this folder"):
        load(tmp_path)
    with pytest.raises(BrokenRuleError, match="there is no such file or folder"):
        load(tmp_path / "gone")
    (tmp_path / "no-x.py").write_text(MODULE)
    with pytest.raises(BrokenRuleError, match="and no hyphen"):
        load(tmp_path)


def tried(path: Path) -> tuple[int, str]:
    screen = Screen(StringIO())
    code = try_out(str(path), screen)
    assert isinstance(screen.stream, StringIO)
    return code, screen.stream.getvalue()


def test_examples_are_tried_out(house: Path) -> None:
    code, shown = tried(house)
    assert code == 0
    assert shown.splitlines() == [
        "house/council-name: 5 examples as they should be",
        "house/plain-words: 5 examples as they should be",
        "words/no-exclusives: 2 examples as they should be",
        "3 rules, 0 failed",
    ]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('bad = ["⟦an x⟧"]\ngood = ["y"]\n', "no-x: flagged [('x', 'm')], expected ['an x']"),
        ('bad = ["⟦x⟧"]\ngood = ["an x"]\n', "no-x: flagged [('x', 'm')], expected []"),
        ('bad = [{ text = "⟦x⟧", says = "why" }]\ngood = ["y"]\n', "no message says 'why'"),
        ('bad = ["⟦x⟧"]\n', "it has no good example"),
        ('good = ["y"]\n', "it has no bad example"),
    ],
)
def test_examples_that_come_out_otherwise_fail(tmp_path: Path, table: str, says: str) -> None:
    (tmp_path / "words.toml").write_text(RULE + table, encoding="utf-8")
    code, shown = tried(tmp_path / "words.toml")
    assert code == 1
    assert says in shown
    assert shown.startswith("house/no-x: failed\n")
    assert shown.endswith("1 rule, 1 failed\n")


def test_the_rules_of_the_documentation_come_out_as_they_say(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "house-rules.md").read_text(encoding="utf-8")
    example = page.partition("<!-- example:begin -->\n```toml\n")[2].partition("```\n<!-- example:end -->")[0]
    (tmp_path / "words.toml").write_text(example, encoding="utf-8")
    assert tried(tmp_path / "words.toml")[1].endswith("2 rules, 0 failed\n")


def test_there_must_be_something_to_try_out(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name a folder of rules"):
        tried(tmp_path / "gone")


def test_a_rule_that_is_begun_works(tmp_path: Path) -> None:
    folder = tmp_path / "newsroom_rules"
    path = begin("words", "long-words", str(folder))
    assert path == folder / "words" / "long_words.py"
    assert tried(folder) == (0, "words/long-words: 3 examples as they should be\n1 rule, 0 failed\n")
    with pytest.raises(UsageError, match="nothing was written"):
        begin("words", "long-words", str(folder))


@pytest.mark.parametrize(
    ("group", "name", "says"),
    [
        ("words", "Long_Words", "no name of a rule"),
        ("words", "mojibake", "lintnews has a rule 'mojibake' itself"),
        ("my-words", "long-words", "no name of a group"),
        ("class", "long-words", "no name of a group"),
        ("../up", "long-words", "no name of a group"),
        ("_words", "long-words", "no name of a group"),
    ],
)
def test_names_that_will_not_do_are_refused(tmp_path: Path, group: str, name: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        begin(group, name, str(tmp_path))
    assert list(tmp_path.iterdir()) == []
