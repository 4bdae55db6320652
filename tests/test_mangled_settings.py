"""Every wrong settings file stops the program with exit code 2, and the message names file, line and remedy."""

from pathlib import Path

import pytest

from lintnews.config.find import find
from lintnews.config.read import read_settings
from lintnews.errors import UsageError
from lintnews.house.loader import rules_with
from tests.mangled_settings import MANGLED, Mangled


@pytest.mark.parametrize("mangled", MANGLED, ids=lambda mangled: mangled.what)
def test_a_wrong_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mangled: Mangled) -> None:
    content = mangled.content.encode() if isinstance(mangled.content, str) else mangled.content
    (tmp_path / mangled.name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    found = find(str(tmp_path))
    assert found
    with pytest.raises(UsageError) as raised:
        read_settings(found, rules_with)
    first = str(raised.value).split("\n")[0]
    assert first.startswith(f"{mangled.name}:{mangled.line}: ")
    assert mangled.says in first
