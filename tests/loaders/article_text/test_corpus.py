"""Real articles in the layout of the copied page, each with a truth made by others."""

import pytest

from evidence_loaders.article_text import read
from evidence_loaders.files import InputFile, ReadingOptions
from tests.loaders.article_text.corpus_truth import (
    read_whole,
    statements,
    texts,
    truth_of,
    wrong_entries,
    wrong_statements,
)
from tests.loaders.article_text.test_spans import assert_covers_once
from tests.material import corpus

PAIRS = 14


def test_each_statement_is_read_with_its_numbers() -> None:
    assert len(texts(corpus())) == PAIRS
    assert not {path.name: wrong for path in texts(corpus()) if (wrong := wrong_statements(read_whole(path), path))}


def test_each_list_has_as_many_entries_as_the_truth() -> None:
    assert not {path.name: wrong for path in texts(corpus()) if (wrong := wrong_entries(read_whole(path), path))}


@pytest.mark.parametrize("folder", ["G_hostile", "D_docs"])
def test_anything_ends_as_a_covered_reading_or_an_error(folder: str) -> None:
    for path in sorted((corpus() / folder).iterdir()):
        (reading,) = read(InputFile.of(path.name, path.read_bytes()), ReadingOptions())
        assert_covers_once(reading)


def test_the_same_text_in_other_encodings_and_line_ends_reads_the_same() -> None:
    hostile = corpus() / "G_hostile"
    expected = truth_of(corpus() / "D_docs" / "derived_oracle__plos__journal.pmed.0020124.txt")
    for name in ("derived_cr_only.txt", "derived_utf16le_bom_crlf.txt", "derived_nul_and_controls.txt"):
        assert statements(read_whole(hostile / name)) == expected, name
