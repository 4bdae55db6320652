"""What earlier runs found out about articles: which rules have something to say about each.

An article is known by a hash over its bytes, the program, its rules and the settings. What is kept is the names of
the rules that found something, and no text: a message quotes the article, which may be under embargo. An article in
which nothing was found is not even decoded again; of any other only those rules run that found something, and they
give their messages anew. So a run with the cache writes the same bytes as one without.

Entries lie on shelves, one for each folder of text files and for each archive. A shelf is read and replaced as a
whole; one that is damaged counts as empty. Of two runs at a time the later writer adds to what the other has written.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lintnews.atomic import replacing
from lintnews.linter import Learned, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.registry import LoadedRule

DEFAULT_FOLDER = ".lintnews_cache"
_SIZE = 16
# Articles come and go; so many more than are alive are kept before a shelf is cleared of the others.
_SPARE = 1000
_HEAD = b"lintnews cache 1 "
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n# What lintnews found in earlier runs. It may be deleted.\n"
)


@dataclass(slots=True)
class Shelf:
    """What is known of the articles of one folder or archive, by key; and what this run met or found out."""

    known: dict[str, str]
    met: dict[str, str] = field(default_factory=dict)


class Cache:
    """The shelves of one folder, for one version of the program and one choice of settings."""

    def __init__(self, folder: str, settings: str) -> None:
        self.folder = folder
        self.place = folder, settings
        self._settings = hashlib.blake2b(settings.encode("utf-8", "surrogatepass"), digest_size=_SIZE)
        self._shelves: dict[str, Shelf] = {}

    def recall(self) -> Recall:
        """Return what is known of the articles, for a run that reads them one after the other."""
        return Recall(self)

    def key(self, data: bytes, path: str = "") -> str:
        """Return the key of an article from its bytes, and from its path where that may tell its date."""
        digest = self._settings.copy()
        digest.update(path.encode("utf-8", "surrogatepass") + b"\0")
        digest.update(data)
        return digest.hexdigest()

    def find(self, shelf: str, key: str) -> tuple[str, ...] | None:
        """Return the rules that found something in an article; None if it is not known."""
        names = self._shelf(shelf).known.get(key)
        return None if names is None else tuple(names.split())

    def add(self, learned: Learned) -> None:
        """Keep what a run found out for the next one."""
        self._shelf(learned.shelf).met[learned.key] = " ".join(learned.rules)

    def _shelf(self, name: str) -> Shelf:
        found = self._shelves.get(name)
        if found is None:
            found = self._shelves[name] = Shelf(_read(self._path(name)))
        return found

    def _path(self, shelf: str) -> str:
        name = hashlib.blake2b(shelf.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()
        return os.path.join(self.folder, name)

    def watch(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Hand the reports on, keep what they learned, and write it when the last one has gone by."""
        for report in reports:
            for learned in report.learned:
                self.add(learned)
            yield report
        self.write()

    def write(self) -> None:
        """Write the shelves that have changed; where that is not possible the next run just does the work again."""
        try:
            for name, shelf in sorted(self._shelves.items()):
                if not shelf.met.items() <= shelf.known.items() or _is_crowded(shelf.known, shelf.met):
                    _make(self.folder)
                    _write(self._path(name), shelf.met)
        except OSError:
            return


def _is_crowded(known: dict[str, str], met: dict[str, str]) -> bool:
    return len(known) > _SPARE + 4 * len(met)


def _make(folder: str) -> None:
    """Make the folder, and tell git and backup programs to leave it alone."""
    if os.path.isdir(folder):
        return
    os.makedirs(folder, exist_ok=True)
    for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _TAG)):
        with replacing(os.path.join(folder, name)) as stream:
            stream.write(text.encode())


def _read(path: str) -> dict[str, str]:
    """Read a shelf; what is missing, damaged or of another kind counts as empty."""
    try:
        with open(path, "rb") as stream:
            head, body = stream.readline(), stream.read()
    except OSError:
        return {}
    if head != _head(body):
        return {}
    return dict(line.partition(" ")[::2] for line in body.decode("ascii").splitlines())


def _write(path: str, met: dict[str, str]) -> None:
    """Replace a shelf by what is on it now, which another run may have written meanwhile, and what this run met."""
    known = _read(path)
    kept = met if _is_crowded(known, met) else {**known, **met}
    body = "".join(f"{key} {names}\n" for key, names in kept.items()).encode("ascii")
    with replacing(path) as stream:
        stream.write(_head(body) + body)


def _head(body: bytes) -> bytes:
    """Return the first line, which holds a hash of all others: a shelf that was cut short is told by it."""
    return _HEAD + hashlib.blake2b(body, digest_size=_SIZE).hexdigest().encode() + b"\n"


class Known(NamedTuple):
    """What a cache knows of one article: its place there, and the rules that found something in an earlier run, if any did."""

    place: Learned
    rules: frozenset[str] | None

    def due(self, rules: tuple[LoadedRule, ...]) -> tuple[LoadedRule, ...]:
        """Return those of the rules that may find something in the article."""
        known = self.rules
        return rules if known is None else tuple(entry for entry in rules if entry.name in known)

    def learn(self, rules: Iterable[str]) -> tuple[Learned, ...]:
        """Return what is known now of the article: these rules found something in it."""
        return (self.place._replace(rules=tuple(sorted(rules))),)


class Recall:
    """What a cache knows of the articles of one run, in the order in which they are read.

    A reader shows each article's bytes to ``passes``. Where that says that nothing is to be found, the reader passes
    the article over; else the linter takes what is known of it.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._current: Known | None = None
        self._clean: list[Learned] = []
        self._characters = 0

    def passes(self, shelf: str, data: bytes, path: str = "") -> bool:
        """Take an article's bytes, and tell whether an earlier run found nothing in it."""
        key = self._cache.key(data, path)
        known = self._cache.find(shelf, key)
        if known == ():
            self._clean.append(Learned(shelf, key, ()))
            self._characters += len(data)
            return True
        self._current = Known(Learned(shelf, key, ()), None if known is None else frozenset(known))
        return False

    def take(self) -> Known | None:
        """Return what is known of the article that was read last, once; None if the reader has shown none."""
        current, self._current = self._current, None
        return current

    def clean(self) -> Report | None:
        """Return the report of the articles that were passed over since it was last asked for."""
        if not self._clean:
            return None
        report = Report((), len(self._clean), self._characters, learned=tuple(self._clean))
        self._clean, self._characters = [], 0
        return report
