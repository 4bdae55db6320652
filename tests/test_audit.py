import io
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lintnews import audit as audit_module
from lintnews.audit import Request, run, write_whole
from lintnews.audit.sample import Sampler
from lintnews.audit.tally import Tally
from lintnews.audit.verdicts import hash_of
from lintnews.document import Document
from lintnews.errors import UsageError
from lintnews.readers import ReadOptions, read_paths
from lintnews.registry import find_rule
from tests.command import CLEAN, DAMAGED
from tests.command import lintnews as command

_RULES = ("broken-date", "impossible-date")
_TAIL = "5 and Jan. 19"
_IMPOSSIBLE = "Bids for the new quay are due on April 31, the port of Selby said in its call for offers.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two damaged articles and a clean one, in a JSON Lines file."""
    records = [
        {"id": "a-1", "text": DAMAGED},
        {"id": "a-2", "text": CLEAN},
        {"id": "a-3", "text": _IMPOSSIBLE},
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def _verdict(record: str, rule: str, flagged: str, verdict: str) -> dict[str, str]:
    return {"record": record, "rule": rule, "hash": hash_of(flagged), "verdict": verdict, "reason": "read it"}


def _write_verdicts(path: Path, *verdicts: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(verdict) + "\n" for verdict in verdicts), encoding="utf-8")
    return path


def _audit(*paths: Path, **wishes: Any) -> tuple[int, str, str]:
    stdout, stderr = io.StringIO(), io.StringIO()
    request = Request(paths=tuple(map(str, paths)), **wishes)
    return run(request, stdout, stderr), stdout.getvalue(), stderr.getvalue()


def _json(*paths: Path, **wishes: Any) -> dict[str, Any]:
    code, out, _ = _audit(*paths, output_format="json", **wishes)
    assert code == 0
    value: dict[str, Any] = json.loads(out)
    return value


