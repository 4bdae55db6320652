import json
import re
from pathlib import Path

import pytest

from lintnews.audit.measure import Standing, allowed_wrong, standing
from lintnews.audit.tally import RuleCount
from lintnews.audit.verdicts import hash_of, load_verdicts, wilson
from lintnews.errors import UsageError
from lintnews.registry import find_rule
from lintnews.rule import Severity
from tests.command import DAMAGED
from tests.command import lintnews as command

_TAIL = "5 and Jan. 19"


def _verdict(record: str, rule: str, flagged: str, verdict: str) -> dict[str, str]:
    return {"record": record, "rule": rule, "hash": hash_of(flagged), "verdict": verdict, "reason": "read it"}


def _write_verdicts(path: Path, *verdicts: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(verdict) + "\n" for verdict in verdicts), encoding="utf-8")
    return path


def test_contradicting_verdicts_are_an_error_with_both_lines(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"id": "a-1", "text": DAMAGED}) + "\n", encoding="utf-8")
    folder = tmp_path / "verdicts"
    folder.mkdir()
    right = _verdict("a-1", "broken-date", _TAIL, "right")
    _write_verdicts(folder / "one.jsonl", _verdict("a-3", "impossible-date", "April 31", "right"), right)
    _write_verdicts(folder / "two.jsonl", right | {"verdict": "wrong"})
    done = command("audit", str(corpus), "--verdicts", str(folder))
    assert done.returncode == 2
    assert f"{(folder / 'one.jsonl').as_posix()}:2 says right" in done.stderr
    assert f"{(folder / 'two.jsonl').as_posix()}:1 says wrong" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not a line of JSON"),
        ("[1]", "a verdict has the fields"),
        (json.dumps({"record": "a", "rule": "b", "hash": "0" * 16}), "a verdict has the fields"),
        (json.dumps(_verdict("a", "b", "c", "maybe")), "must be 'right' or 'wrong'"),
        (json.dumps(_verdict("a", "b", "c", "right") | {"hash": "XYZ"}), "16 hex digits"),
    ],
)
def test_broken_verdicts_name_their_line(tmp_path: Path, line: str, says: str) -> None:
    path = tmp_path / "v.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=re.escape(f"{path.as_posix()}:2: ")) as caught:
        load_verdicts([str(path)])
    assert says in str(caught.value)


def test_missing_or_empty_verdicts_are_an_error(tmp_path: Path) -> None:
    for path in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(UsageError, match="--verdicts"):
            load_verdicts([str(path)])


def test_measure() -> None:
    assert [allowed_wrong(Severity.ERROR, articles) for articles in (3, 1649, 3298)] == [1, 1, 2]
    assert allowed_wrong(Severity.WARNING, 1649) == 5
    assert allowed_wrong(Severity.INFO, 1649) is None
    entry = find_rule("impossible-date")

    def stands(**counts: int) -> Standing:
        return standing(RuleCount(entry, **counts), 1649)

    assert stands(findings=3, wrong=2, opportunities=500) is Standing.BROKEN
    assert stands(findings=3, opportunities=500) is Standing.OPEN
    assert stands(findings=1, wrong=1, opportunities=500) is Standing.KEPT
    assert stands(findings=9, right=9, opportunities=99) is Standing.UNPROVEN
    assert stands(findings=9, right=9) is Standing.KEPT
    noisy = RuleCount(find_rule("glued-metadata"), findings=34, right=34)
    assert standing(noisy, 1649) is Standing.MANY


def test_wilson() -> None:
    # From the score interval's formula, worked out by hand.
    low, high = wilson(9, 10)
    assert (round(low, 4), round(high, 4)) == (0.5958, 0.9821)
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(0, 20)[0] == 0.0
    assert wilson(20, 20)[1] == 1.0


def test_our_own_verdicts_are_sound() -> None:
    folder = Path(__file__).parent.parent / "benchmarks" / "verdicts"
    verdicts = load_verdicts([str(folder)])
    for key, verdict in verdicts.by_key.items():
        find_rule(key.rule)
        assert verdict.reason, verdict.place
