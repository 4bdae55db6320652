import json
from pathlib import Path

import pytest

from benchmarks import repeated_events
from benchmarks.repeated_events import repeat_all, table

_TEXT = (
    "The crash in Corran on Friday left a hole in the wall, and the council met to hear what is to be done about it.\n\n"
    "Mr Weir spoke at the May 3 gala in Tarn. Nobody from the ferry company came, although it had been asked to.\n"
)


def _write(folder: Path, monkeypatch: pytest.MonkeyPatch, *events: tuple[str, str]) -> None:
    (folder / "ours.jsonl").write_text(json.dumps({"id": "one", "text": _TEXT}) + "\n", encoding="utf-8")
    lines = []
    for phrase, day in events:
        start, place = _TEXT.index(phrase), _TEXT.index(day)
        event = {"corpus": "ours", "id": "one", "start": start, "end": start + len(phrase)}
        lines.append(json.dumps({**event, "day": [place, place + len(day)]}))
    (folder / "events.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "event_sentences.txt").write_text(
        "The {phrase} on {day} was long.\nIt rained before the {phrase} on {day}.\nFew saw the {phrase} on {day}.\n"
    )
    monkeypatch.setattr(repeated_events, "_GOLD", folder / "events.jsonl")


def test_events_are_mentioned_again_with_another_day_and_with_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, monkeypatch, ("crash in Corran", "Friday"), ("gala in Tarn", "May 3"))
    repeated = list(repeat_all(tmp_path))
    assert [one.phrase for one in repeated] == ["crash in Corran"] * 6 + ["gala in Tarn"] * 6
    assert {one.is_wrong for one in repeated} == {True, False}
    for one in repeated:
        assert one.is_flagged == one.is_wrong, one.sentence
        own = _TEXT[slice(*one.event.day)]
        assert one.sentence.endswith((f"{own}.", f"{own} was long.")) != one.is_wrong
    assert "| ours | 2 | 6 | 100% " in table(repeated)


def test_a_list_for_another_corpus_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, monkeypatch, ("crash in Corran", "hole in"))
    with pytest.raises(SystemExit, match="'hole in' is no day"):
        list(repeat_all(tmp_path))
