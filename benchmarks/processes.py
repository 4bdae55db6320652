"""Time whole processes: alternating runs, one core each, with the system's own account of time and memory."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run: seconds on the clock, seconds of processor, largest memory in megabytes, exit code."""

    wall: float
    cpu: float
    memory: float
    code: int


Field = Literal["wall", "cpu", "memory"]


def _figure(item: Run, field: Field) -> float:
    return {"wall": item.wall, "cpu": item.cpu, "memory": item.memory}[field]


def run(command: Sequence[str], *, cores: int = 1, cwd: Path | None = None) -> Run:
    """Run a command to its end on so many cores, its output thrown away."""
    available = sorted(os.sched_getaffinity(0))[:cores]
    begun = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, available),  # noqa: PLW1509 - no threads here
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def alternate(commands: Mapping[str, Sequence[str]], runs: int, *, cores: int = 1) -> dict[str, list[Run]]:
    """Run the commands in turn, once unmeasured and then so many times, so that drift of the machine hits all alike."""
    results: dict[str, list[Run]] = {name: [] for name in commands}
    for command in commands.values():
        run(command, cores=cores)
    for _ in range(runs):
        for name, command in commands.items():
            results[name].append(run(command, cores=cores))
    return results


def middle(runs: Sequence[Run], field: Field) -> float:
    """Return the median of one field over the runs."""
    return median(_figure(item, field) for item in runs)


def ratio(ours: Sequence[Run], theirs: Sequence[Run], field: Field) -> float:
    """Return the median over pairs of runs of their figure divided by ours."""
    return median(_figure(b, field) / _figure(a, field) for a, b in zip(ours, theirs, strict=True))
