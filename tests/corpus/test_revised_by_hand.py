"""What a revision of a file of the corpus changes, worked out by hand."""

import shutil
from pathlib import Path

from tests.corpus.by_hand import FILES, WIKI, claim_of, claims_of, load_files, rows_of
from tests.material import corpus
from tests.stores import Place

SHORTENED = '<ref name="Van Buren"/> He later joined'
"""A footnote of the wiki page that the revised page leaves out; its claim is the fifth."""


def test_a_footnote_that_a_revision_leaves_out_takes_its_claims_support(prepared_folder: Path, tmp_path: Path) -> None:
    page = corpus() / FILES["wiki"]
    revised = tmp_path / "revised.txt"
    revised.write_text(page.read_text(encoding="utf-8").replace(SHORTENED, " He later joined"), encoding="utf-8")
    shutil.copytree(prepared_folder, tmp_path / "evidence.db")
    with Place(str(tmp_path / "evidence.db")).open() as store:
        load_files(store, (FILES["wiki"], page))
        load_files(store, (FILES["wiki"], revised))
        (row,) = rows_of(store, "changes", WIKI)
        assert (row.change, row.id.rpartition(".c")[2], len(row.earlier_sources), row.sources) == (
            "recited",
            "00005",
            1,
            [],
        )
        assert [claim_of(row) for row in rows_of(store, "unsupported", WIKI)] == claims_of("wiki", 2, 5, 15, 16)
