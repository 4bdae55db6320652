"""Plant classes of damage into the articles of a corpus and compare what the rules say before and after."""

from __future__ import annotations

import pkgutil
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import planting
from benchmarks.corpora import read_articles
from lintnews.anchor import Published
from lintnews.document import Document
from lintnews.errors import UsageError
from lintnews.linter import lint_document
from lintnews.registry import find_rule, select_rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from benchmarks.planting.base import Article, DamageClass, Plant, Planted
    from lintnews.diagnostic import Diagnostic
    from lintnews.registry import LoadedRule

ENOUGH = 200
_ROUNDS = 100
LIMIT = 300


@dataclass(slots=True)
class Result:
    """What was found of one class.

    Attributes:
        name: of the class.
        rule: the rule that must find it.
        planted: how many defects were planted.
        found: of how many the rule reported something new anywhere in the article.
        on_line: of how many it did so on the line of the defect.
        other: new findings of other rules, or of this rule elsewhere, that the defects caused.
        twins: how many benign twins were made.
        twins_flagged: in how many of them the rule reported something new.
        twins_other: new findings of other rules in them.
        no_place: articles in which nothing could be planted.
    """

    name: str
    rule: str
    planted: int = 0
    found: int = 0
    on_line: int = 0
    other: int = 0
    twins: int = 0
    twins_flagged: int = 0
    twins_other: int = 0
    no_place: int = 0


class Slip(NamedTuple):
    """A planting that went wrong: a defect that was missed, or an unwanted finding (``None`` for a miss)."""

    case: Case
    planted: Planted
    finding: Diagnostic | None
    is_twin: bool


@dataclass
class Case:
    """An article, and what the rules say of it before anything is planted."""

    article: Article
    rules: tuple[LoadedRule, ...]

    @cached_property
    def before(self) -> Counter[tuple[str, str, str]]:
        """The findings on the unplanted article."""
        article = self.article
        document = _document(article.text, article.published, article.title)
        return Counter(_key(diagnostic) for diagnostic in lint_document(document, self.rules))


@dataclass
class Field:
    """The articles of a corpus, ready for planting, in an order drawn by the seed."""

    articles: list[Article]
    seed: int = 0
    limit: int = LIMIT
    _cases: dict[tuple[str, ...], list[Case]] = field(default_factory=dict)

    def cases(self, rule: str) -> list[Case]:
        """Return the articles with the default rules and the one that is measured."""
        rules = select_rules({*(entry.name for entry in select_rules()), rule})
        names = tuple(entry.name for entry in rules)
        if names not in self._cases:
            order = list(self.articles)
            Random(f"order {self.seed}").shuffle(order)
            self._cases[names] = [Case(article, rules) for article in order]
        return self._cases[names]


@cache
def find_classes() -> list[DamageClass]:
    """Return the classes of all modules in ``benchmarks/planting``, sorted by rule, in the module's order.

    Raises:
        SystemExit: two classes have one name, or one names a rule that does not exist.
    """
    modules = [
        import_module(f"{planting.__name__}.{info.name}") for info in pkgutil.iter_modules(planting.__path__)
    ]
    found: list[DamageClass] = [one for module in modules for one in getattr(module, "CLASSES", ())]
    counts = Counter(one.name for one in found)
    doubled = [name for name, count in counts.items() if count > 1]
    if doubled:
        raise SystemExit(f"two classes of damage are called {', '.join(doubled)}")
    for one in found:
        try:
            find_rule(one.rule)
        except UsageError as error:
            raise SystemExit(f"the class of damage {one.name}: {error}") from None
    return sorted(found, key=lambda one: one.rule)


def measure_all(
    classes: list[DamageClass], corpus: str, seed: int = 0, limit: int = LIMIT
) -> Iterator[Result]:
    """Measure several classes, in order, spread over all cores."""
    asked = [(damage.name, corpus, seed, limit) for damage in classes]
    with ProcessPoolExecutor() as pool:
        yield from pool.map(_measure_named, asked)