def _rule(report: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(rule for rule in report["rules"] if rule["rule"] == name)
    return found


def test_counts_findings_articles_and_places(corpus: Path) -> None:
    report = _json(corpus, select=_RULES)
    assert report["articles"] == 3
    broken = _rule(report, "broken-date")
    assert (broken["findings"], broken["articles"], broken["per_100_articles"]) == (1, 1, 33.3333)
    impossible = _rule(report, "impossible-date")
    assert impossible["opportunities"] == 1
    assert impossible["measure"] == {"standing": "unproven", "allowed_wrong": 1}
    assert "precision" not in impossible


def test_text_and_markdown_show_the_same_figures(corpus: Path) -> None:
    _, text, _ = _audit(corpus, select=("broken-date",))
    _, markdown, _ = _audit(corpus, select=("broken-date",), output_format="markdown")
    assert re.search(r"^broken-date +error +on +\S+ +1 +1 +33.33", text, re.MULTILINE)
    assert re.search(r"^\| broken-date \| error \| on \| \S+ \| 1 \| 1 \| 33.33 \|", markdown, re.MULTILINE)
    assert "3 articles" in text
    assert "- 3 articles" in markdown


def test_plain_files_are_known_by_their_path(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(DAMAGED, encoding="utf-8")
    verdicts = _write_verdicts(
        tmp_path / "v.jsonl", _verdict(article.as_posix(), "broken-date", _TAIL, "right")
    )
    report = _json(article, select=_RULES, verdicts=(str(verdicts),))
    assert _rule(report, "broken-date")["right"] == 1
    assert report["unjudged"] == []


def test_records_without_an_id_are_known_by_their_line(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(
        json.dumps({"text": CLEAN}) + "\n" + json.dumps({"text": DAMAGED}) + "\n", encoding="utf-8"
    )
    verdicts = _write_verdicts(tmp_path / "v.jsonl")
    (found,) = _json(path, select=("broken-date",), verdicts=(str(verdicts),))["unjudged"]
    assert found["record"] == f"{path.as_posix()}:2"


def test_verdicts_give_precision_and_the_rest_is_listed(corpus: Path, tmp_path: Path) -> None:
    verdicts = _write_verdicts(tmp_path / "v.jsonl", _verdict("a-1", "broken-date", _TAIL, "right"))
    report = _json(corpus, select=_RULES, verdicts=(str(verdicts),))
    broken = _rule(report, "broken-date")
    assert broken["precision"] == {"value": 1.0, "low": 0.2065, "high": 1.0}
    (unjudged,) = report["unjudged"]
    assert (unjudged["record"], unjudged["rule"], unjudged["text"]) == ("a-3", "impossible-date", "April 31")
    _, text, _ = _audit(corpus, select=_RULES, verdicts=(str(verdicts),))
    assert "100% (21-100)" in text
    assert "Findings that nobody has judged" in text
    assert hash_of("April 31") in text


def test_wrong_verdicts_count_against_the_rule(corpus: Path, tmp_path: Path) -> None:
    verdicts = _write_verdicts(tmp_path / "v.jsonl", _verdict("a-1", "broken-date", _TAIL, "wrong"))
    broken = _rule(_json(corpus, select=("broken-date",), verdicts=(str(verdicts),)), "broken-date")
    assert (broken["right"], broken["wrong"], broken["unjudged"]) == (0, 1, 0)


def test_a_folder_takes_all_verdicts_in_it(corpus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "verdicts"
    folder.mkdir()
    _write_verdicts(folder / "a.jsonl", _verdict("a-1", "broken-date", _TAIL, "right"))
    _write_verdicts(folder / "b.jsonl", _verdict("a-3", "impossible-date", "April 31", "right"))
    assert _json(corpus, select=_RULES, verdicts=(str(folder),))["unjudged"] == []


def test_verdicts_on_findings_that_are_gone_are_listed(corpus: Path, tmp_path: Path) -> None:
    verdicts = _write_verdicts(
        tmp_path / "v.jsonl",
        _verdict("a-2", "broken-date", "5-19", "right"),
        _verdict("elsewhere", "broken-date", "5-19", "right"),
    )
    report = _json(corpus, select=("broken-date",), verdicts=(str(verdicts),))
    (stale,) = report["stale_verdicts"]
    assert (stale["record"], stale["place"]) == ("a-2", f"{verdicts.as_posix()}:1")
    assert report["verdicts_elsewhere"] == 1
    code, text, _ = _audit(corpus, select=("broken-date",), verdicts=(str(verdicts),))
    assert code == 0
    assert "Verdicts on findings that are not there any more" in text


def test_sample_shows_context_and_follows_the_seed(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    texts = [f"Bids for quay {number} are due on April 31, the port of Selby said." for number in range(40)]
    path.write_text(
        "".join(json.dumps({"id": str(n), "text": t}) + "\n" for n, t in enumerate(texts)), "utf-8"
    )

    def drawn(seed: int) -> list[str]:
        report = _json(path, select=_RULES, sample=5, seed=seed, rule="impossible-date")
        return [found["record"] for found in report["samples"]]

    assert len(drawn(0)) == 5
    assert drawn(0) == drawn(0)
    assert drawn(0) != drawn(1)
    _, text, _ = _audit(path, select=_RULES, rule="impossible-date")
    assert text.count("are due on ⟦April 31⟧, the port of Selby said.") == 10
    reversed_path = tmp_path / "reversed.jsonl"
    reversed_path.write_text("\n".join(reversed(path.read_text("utf-8").splitlines())), encoding="utf-8")
    samples = _json(reversed_path, select=_RULES, sample=5, rule="impossible-date")["samples"]
    assert [found["record"] for found in samples] == drawn(0)


def test_rule_must_be_in_the_audit(corpus: Path) -> None:
    with pytest.raises(UsageError, match="not in this audit"):
        _audit(corpus, select=("broken-date",), rule="impossible-date")
    with pytest.raises(UsageError, match="did you mean"):
        _audit(corpus, rule="broken-dates")
    with pytest.raises(UsageError, match="no rule is left"):
        _audit(corpus, select=("broken-date",), ignore=("dates",))


def test_a_written_report_holds_no_copy(corpus: Path, tmp_path: Path) -> None:
    verdicts = _write_verdicts(tmp_path / "v.jsonl")
    for output_format in ("text", "markdown", "json"):
        file = tmp_path / f"report.{output_format}"
        code, out, _ = _audit(
            corpus,
            select=_RULES,
            output=str(file),
            output_format=output_format,
            sample=3,
            verdicts=(str(verdicts),),
        )
        written = file.read_text(encoding="utf-8")
        assert (code, out) == (0, "")
        assert hash_of("April 31") in written
        for words in ("April 31", "Jan. 19", "quay", "thaw"):
            assert words not in written


def test_interruption_says_how_far_it_came_and_writes_nothing(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(paths: Iterable[str], options: ReadOptions) -> Iterator[object]:
        items = read_paths(paths, options)
        yield next(items)
        yield next(items)
        raise KeyboardInterrupt

    monkeypatch.setattr(audit_module, "read_paths", interrupted)
    file = tmp_path / "report.txt"
    code, out, err = _audit(corpus, select=_RULES, output=str(file))
    assert (code, out) == (130, "")
    assert "stopped after 2 articles; nothing was written" in err
    assert not file.exists()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.txt"
    write_whole(file, "old\n")

    def interrupted(_self: Path, _target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(file, "new\n")
    assert file.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_no_corpus_is_exit_2(tmp_path: Path) -> None:
    missing = command("audit", str(tmp_path / "none.jsonl"))
    assert missing.returncode == 2
    assert "no such file" in missing.stderr
    assert "no article found" in missing.stderr
    empty = command("audit", str(tmp_path))
    assert empty.returncode == 2
    assert empty.stdout == ""


def test_a_broken_line_is_reported_and_the_rest_is_counted(corpus: Path) -> None:
    with corpus.open("a", encoding="utf-8") as stream:
        stream.write("{broken\n")
    code, out, err = _audit(corpus, select=_RULES)
    assert code == 2
    assert "3 articles" in out
    assert "line 4" in err


def test_no_progress_off_a_terminal(corpus: Path) -> None:
    done = command("audit", str(corpus), "--select", ",".join(_RULES))
    assert done.returncode == 0
    assert done.stderr == ""
    assert "\x1b" not in done.stdout


def test_progress_on_a_terminal_is_taken_away(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("lintnews.progress._QUIET_SECONDS", 0.0)
    monkeypatch.setattr("lintnews.progress._EVERY", 0.0)
    stderr = Terminal()
    run(Request(paths=(str(corpus),), select=_RULES), io.StringIO(), stderr)
    shown = stderr.getvalue()
    assert "3 articles" in shown
    assert "MB/s" in shown
    assert shown.endswith("\r\x1b[K")


def test_a_title_is_sampled_from_the_title() -> None:
    title = Document("Selby to close quay on April 31", field="title")
    sampler = Sampler(1)
    Tally((find_rule("impossible-date"),), None, sampler).add(Document(CLEAN, title=title))
    (found,) = sampler.findings()
    assert found.passage.before == "Selby to close quay on "
