"""Measure the speed of lintnews beside other checkers, on the same files in one go.

    python -m benchmarks.speed CORPUS.jsonl [--write] [--runs N] [--gigabyte]

Installs proselint, codespell and typos into an environment of its own, writes the corpus out as one file an
article, and times whole processes in turn on one core. With ``--write`` the result goes to docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.processes import Run, alternate, middle, ratio, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
PEERS = ("proselint", "codespell", "typos")
_MEGA = 1_000_000


def main() -> int:
    """Measure and print or write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a JSON Lines file of clean articles")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each command [default: 5]")
    parser.add_argument("--archive", type=int, default=100, help="MB of JSON Lines for --jobs [default: 100]")
    parser.add_argument(
        "--gigabyte", action="store_true", help="also check a gigabyte of JSON Lines, for its memory"
    )
    parser.add_argument(
        "--environment", type=Path, default=ROOT / ".peers", help="where the peers are installed"
    )
    options = parser.parse_args()
    programs = peers(options.environment)
    with tempfile.TemporaryDirectory() as scratch:
        page = "\n".join(measure(options.corpus, programs, Path(scratch), options))
    if options.write:
        (ROOT / "docs" / "performance.md").write_text(page + "\n", encoding="utf-8")
    else:
        print(page)
    return 0


def peers(environment: Path) -> dict[str, str]:
    """Install the other checkers once and return the paths of their programs."""
    programs = {name: str(environment / "bin" / name) for name in PEERS}
    if not all(map(os.path.exists, programs.values())):
        venv.create(environment, with_pip=True)
        subprocess.run([environment / "bin" / "pip", "install", "-q", *PEERS], check=True)
    return programs


def lintnews(*arguments: str) -> list[str]:
    """Return the command that checks with this checkout."""
    return [
        sys.executable,
        "-m",
        "lintnews",
        "check",
        # Or else the second run of each program's turn would read what the first one has found.
        "--no-cache",
        "--exit-zero",
        "--output-format",
        "concise",
        *arguments,
    ]


def measure(
    corpus: Path, programs: dict[str, str], scratch: Path, options: argparse.Namespace
) -> Iterator[str]:
    """Yield the lines of the page."""
    runs: int = options.runs
    os.environ["PYTHONPATH"] = str(ROOT)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    texts = [json.loads(line)["text"] for line in corpus.open(encoding="utf-8")]
    yield from heading(corpus, texts)
    yield from throughput(texts, programs, scratch / "files", runs)
    yield from start_up(texts, programs, scratch, runs)
    yield from processes(corpus, scratch, runs, options.archive * _MEGA)
    if options.gigabyte:
        yield from memory(corpus, scratch)
    yield from growth(texts, scratch, runs)
    yield from where(corpus)


def heading(corpus: Path, texts: Sequence[str]) -> Iterator[str]:
    """Say what was measured and on what machine."""
    size = sum(len(text.encode()) for text in texts)
    yield "# Performance"
    yield ""
    yield f"Written by `python -m benchmarks.speed` over {corpus.name}: {len(texts):,} articles, {size / _MEGA:.1f} MB."
    yield f"Machine: {_processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}."
    yield "Whole processes, in turn, one core each, medians. A shared machine is noisy: trust the ratios."


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    names = (
        [line for line in info.read_text().splitlines() if line.startswith("model name")]
        if info.exists()
        else []
    )
    return names[0].partition(":")[2].strip() if names else platform.machine()


def throughput(texts: Sequence[str], programs: dict[str, str], folder: Path, runs: int) -> Iterator[str]:
    """Compare all programs on the same files, one an article."""
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    size = sum(path.stat().st_size for path in folder.iterdir())
    files = sorted(map(str, folder.iterdir()))
    commands: dict[str, list[str]] = {
        "lintnews": lintnews(str(folder)),
        "codespell": [programs["codespell"], str(folder)],
        "typos": [programs["typos"], "--threads", "1", str(folder)],
    }
    results = alternate(commands, runs)
    # proselint takes so long that it gets fewer runs, each beside one of ours.
    few = alternate(
        {"lintnews": commands["lintnews"], "proselint": [programs["proselint"], "check", *files]}, 2
    )
    results["proselint"] = few["proselint"]
    yield from ("", "## Throughput, one core, all default rules", "")
    yield "| program | MB/s | seconds | peak memory, MB | its time / ours |"
    yield "|---|---|---|---|---|"
    for name, measured in sorted(results.items(), key=lambda item: middle(item[1], "wall")):
        ours = few["lintnews"] if name == "proselint" else results["lintnews"]
        yield _row(name, measured, ours, size)


def _row(name: str, measured: Sequence[Run], ours: Sequence[Run], size: int) -> str:
    wall = middle(measured, "wall")
    return (
        f"| {name} | {size / wall / _MEGA:.2f} | {wall:.2f} | {middle(measured, 'memory'):.0f} "
        f"| {ratio(ours, measured, 'wall'):.2f}× |"
    )


