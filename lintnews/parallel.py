"""Check over several processes, with the same output as one.

Each worker is asked for one unit at a time and answers with its reports; they are handed on in the order of the
input, whoever was done first. A worker that dies is replaced, and its unit is done again piece by piece, so that
only the piece that did the harm is lost, and reported.
"""

from __future__ import annotations

import multiprocessing
import sys
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Self

from lintnews.diagnostic import Diagnostic, crashed
from lintnews.files import STDIN
from lintnews.linter import Manner, Report
from lintnews.work import Files, check_unit, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.process import BaseProcess

    from lintnews.choice import Choice, RulesOf
    from lintnews.readers import ReadOptions
    from lintnews.work import Unit

# Forked workers have all modules and rules loaded; elsewhere than on Linux forking is not safe.
_CONTEXT = multiprocessing.get_context("fork" if sys.platform.startswith("linux") else None)

# So many units may be under way or done but not yet handed on: it bounds the memory.
_AHEAD = 4


def check_paths(
    paths: Iterable[str], choice: Choice, options: ReadOptions, jobs: int, manner: Manner
) -> Iterator[Report]:
    """Check files, folders and standard input with so many processes, in the order of the input."""
    with _Pool(choice, options, jobs, manner) as pool:
        yield from pool.run(units(paths, options.selection))


class _Pool:
    """Workers, and what they have been asked and have answered."""

    def __init__(self, choice: Choice, options: ReadOptions, jobs: int, manner: Manner) -> None:
        self._choice = choice
        self._options = options
        self._manner = manner
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._done: dict[int, list[Report]] = {}

    def __enter__(self) -> Self:
        self._workers = [self._hire() for _ in range(self._jobs)]
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.dismiss()

    def _hire(self) -> _Worker:
        return _Worker(self._choice, self._options, self._manner)

    def run(self, work: Iterator[Unit | Diagnostic]) -> Iterator[Report]:
        """Hand out the work and yield the reports in its order."""
        numbered = enumerate(work)
        next_out = asked = 0
        exhausted = False
        while not exhausted or next_out < asked:
            for worker in self._workers:
                if exhausted or worker.task is not None or asked - next_out >= _AHEAD * self._jobs:
                    continue
                exhausted, asked = self._give(worker, numbered, asked)
            while next_out in self._done:
                yield from self._done.pop(next_out)
                next_out += 1
            if any(worker.task is not None for worker in self._workers):
                self._collect()

    def _give(
        self, worker: _Worker, numbered: Iterator[tuple[int, Unit | Diagnostic]], asked: int
    ) -> tuple[bool, int]:
        """Give a worker the next unit; return whether none is left, and how many were taken so far."""
        for number, unit in numbered:
            asked = number + 1
            if isinstance(unit, Diagnostic):
                self._done[number] = [Report((unit,), documents=0)]
                continue
            if isinstance(unit, Files) and unit.paths == (STDIN,):
                reports = check_unit(unit, self._rules(), self._options, self._manner)
                self._done[number] = list(reports)
                continue
            worker.ask(number, unit)
            return False, asked
        return True, asked

    def _rules(self) -> RulesOf:
        return self._choice.rules_by_path()

    def _collect(self) -> None:
        """Wait until a worker has answered or died, and take what there is."""
        busy = {worker.connection: worker for worker in self._workers if worker.task is not None}
        for connection in wait(list(busy)):
            worker = busy[connection]  # type: ignore[index]
            number, unit = worker.task or (0, Files(()))
            reports = worker.answer()
            if reports is None:
                self._workers[self._workers.index(worker)] = self._hire()
                reports = self._piece_by_piece(unit)
            self._done[number] = reports

    def _piece_by_piece(self, unit: Unit) -> list[Report]:
        """Do the unit of a dead worker again in the smallest pieces, each of which may kill a worker again."""
        reports: list[Report] = []
        worker = self._hire()
        for piece in unit.split():
            worker.ask(0, piece)
            answer = worker.answer()
            if answer is None:
                answer = [Report((crashed(*_whose(piece), worker.last_words()),), documents=0)]
                worker = self._hire()
            reports += answer
        worker.dismiss()
        return reports


def _whose(piece: Unit) -> tuple[str, int | None]:
    """Return path and record line of a smallest piece."""
    return (piece.paths[0], None) if isinstance(piece, Files) else (piece.path, piece.first)


class _Worker:
    """One process with the pipe to it, and the unit that it was asked to do."""

    def __init__(self, choice: Choice, options: ReadOptions, manner: Manner) -> None:
        self.connection, theirs = _CONTEXT.Pipe()
        self.task: tuple[int, Unit] | None = None
        self._process: BaseProcess = _CONTEXT.Process(
            target=_serve, args=(theirs, choice, options, manner), daemon=True
        )
        self._process.start()
        theirs.close()

    def ask(self, number: int, unit: Unit) -> None:
        """Send a unit to do; a worker that is dead already is found out when it should answer."""
        self.task = (number, unit)
        try:
            self.connection.send(unit)
        except OSError:
            return

    def answer(self) -> list[Report] | None:
        """Wait for the reports; None if the worker died."""
        self.task = None
        try:
            reports: list[Report] = self.connection.recv()
        except (EOFError, OSError):
            self._process.join()
            return None
        return reports

    def last_words(self) -> str:
        """Say how the process ended."""
        code = self._process.exitcode or 0
        return f"signal {-code}" if code < 0 else f"exit code {code}"

    def dismiss(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self._process.terminate()
        self._process.join()


def _serve(connection: Connection, choice: Choice, options: ReadOptions, manner: Manner) -> None:
    """Check units as they come, until there are no more."""
    import signal  # noqa: PLC0415

    # Ctrl-C reaches all processes of a terminal; the parent alone decides what to do about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A worker loads the rules itself, since a module cannot be sent.
    rules = choice.rules_by_path()
    recall = None
    if manner.cache:
        from lintnews.cache import Cache  # noqa: PLC0415 - only where there is much to check

        recall = Cache(*manner.cache).recall()
    while True:
        try:
            unit: Unit = connection.recv()
        except EOFError:
            return
        connection.send(list(check_unit(unit, rules, options, manner, recall)))
