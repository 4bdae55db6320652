"""An audit for reading: as a table on a terminal, as Markdown, and as JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lintnews.audit.measure import (
    ALL_RULES_FINDINGS_PER_100,
    ALL_RULES_WRONG_PER_100,
    allowed_wrong,
    explain,
    standing,
)
from lintnews.audit.verdicts import wilson
from lintnews.output.screen import escape, tolerate_any_character

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.audit.sample import Passage, Sampled
    from lintnews.audit.tally import RuleCount, Stale, Tally, Unjudged
    from lintnews.output.screen import Screen

VERSION = 1
_LISTED = 100
_COUNTED = ("rule", "severity", "default", "places", "findings", "articles", "per 100")
_JUDGED = ("right", "wrong", "unjudged", "precision (95%)")
_MEASURE = "measure of published copy"
_LEFT = {"rule", "severity", "default", "precision (95%)", _MEASURE}


def write_text(tally: Tally, screen: Screen, *, shows_text: bool) -> None:
    """Write tables with columns under each other."""
    header, rows = _table(tally)
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    screen.line(screen.style(_aligned(header, header, widths), "bold"))
    for row in rows:
        screen.line(_aligned(header, row, widths))
    screen.line()
    for line in totals(tally):
        screen.line(line)
    for title, lines in _lists(tally, shows_text=shows_text):
        screen.line()
        screen.line(screen.style(title, "bold"))
        for line in lines:
            screen.line(f"  {line}")


def write_markdown(tally: Tally, screen: Screen, *, shows_text: bool) -> None:
    """Write the same as Markdown."""
    screen.line(markdown_table(*_table(tally)))
    screen.line()
    for line in totals(tally):
        screen.line(f"- {line}")
    for title, lines in _lists(tally, shows_text=shows_text):
        screen.line()
        screen.line(f"## {title}")
        screen.line()
        for line in lines:
            screen.line(f"    {line}")


def write_json(tally: Tally, screen: Screen, *, shows_text: bool) -> None:
    """Write one JSON object, version 1, with all that the tables say."""
    tolerate_any_character(screen.stream, encoding="utf-8")
    value: dict[str, Any] = {
        "version": VERSION,
        "articles": tally.articles,
        "characters": tally.characters,
        "rules": [_rule_as_json(count, tally) for count in tally.counts],
        "samples": [_sampled_as_json(found, shows_text=shows_text) for found in _samples(tally)],
        "problems": [{"path": problem.path, "message": problem.message} for problem in tally.problems],
    }
    if tally.verdicts is not None:
        value["unjudged"] = [_unjudged_as_json(found, shows_text=shows_text) for found in tally.unjudged]
        value["stale_verdicts"] = [
            {**stale.key._asdict(), "place": stale.verdict.place} for stale in tally.stale()
        ]
        value["verdicts_elsewhere"] = tally.elsewhere()
    screen.line(json.dumps(value, ensure_ascii=False, indent=1))


def markdown_table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a table in Markdown, figures to the right: columns in which most cells begin with a digit or a dash."""
    columns = list(zip(*rows, strict=True)) or [()] * len(header)
    rule = tuple("---:" if _holds_figures(cells) else "---" for cells in columns)
    return "\n".join(f"| {' | '.join(row)} |" for row in (header, rule, *rows))


def _holds_figures(cells: tuple[str, ...]) -> bool:
    return bool(cells) and all(cell[:1].isdigit() or cell == "–" for cell in cells)


def share(right: int, total: int) -> str:
    """Write a share with its 95% interval, such as "96% (90-99)"; a dash where there is nothing to share."""
    if not total:
        return "–"
    low, high = wilson(right, total)
    return f"{100 * right / total:.0f}% ({100 * low:.0f}-{100 * high:.0f})"


def totals(tally: Tally) -> Iterator[str]:
    """Say what all default rules together found, and what is allowed."""
    default = tally.default_counts
    findings, wrong = sum(count.findings for count in default), sum(count.wrong for count in default)
    yield f"{tally.articles:,} articles, {tally.characters / 1e6:.1f} million characters"
    yield (
        f"all default rules: {findings:,} findings in {tally.touched_by_default:,} articles, "
        f"{per_100(findings, tally.articles)} per 100 articles (published copy: under {ALL_RULES_FINDINGS_PER_100})"
    )
    if tally.verdicts is not None:
        unjudged = sum(count.unjudged for count in default)
        yield (
            f"of these {wrong:,} are wrong, {per_100(wrong, tally.articles)} per 100 articles "
            f"(published copy: at most {ALL_RULES_WRONG_PER_100}), and {unjudged:,} unjudged"
        )
        if tally.elsewhere():
            yield f"{tally.elsewhere():,} verdicts are about other articles or other rules"


def per_100(findings: int, articles: int) -> str:
    """Write how many findings there are in a hundred articles."""
    return f"{100 * findings / max(articles, 1):.2f}"


