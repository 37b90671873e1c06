"""The requests of docs/http-api.md are answered as it shows."""

import re
import shlex
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from evidence_api.http.app import create_app
from evidence_api.http.settings import Settings
from tests.docs.console import loaded_examples
from tests.house.project import ROOT

ADDRESS = "http://127.0.0.1:8000"
EXAMPLES = re.findall(
    r"^\$ (curl -H .*)\n((?:.+\n)+?)```", (ROOT / "docs" / "http-api.md").read_text(encoding="utf-8"), re.M
)


@pytest.mark.parametrize(("command", "shown"), EXAMPLES)
def test_a_request_is_answered_as_shown(command: str, shown: str, tmp_path: Path) -> None:
    _, _, header, url = shlex.split(command)
    with TestClient(create_app(Settings(str(loaded_examples(tmp_path / "here"))))) as client:
        told = client.get(url.removeprefix(ADDRESS), headers=dict([header.split(": ")]))
    assert told.text.replace("\r\n", "\n") == shown


def test_there_is_an_example() -> None:
    assert EXAMPLES
