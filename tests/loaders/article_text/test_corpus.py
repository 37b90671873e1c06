"""Real articles in the layout of the copied page, each with a truth made by others."""

import json
from collections import Counter
from pathlib import Path

import pytest

from evidence_loaders.article_text import read
from evidence_loaders.files import InputFile, ReadingOptions
from tests.loaders.article_text.test_spans import assert_covers_once
from tests.material import corpus

PAIRS = 14
UNDECIDABLE = {
    # A chemical compound's own number ends the sentence, in a text whose citations are bare numbers too.
    "derived_oracle__pubchunks__hindawi_1.txt": "substituted analogues 8",
}

Told = tuple[str, tuple[int, ...]]


def texts() -> list[Path]:
    return sorted((corpus() / "D_docs").glob("derived_oracle__*.txt"))


def truth_of(path: Path) -> list[Told]:
    truth = json.loads(path.with_name(f"{path.stem}.truth.json").read_text(encoding="utf-8"))
    return [(plain(one["text"]), tuple(one["numbers"])) for one in truth["statements"]]


def plain(text: str) -> str:
    """``text`` without its last stop, which half of the pages drop before the numbers."""
    return " ".join(text.split()).rstrip(".")


def read_of(path: Path) -> list[Told]:
    (reading,) = read(InputFile.of(path.name, path.read_bytes()), ReadingOptions())
    return [(plain(claim.text), tuple(int(one.reference) for one in claim.cites)) for claim in reading.claims]


def test_each_statement_is_read_with_its_numbers() -> None:
    compared = 0
    for path in texts():
        expected, found = truth_of(path), read_of(path)
        undecidable = UNDECIDABLE.get(path.name)
        if undecidable:
            expected = [one for one in expected if undecidable not in one[0]]
            found = [one for one in found if undecidable.rsplit(" ", 1)[0] not in one[0]]
        assert Counter(found) == Counter(expected), path.name
        assert found == expected, path.name
        compared += 1
    assert compared == PAIRS


def test_each_list_has_as_many_entries_as_the_truth() -> None:
    for path in texts():
        truth = json.loads(path.with_name(f"{path.stem}.truth.json").read_text(encoding="utf-8"))
        (reading,) = read(InputFile.of(path.name, path.read_bytes()), ReadingOptions())
        listed = [one for one in truth["references"] if one["listed"]]
        by_id = {source.id: source for source in reading.sources}
        titles = [plain(by_id[entry.source].title or "") for entry in reading.lists]
        assert titles == [plain(one["title"]) for one in listed], path.name
        venues = [by_id[entry.source].venue or "" for entry in reading.lists]
        assert venues == [one["journal"] or "" for one in listed], path.name


@pytest.mark.parametrize("folder", ["G_hostile", "D_docs"])
def test_anything_ends_as_a_covered_reading_or_an_error(folder: str) -> None:
    for path in sorted((corpus() / folder).iterdir()):
        (reading,) = read(InputFile.of(path.name, path.read_bytes()), ReadingOptions())
        assert_covers_once(reading)


def test_the_same_text_in_other_encodings_and_line_ends_reads_the_same() -> None:
    hostile = corpus() / "G_hostile"
    expected = truth_of(corpus() / "D_docs" / "derived_oracle__plos__journal.pmed.0020124.txt")
    for name in ("derived_cr_only.txt", "derived_utf16le_bom_crlf.txt", "derived_nul_and_controls.txt"):
        assert read_of(hostile / name) == expected, name
