"""One file of a folder is damaged at random places: nothing raises, and the others are loaded all the same."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from evidence_graph.store import Statement, Store
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.finding import found_files
from evidence_loaders.formats import format_of
from evidence_loaders.loading import Summary, load
from tests.house.project import ROOT
from tests.material import corpus
from tests.readings import REVIEW, TRIAL, reading
from tests.stores import Place

SOUND = ROOT / "examples"
LARGEST = 30_000
"""Bytes of the largest file of the corpus that is damaged."""
EACH = 12
"""Of so many files of the corpus that are small enough, one is damaged."""

OUR_FAULT = {"loader-failed", "not-written"}
"""Problems that stand for an exception."""

_BLOCK = re.compile(
    r"^```(bib|csv|enw|html|json|markdown|nbib|ris|text|toml|wikitext|xml|yaml)\n(.*?)^```$", re.S | re.M
)
_SUFFIXES = {"markdown": "md", "wikitext": "txt", "yaml": "cff", "text": "txt"}

Good = tuple[str, bytes]
"""A file's name and bytes, before it is damaged."""


def _own() -> Iterator[Good]:
    """The examples of the pages about formats, the project's example texts, and readings as JSON lines."""
    for page in sorted((ROOT / "docs" / "formats").glob("*.md")):
        for kind, block in _BLOCK.findall(page.read_text(encoding="utf-8")):
            yield f"{page.stem}.{_SUFFIXES.get(kind, kind)}", block.encode()
    for path in sorted(SOUND.iterdir()):
        yield path.name, path.read_bytes()
    yield "leaf.jsonl", reading("leaf.txt", [REVIEW, TRIAL], [("1", "2"), ("1",)]).model_dump_json().encode()


def _real() -> Iterator[Good]:
    """Small files of the corpus, where it is there."""
    try:
        found = sorted(path for path in corpus().glob("[A-F]_*/*") if path.stat().st_size < LARGEST)
    except pytest.skip.Exception:
        return
    for path in found[::EACH]:
        yield path.name, path.read_bytes()


def _by_format() -> dict[str, list[Good]]:
    found: dict[str, list[Good]] = {}
    for name, data in (*_own(), *_real()):
        found.setdefault(format_of(InputFile.of(name, data)), []).append((name, data))
    return found


GOOD = _by_format()


def _cut(data: bytes, one: int, other: int) -> bytes:
    return data[: min(one, other)]


def _hole(data: bytes, one: int, other: int) -> bytes:
    return data[: min(one, other)] + data[max(one, other) :]


def _swapped(data: bytes, one: int, other: int) -> bytes:
    swapped = bytearray(data)
    swapped[one], swapped[other] = data[other], data[one]
    return bytes(swapped)


def _repeated(data: bytes, one: int, other: int) -> bytes:
    first, last = sorted((one, other))
    return data[:last] + data[first:last] * 3 + data[last:]


Damage = Callable[[bytes, int, int], bytes]
DAMAGES: list[Damage] = [_cut, _hole, _swapped, _repeated]


@st.composite
def damaged_files(draw: st.DrawFn) -> Good:
    """A good file with one to four damages."""
    name, data = draw(st.sampled_from(GOOD[draw(st.sampled_from(sorted(GOOD)))]))
    for damage in draw(st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=4)):
        place = st.integers(0, len(data) - 1)
        if data:
            data = damage(data, draw(place), draw(place))
    return name, data


def _loaded(store: Store, folder: Path) -> tuple[Summary, set[str]]:
    """Load a folder into the emptied store; the summary, and the codes of the problems."""
    store.write([Statement("MATCH (n) WHERE NOT n:Graph DETACH DELETE n")])
    summary = Summary()
    steps = list(load(store, found_files([folder]), ReadingOptions(), summary))
    return summary, {found.problem.code for step in steps for found in step.problems}


def _claims(store: Store, file: str) -> list[object]:
    query = "MATCH (d:Document {file: $file})-[:STATES]->(c:Claim) RETURN c.id AS id, c.text AS text ORDER BY id"
    return [(row["id"], row["text"]) for row in store.read(query, {"file": file})]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOUND, tmp_path / "texts"))


@pytest.fixture
def embedded(empty_embedded: Place) -> Iterator[Store]:
    with empty_embedded.open() as opened:
        yield opened


@pytest.fixture
def expected(embedded: Store) -> dict[str, list[object]]:
    """The claims of the sound files, loaded by themselves."""
    _loaded(embedded, SOUND)
    return {path.name: _claims(embedded, path.name) for path in SOUND.iterdir()}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damaged=damaged_files())
def test_the_rest_of_a_folder_loads_whatever_is_damaged(
    embedded: Store, expected: dict[str, list[object]], folder: Path, damaged: Good
) -> None:
    name, data = damaged
    note(f"{name}: {data[:3_000]!r}")
    (folder / "b").mkdir(exist_ok=True)
    (folder / "b" / name).write_bytes(data)
    summary, codes = _loaded(embedded, folder)
    (folder / "b" / name).unlink()
    assert summary.files == len(expected) + 1
    assert not codes & OUR_FAULT
    assert {file: _claims(embedded, file) for file in expected} == expected
    assert all(expected.values())


def test_files_of_most_formats_are_damaged() -> None:
    assert len(GOOD) > 15


@pytest.mark.parametrize("damage", DAMAGES)
def test_damages_change_a_file(damage: Damage) -> None:
    assert damage(b"autumn", 1, 4) != b"autumn"
