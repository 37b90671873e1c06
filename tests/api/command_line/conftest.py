"""`evidence` on each kind of store, and on the embedded one where the store does not matter."""

from pathlib import Path

import pytest

from tests.api.command_line.running import Evidence
from tests.stores import Place


@pytest.fixture
def evidence(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Evidence:
    return Evidence(place, tmp_path, capsys, monkeypatch)


@pytest.fixture
def embedded(
    empty_embedded: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Evidence:
    return Evidence(empty_embedded, tmp_path, capsys, monkeypatch)