def start_up(texts: Sequence[str], programs: dict[str, str], scratch: Path, runs: int) -> Iterator[str]:
    """Compare all programs on one short article."""
    article = min(texts, key=lambda text: abs(len(text.encode()) - 2500))
    path = scratch / "one.txt"
    path.write_text(article, encoding="utf-8")
    commands: dict[str, list[str]] = {"lintnews": lintnews(str(path))}
    commands |= {
        name: [programs[name], *(["check"] if name == "proselint" else []), str(path)] for name in PEERS
    }
    commands["the interpreter alone"] = [sys.executable, "-c", "pass"]
    results = alternate(commands, runs * 4)
    yield from ("", f"## Start-up: one article of {path.stat().st_size:,} bytes", "")
    yield "| program | ms | our time / its time |"
    yield "|---|---|---|"
    for name, measured in sorted(results.items(), key=lambda item: middle(item[1], "wall")):
        share = 1 / ratio(results["lintnews"], measured, "wall")
        yield f"| {name} | {middle(measured, 'wall') * 1000:.0f} | {share:.2f}× |"


def repeated(corpus: Path, target: Path, size: int) -> int:
    """Write the corpus again and again until it has ``size`` bytes; return the bytes written."""
    data = corpus.read_bytes()
    written = 0
    with target.open("wb") as stream:
        while written < size:
            written += stream.write(data)
    return written


def processes(corpus: Path, scratch: Path, runs: int, wanted: int) -> Iterator[str]:
    """Compare one process with two on an archive in JSON Lines."""
    archive = scratch / "archive.jsonl"
    size = repeated(corpus, archive, wanted)
    pairs = [
        (run(lintnews(str(archive)), cores=2), run(lintnews(str(archive), "-j", "2"), cores=2))
        for _ in range(min(runs, 3))
    ]
    one, two = [a for a, _ in pairs], [b for _, b in pairs]
    yield from ("", f"## Two processes against one: {size / _MEGA:.0f} MB of JSON Lines", "")
    yield "| processes | seconds | MB/s | peak memory of the largest process, MB |"
    yield "|---|---|---|---|"
    for name, measured in (("1", one), ("2", two)):
        wall = middle(measured, "wall")
        yield f"| {name} | {wall:.1f} | {size / wall / _MEGA:.2f} | {middle(measured, 'memory'):.0f} |"
    yield ""
    yield f"Two are {ratio(two, one, 'wall'):.2f} times as fast as one."
    archive.unlink()


def memory(corpus: Path, scratch: Path) -> Iterator[str]:
    """Check a gigabyte in one process."""
    archive = scratch / "gigabyte.jsonl"
    size = repeated(corpus, archive, 1000 * _MEGA)
    measured = run(lintnews(str(archive)))
    archive.unlink()
    yield from ("", "## A gigabyte of JSON Lines, one process", "")
    yield f"{size / _MEGA:,.0f} MB took {measured.wall:.0f} seconds and {measured.memory:.0f} MB of memory."


def growth(texts: Sequence[str], scratch: Path, runs: int) -> Iterator[str]:
    """Time one article of growing length, and growing numbers of articles."""
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n")]
    yield from (
        "",
        "## Growth",
        "",
        "| one article of | seconds beyond start-up | ns a byte |",
        "|---|---|---|",
    )
    empty = scratch / "empty.txt"
    empty.write_text("x\n", encoding="utf-8")
    base = middle([run(lintnews(str(empty))) for _ in range(runs)], "wall")
    for size in (10_000, 100_000, 1_000_000, 10_000_000):
        # As many bytes of each, so that what a run does once weighs the same.
        copies = 10 * _MEGA // size
        folder = scratch / f"long-{size}"
        folder.mkdir()
        for number in range(copies):
            (folder / f"{number:04}.txt").write_text(_long(paragraphs, size, number), encoding="utf-8")
        total = sum(path.stat().st_size for path in folder.iterdir())
        wall = middle([run(lintnews(str(folder))) for _ in range(min(runs, 3))], "wall") - base
        yield f"| {size:,} bytes (× {copies}) | {wall:.2f} | {wall / total * 1e9:.0f} |"
    yield from ("", "| articles | seconds beyond start-up | ms an article |", "|---|---|---|")
    for factor in (1, 2, 4, 8):
        archive = scratch / "growing.jsonl"
        chosen = [text for _ in range(factor) for text in texts[:1000]]
        archive.write_text("".join(json.dumps({"text": text}) + "\n" for text in chosen), encoding="utf-8")
        wall = middle([run(lintnews(str(archive))) for _ in range(min(runs, 3))], "wall") - base
        yield f"| {len(chosen):,} | {wall:.2f} | {wall / len(chosen) * 1000:.2f} |"


def _long(paragraphs: Sequence[str], size: int, begin: int) -> str:
    chosen: list[str] = []
    length = 0
    number = begin * 37
    while length < size:
        paragraph = paragraphs[number % len(paragraphs)]
        chosen.append(paragraph)
        length += len(paragraph.encode()) + 2
        number += 1
    return "\n\n".join(chosen)


def where(corpus: Path) -> Iterator[str]:
    """Show the profile of a run over the corpus."""
    done = subprocess.run(lintnews("--profile", str(corpus)), capture_output=True, text=True, check=False)
    lines = [line for line in done.stderr.splitlines() if " s  " in line or " MB/s " in line]
    yield from (
        "",
        "## Where the time goes",
        "",
        "`lintnews check --profile`, the slowest first:",
        "",
        "```text",
    )
    yield from lines[:25]
    yield "```"


if __name__ == "__main__":
    sys.exit(main())
