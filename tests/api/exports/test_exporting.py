"""`evidence export`: every format, whole or not at all."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from evidence_api.exporting import DEFAULT_BASE, FORMATS, RDF_FORMATS, export
from evidence_graph.errors import EvidenceError, StoreUnreachable, WrongUse
from evidence_graph.rdf import names, whole
from evidence_graph.store import Row, Store
from tests.graph.rdf import sample

STREAMED = [name for name in FORMATS if name != "csv"]


@pytest.fixture
def loaded(store: Store) -> Store:
    sample.load(store)
    return store


def test_the_formats_and_the_base_are_those_of_rdf() -> None:
    assert tuple(whole.FORMATS) == RDF_FORMATS
    assert names.DEFAULT_BASE == DEFAULT_BASE


@pytest.mark.parametrize("format_name", STREAMED)
def test_a_file_holds_what_the_standard_output_would(
    loaded: Store, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], format_name: str
) -> None:
    export(loaded, format_name, DEFAULT_BASE, tmp_path / "out")
    export(loaded, format_name, DEFAULT_BASE, None)
    sys.stdout.flush()
    told = capfdbinary.readouterr().out
    assert (tmp_path / "out").read_bytes() == told
    assert "😀".encode() in told


def test_csv_to_the_standard_output_is_one_table(loaded: Store, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    export(loaded, "csv", DEFAULT_BASE, None)
    sys.stdout.flush()
    assert capfdbinary.readouterr().out.startswith(b"claim,text,context,kind,")


def test_an_unknown_format_is_refused(store: Store) -> None:
    with pytest.raises(WrongUse, match="'xlsx' is none of nquads, trig, turtle, jsonld, jsonl, csv"):
        export(store, "xlsx", DEFAULT_BASE, None)


@pytest.mark.parametrize("format_name", STREAMED)
def test_a_full_disk_is_told_in_one_sentence(loaded: Store, format_name: str) -> None:
    with pytest.raises(EvidenceError, match="/dev/full can't be written: No space left on device"):
        export(loaded, format_name, DEFAULT_BASE, Path("/dev/full"))


class Failing:
    """A store that is lost after some answers."""

    def __init__(self, store: Store, answers: int) -> None:
        self._store = store
        self._left = answers
        self.address = store.address

    def read(self, text: str, parameters: Mapping[str, Any], *, timeout: float | None = None) -> list[Row]:
        self._left -= 1
        if self._left < 0:
            raise StoreUnreachable("no Neo4j answers")
        return self._store.read(text, parameters, timeout=timeout)


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_store_that_is_lost_leaves_what_was_there(loaded: Store, tmp_path: Path, format_name: str) -> None:
    place = tmp_path / "out"
    if format_name != "csv":
        place.write_text("from last week")
    failing = Failing(loaded, 4)
    with pytest.raises(StoreUnreachable):
        export(failing, format_name, DEFAULT_BASE, place)  # type: ignore[arg-type]  # all that an export uses
    assert [path.name for path in tmp_path.iterdir() if path.name != "evidence.db"] == (
        [] if format_name == "csv" else ["out"]
    )
    assert format_name == "csv" or place.read_text() == "from last week"