def _measure_named(asked: tuple[str, str, int, int]) -> Result:
    name, corpus, seed, limit = asked
    damage = next(one for one in find_classes() if one.name == name)
    return measure(damage, _field(corpus, seed, limit))


@cache
def _field(corpus: str, seed: int, limit: int) -> Field:
    """Keep the articles and what the rules say of them from one class to the next."""
    return Field(read_articles(corpus), seed, limit)


def measure(damage: DamageClass, where: Field, slips: list[Slip] | None = None) -> Result:
    """Plant one class and its twin, and count; append to ``slips`` what went wrong."""
    slips = [] if slips is None else slips
    result = Result(damage.name, damage.rule)
    cases = [case for case in where.cases(damage.rule) if case.article.published or not damage.needs_date]
    for case, planted in _plantings(damage.plant, damage.name, cases, where):
        new = new_findings(case, planted, damage.rule)
        own = [diagnostic for diagnostic in new if diagnostic.rule == damage.rule]
        right = [diagnostic for diagnostic in own if is_on_line(diagnostic, planted)]
        result.planted += 1
        result.found += bool(own)
        result.on_line += bool(right)
        result.other += len(new) - bool(right)
        if not right:
            slips.append(Slip(case, planted, None, is_twin=False))
        slips += [Slip(case, planted, one, is_twin=False) for one in new if one not in right[:1]]
    for case, planted in _plantings(damage.twin, f"{damage.name} twin", cases, where):
        new = new_findings(case, planted, damage.rule)
        result.twins += 1
        result.twins_flagged += any(diagnostic.rule == damage.rule for diagnostic in new)
        result.twins_other += sum(diagnostic.rule != damage.rule for diagnostic in new)
        slips += [Slip(case, planted, one, is_twin=True) for one in new]
    result.no_place = sum(
        damage.plant(case.article, _draw(where, damage.name, case, 0)) is None for case in cases
    )
    return result


def _plantings(plant: Plant, name: str, cases: list[Case], where: Field) -> Iterator[tuple[Case, Planted]]:
    """Yield up to ``limit`` plantings, none twice; further rounds only while there are too few."""
    seen: set[str] = set()
    for number in range(_ROUNDS):
        for case in cases:
            planted = plant(case.article, _draw(where, name, case, number))
            if planted is None or planted.text in seen:
                continue
            seen.add(planted.text)
            yield case, planted
            if len(seen) == where.limit:
                return
        if len(seen) >= min(ENOUGH, where.limit):
            return


def _draw(where: Field, name: str, case: Case, number: int) -> Random:
    return Random(f"{where.seed} {number} {name} {case.article.id}")


def new_findings(case: Case, planted: Planted, rule: str) -> list[Diagnostic]:
    """Return the findings that are not there without the planting.

    A finding of another rule than the one measured, whose text the edit changed, is not new.
    """
    left = Counter(case.before)
    unknown = []
    for diagnostic in lint_document(_document(planted.text, planted.published, planted.title), case.rules):
        key = _key(diagnostic)
        if left[key]:
            left[key] -= 1
        else:
            unknown.append(diagnostic)
    changed = Counter(name for name, _, _ in left.elements() if name != rule)
    new = []
    for diagnostic in unknown:
        if changed[diagnostic.rule]:
            changed[diagnostic.rule] -= 1
        else:
            new.append(diagnostic)
    return new


def _document(text: str, published: date | None, title: str | None) -> Document:
    known = Published(published, "the record") if published else None
    return Document(
        text, published=known, title=Document(title, field="title", published=known) if title else None
    )


def _key(diagnostic: Diagnostic) -> tuple[str, str, str]:
    return diagnostic.rule, diagnostic.field, diagnostic.place.text


def is_on_line(diagnostic: Diagnostic, planted: Planted) -> bool:
    """Tell whether a finding is in the text, on a line of the edit."""
    if diagnostic.field != "text":
        return False
    lines = Document(planted.text).lines
    first = lines.position(planted.start).line
    last = lines.position(max(planted.start, planted.end - 1)).line
    return first <= diagnostic.place.start.line <= last
