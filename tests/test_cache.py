"""The cache: a run with it writes the same bytes as one without, does less work, and keeps no text."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from lintnews import cache as caching
from lintnews import fingerprint
from lintnews.cache import Cache
from lintnews.linter import Learned
from tests.command import CLEAN, DAMAGED, environment, lintnews

WRONG = "The vote was on Tuesday, Jan. 5, 2022, in the hall. The clerk of the town said so in a letter to the press."
EMBARGOED = "Kryptomeria"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder of articles and an archive, with all that a report can hold."""
    articles = {
        "a/clean.txt": CLEAN,
        "a/bad.txt": DAMAGED.replace("county", EMBARGOED),
        "a/lost.txt": "Caf\udce9 in the town, " + WRONG,
        "a/2022-01-09-dated.txt": "The crews met on Monday, Jan. 9, and the roads were open again, the county said.",
        "b/front.txt": f"---\nlintnews-ignore:\n  weekday-mismatch: so\n  names: so\n---\n\n{WRONG}",
        "b/binary.txt": "\0",
        "b/LICENSE.txt": DAMAGED,
    }
    for name, text in articles.items():
        path = tmp_path / "desk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="surrogateescape")
    records = [
        {"text": CLEAN, "title": "Roads stay shut"},
        {"text": WRONG, "title": "The vote of Tuesday, Jan. 5, 2022", "id": EMBARGOED},
        {"text": CLEAN.replace("county", "town"), "date": "no date"},
        {"headline": "No text"},
    ]
    lines = [json.dumps(record) for record in records]
    (tmp_path / "desk" / "wire.jsonl").write_text(
        "\n".join((*lines, "", "{", lines[0], lines[1])), encoding="utf-8"
    )
    return tmp_path


def report(desk: Path, *args: str) -> tuple[int, str, str]:
    done = lintnews("check", "desk", "--date-field", "date", *args, cwd=desk)
    return done.returncode, done.stdout, done.stderr


FORMATS = [
    ("--output-format", "json"),
    ("--output-format", "full", "--statistics"),
    ("--select", "dates,encoding"),
]


@pytest.mark.parametrize("args", FORMATS)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_with_the_cache_writes_the_same_bytes(desk: Path, args: tuple[str, ...], jobs: str) -> None:
    without = report(desk, *args, "--no-cache")
    assert not (desk / ".lintnews_cache").exists()
    assert without[0] == 2
    for _ in range(3):
        assert report(desk, *args, "--jobs", jobs) == without
    assert (desk / ".lintnews_cache").is_dir()
    other = "1" if jobs == "2" else "2"
    assert report(desk, *args, "--jobs", other) == without


def test_whatever_is_edited_the_report_is_that_of_a_run_without(desk: Path) -> None:
    rng = random.Random(7)  # noqa: S311 - which article is edited
    paths = [*sorted((desk / "desk").rglob("*.txt")), desk / "desk" / "wire.jsonl"]
    report(desk)
    for _ in range(4):
        path = rng.choice(paths)
        data = path.read_bytes()
        path.write_bytes(
            rng.choice([data + b"\n\nThe the end.", data.replace(b"county", b"town"), data[:-9], data[::-1]])
        )
        assert report(desk) == report(desk, "--no-cache")


def test_a_baseline_and_another_choice_of_rules_are_heeded(desk: Path) -> None:
    report(desk)
    lintnews("baseline", "desk", "--date-field", "date", cwd=desk)
    for args in (
        ("--baseline", ".lintnews-baseline"),
        ("--ignore", "dates"),
        ("--published", "2022-01-09"),
        (),
    ):
        assert report(desk, *args) == report(desk, *args, "--no-cache")


def test_a_change_of_the_list_of_names_or_of_the_settings_is_noticed(desk: Path) -> None:
    (desk / "desk" / "b" / "trains.txt").write_text(
        "The night train from Kiev was late again.", encoding="utf-8"
    )
    options = ("--select", "variant-form,dates", "--names", "names.txt")
    for names in ("Kyiv, Kiev\n", "Lviv, Lvov\n", "Kiev, Kyiv\n"):
        (desk / "names.txt").write_text(names, encoding="utf-8")
        assert report(desk, *options) == report(desk, *options, "--no-cache")
    assert "variant-form" not in report(desk, *options)[1]
    (desk / "names.txt").write_text("Kyiv, Kiev\n", encoding="utf-8")
    assert "variant-form" in report(desk, *options)[1]
    (desk / "lintnews.toml").write_text(
        'ignore = ["dates"]\nseverity = { variant-form = "error" }\n', encoding="utf-8"
    )
    assert report(desk, *options) == report(desk, *options, "--no-cache")


def test_it_holds_no_text_of_an_article(desk: Path) -> None:
    report(desk)
    files = [path for path in (desk / ".lintnews_cache").iterdir() if path.is_file()]
    written = b"".join(path.read_bytes() for path in files)
    assert b"broken-date" in written
    assert b"weekday-mismatch" in written
    for word in (EMBARGOED, "vote", "crews", "Tuesday", "desk", "wire"):
        assert word.encode() not in written
    assert (desk / ".lintnews_cache" / ".gitignore").read_text(encoding="ascii") == "*\n"
    assert (
        (desk / ".lintnews_cache" / "CACHEDIR.TAG")
        .read_bytes()
        .startswith(b"Signature: 8a477f597d28d172789f06886806bc55")
    )