def _table(tally: Tally) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    judged = tally.verdicts is not None
    header = (*_COUNTED, *(_JUDGED if judged else ()), _MEASURE)
    rows = [
        (*_counted(count, tally), *(_verdict_cells(count) if judged else ()), explain(count, tally.articles))
        for count in tally.counts
    ]
    return header, rows


def _counted(count: RuleCount, tally: Tally) -> tuple[str, ...]:
    rule = count.entry.rule
    return (
        rule.name,
        rule.severity.value,
        "on" if rule.default else "off",
        "–" if count.opportunities is None else str(count.opportunities),
        str(count.findings),
        str(count.articles),
        per_100(count.findings, tally.articles),
    )


def _verdict_cells(count: RuleCount) -> tuple[str, ...]:
    return str(count.right), str(count.wrong), str(count.unjudged), share(count.right, count.judged)


def _aligned(header: tuple[str, ...], row: tuple[str, ...], widths: list[int]) -> str:
    cells = [
        f"{cell:<{width}}" if name in _LEFT else f"{cell:>{width}}"
        for name, cell, width in zip(header, row, widths, strict=True)
    ]
    return "  ".join(cells).rstrip()


def _samples(tally: Tally) -> list[Sampled]:
    return tally.sampler.findings() if tally.sampler is not None else []


def _lists(tally: Tally, *, shows_text: bool) -> Iterator[tuple[str, list[str]]]:
    """Yield what follows the table: a title and its lines."""
    if samples := _samples(tally):
        yield "Sample", [line for found in samples for line in _sample_lines(found, shows_text=shows_text)]
    if tally.unjudged:
        lines = [_unjudged_line(found, shows_text=shows_text) for found in tally.unjudged[:_LISTED]]
        if len(tally.unjudged) > _LISTED:
            lines.append(f"and {len(tally.unjudged) - _LISTED:,} more; --output-format json lists all")
        yield "Findings that nobody has judged", lines
    if stale := tally.stale():
        yield "Verdicts on findings that are not there any more", [_stale_line(one) for one in stale]


def _sample_lines(found: Sampled, *, shows_text: bool) -> Iterator[str]:
    start = found.diagnostic.place.start
    yield f"{found.key.rule}  {escape(found.key.record)}  {found.diagnostic.field} {start.line}:{start.column}  {found.key.hash}"
    if not shows_text:
        return
    yield f"  {escape(found.passage.message)}"
    yield f"  {_marked(found.passage)}"
    for passage in found.related:
        yield f"  {escape(passage.message)}: {_marked(passage)}"
    yield ""


def _marked(passage: Passage) -> str:
    return escape(" ".join(f"{passage.before}⟦{passage.text}⟧{passage.after}".split()))


def _unjudged_line(found: Unjudged, *, shows_text: bool) -> str:
    line = f"{found.key.rule}  {escape(found.key.record)}  {found.key.hash}"
    return (
        f"{line}  “{escape(found.diagnostic.place.text)}” {escape(found.diagnostic.message)}"
        if shows_text
        else line
    )


def _stale_line(stale: Stale) -> str:
    return f"{stale.key.rule}  {escape(stale.key.record)}  {stale.key.hash}  {escape(stale.verdict.place)}"


def _rule_as_json(count: RuleCount, tally: Tally) -> dict[str, Any]:
    rule = count.entry.rule
    value: dict[str, Any] = {
        "rule": rule.name,
        "group": count.entry.group,
        "severity": rule.severity.value,
        "default": rule.default,
        "opportunities": count.opportunities,
        "findings": count.findings,
        "articles": count.articles,
        "per_100_articles": round(100 * count.findings / max(tally.articles, 1), 4),
        "measure": {
            "standing": standing(count, tally.articles).value,
            "allowed_wrong": allowed_wrong(rule.severity, tally.articles),
        },
    }
    if tally.verdicts is not None:
        low, high = wilson(count.right, count.judged)
        value |= {"right": count.right, "wrong": count.wrong, "unjudged": count.unjudged}
        value["precision"] = (
            {"value": round(count.right / count.judged, 4), "low": round(low, 4), "high": round(high, 4)}
            if count.judged
            else None
        )
    return value


def _sampled_as_json(found: Sampled, *, shows_text: bool) -> dict[str, Any]:
    start = found.diagnostic.place.start
    value: dict[str, Any] = {
        **found.key._asdict(),
        "field": found.diagnostic.field,
        "line": start.line,
        "column": start.column,
        "offset": start.offset,
    }
    if shows_text:
        value |= _passage_as_json(found.passage)
        value["related"] = [_passage_as_json(passage) for passage in found.related]
    return value


def _passage_as_json(passage: Passage) -> dict[str, str]:
    return {
        "message": passage.message,
        "before": passage.before,
        "text": passage.text,
        "after": passage.after,
    }


def _unjudged_as_json(found: Unjudged, *, shows_text: bool) -> dict[str, Any]:
    value: dict[str, Any] = dict(found.key._asdict())
    return (
        value | {"text": found.diagnostic.place.text, "message": found.diagnostic.message}
        if shows_text
        else value
    )