def checked(desk: Path, *args: str) -> set[str]:
    """Return the names of the rules that the command runs."""
    code = (
        "import sys\n"
        "from lintnews.registry import LoadedRule\n"
        "ran = set()\n"
        "applies = LoadedRule.applies_to\n"
        "def watched(self, *more):\n    ran.add(self.name)\n    return applies(self, *more)\n"
        "LoadedRule.applies_to = watched\n"
        f"sys.argv = ['lintnews', 'check', *{list(args)!r}]\n"
        "from lintnews.start import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\nRAN', *sorted(ran))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.rpartition("RAN")[2].split())


def test_the_second_run_runs_only_the_rules_that_found_something(desk: Path) -> None:
    assert len(checked(desk, "desk/a")) > 20
    assert checked(desk, "desk/a") == {"broken-date", "lost-decoding", "weekday-mismatch", "unlikely-weekday"}
    (desk / "desk" / "a" / "clean.txt").write_text(CLEAN + "\nMore.", encoding="utf-8")
    assert len(checked(desk, "desk/a")) > 20


def test_a_text_file_that_is_named_needs_no_cache(desk: Path) -> None:
    assert lintnews("check", "desk/a/bad.txt", cwd=desk).returncode == 1
    assert lintnews("check", "-", stdin=DAMAGED, cwd=desk).returncode == 1
    assert not (desk / ".lintnews_cache").exists()
    assert lintnews("check", "desk/wire.jsonl", "--cache-dir", "elsewhere/deep", cwd=desk).returncode == 2
    assert (desk / "elsewhere" / "deep" / ".gitignore").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_where_nothing_can_be_written_the_report_is_the_same(desk: Path) -> None:
    without = report(desk, "--no-cache")
    (desk / "file").touch()
    assert report(desk, "--cache-dir", "file") == without
    assert report(desk, "--cache-dir", "file/below") == without


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:0],
        lambda data: data[:-7],
        lambda data: data.replace(b"broken-date", b""),
        lambda data: b"\xff" + data,
        lambda data: data.replace(b" 1 ", b" 2 ", 1),
        lambda data: data + b"0" * 32 + b" \n",
    ],
)
def test_a_damaged_shelf_counts_as_empty(desk: Path, harm: object) -> None:
    first = report(desk)
    assert callable(harm)
    for path in (desk / ".lintnews_cache").iterdir():
        if len(path.name) == 32:
            path.write_bytes(harm(path.read_bytes()))
    assert report(desk) == first
    assert report(desk) == first


def test_two_runs_may_share_it(desk: Path) -> None:
    expected = report(desk, "--no-cache")
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "lintnews", "check", "desk", "--date-field", "date"],
            cwd=desk,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(3)
    ]
    for run in runs:
        out, err = run.communicate(timeout=120)
        assert (run.returncode, out, err) == expected
    assert not [path for path in (desk / ".lintnews_cache").iterdir() if path.name.endswith("~")]
    assert report(desk) == expected


# The parts


def learned(number: int, *rules: str) -> Learned:
    return Learned("shelf", f"{number:032x}", rules)


def test_the_later_writer_adds_to_what_the_other_has_written(tmp_path: Path) -> None:
    one, other = Cache(str(tmp_path), "s"), Cache(str(tmp_path), "s")
    assert one.find("shelf", f"{1:032x}") is None
    assert other.find("shelf", f"{2:032x}") is None
    for each, number in ((one, 1), (other, 2)):
        each.add(learned(number, "broken-date"))
        each.write()
    third = Cache(str(tmp_path), "s")
    assert [third.find("shelf", f"{number:032x}") for number in (1, 2, 3)] == [
        ("broken-date",),
        ("broken-date",),
        None,
    ]


def test_a_shelf_is_cleared_of_articles_that_are_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "_SPARE", 10)
    for begin in range(0, 60, 5):
        run = Cache(str(tmp_path), "s")
        for number in range(begin, begin + 5):
            run.add(learned(number))
        run.write()
    shelf = next(path for path in tmp_path.iterdir() if len(path.name) == 32)
    assert 5 <= len(shelf.read_bytes().splitlines()) - 1 <= 10 + 4 * 5
    assert Cache(str(tmp_path), "s").find("shelf", f"{59:032x}") == ()


def test_a_key_depends_on_bytes_path_and_settings() -> None:
    cache = Cache("folder", "settings")
    keys = [
        cache.key(b"text", "a.txt"),
        cache.key(b"text", "b.txt"),
        cache.key(b"texts", "a.txt"),
        cache.key(b"", "a.txt"),
    ]
    keys += [Cache("folder", "other").key(b"text", "a.txt"), cache.key(b"xtext"), cache.key(b"text", "x")]
    assert len(set(keys)) == len(keys)
    assert Cache("elsewhere", "settings").key(b"text", "a.txt") == keys[0]


def test_a_change_of_a_rule_or_of_the_program_is_another_program(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "words.txt").write_text("one", encoding="utf-8")
    memo = tmp_path / "memo"
    memo.mkdir()
    first = fingerprint.program(str(memo), [str(rules)])
    assert fingerprint.program(str(memo), [str(rules)]) == first
    assert fingerprint.program(str(memo), []) != first
    (rules / "words.txt").write_text("two", encoding="utf-8")
    second = fingerprint.program(str(memo), [str(rules)])
    assert second != first
    os.utime(rules / "words.txt", (1, 1))
    assert fingerprint.program(str(memo), [str(rules)]) == second, "the same bytes at another time"
    (memo / "sources").write_bytes(b"\xff broken")
    assert fingerprint.program(str(memo), [str(rules)]) == second
