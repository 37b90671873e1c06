"""Registers and tables of claims in the graph of both stores: the questions find what they are for."""

import itertools
import json
from typing import Any

import pytest

from evidence_graph.model import Reading
from evidence_graph.store import Store
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import all_rows, checked, question_named
from tests.loaders.claim_tables.tables import read_text
from tests.loaders.registers.register_files import noticed, watch

DOI = "10.1002/(SICI)1097(1998)17:15<1661::AID-SIM968>3.0.CO;2-2"
CLAIMS = read_text(f"claim,doi,stance\nLeaves fall,{DOI},supports\nLeaves lie,{DOI},refutes\n", "claims.csv")
ESCAPED = "https://doi.org/10.1002/(sici)1097%281998%2917:15%3C1661::aid-sim968%3E3.0.co;2-2"
REGISTER = noticed(watch({"OriginalPaperDOI": ESCAPED}, {"OriginalPaperDOI": "10.5555/elsewhere"}))


def _load(store: Store, *readings: Reading) -> None:
    run = Run(store)
    for item in readings:
        run.load([item])
    run.finish()


def _rows(store: Store) -> list[dict[str, Any]]:
    question = question_named("retracted-support")
    return [row.model_dump(mode="json") for row in all_rows(store, question, checked(question, {}))]


@pytest.mark.parametrize(
    "order", list(itertools.permutations((CLAIMS, REGISTER))), ids=("claims first", "register first")
)
def test_a_retracted_source_shakes_the_claims_it_supports_and_not_those_it_refutes(
    store: Store, order: tuple[Reading, ...]
) -> None:
    _load(store, *order)
    (row,) = _rows(store)
    assert row["text"] == "Leaves fall"
    (notice,) = row["notices"]
    assert (notice["kind"], notice["date"], notice["register"]) == ("retraction", "2023-01-31", "Retraction Watch")
    assert [row["id"] for row in store.read("MATCH (s:Source) RETURN s.id AS id", {})] == [f"doi:{DOI.lower()}"]


def test_an_update_that_is_no_retraction_does_not_count_as_one(store: Store) -> None:
    work = {"retracted": False, "timestamp": 1, "updates": [{"type": "withdrawal"}], "identifier": {"doi": DOI}}
    _load(store, CLAIMS, noticed(json.dumps(work).encode(), "data.json"))
    question = question_named("retracted-support")
    assert [row["text"] for row in _rows(store)] == ["Leaves fall"]
    assert not list(all_rows(store, question, checked(question, {"notice": "retraction"})))


def test_a_reinstated_work_shakes_nothing(store: Store) -> None:
    again = {"OriginalPaperDOI": DOI, "RetractionNature": "Reinstatement", "RetractionDate": "3/1/2024 0:00"}
    _load(store, CLAIMS, noticed(watch({"OriginalPaperDOI": DOI}, again)))
    assert _rows(store) == []


def test_claims_of_a_table_are_rows_and_cite_with_their_stance(store: Store) -> None:
    _load(store, CLAIMS)
    rows = store.read(
        "MATCH (c:Claim)-[x:CITES]->(:Reference)-[:IDENTIFIES]->(s:Source) "
        "RETURN c.row AS row, x.intent AS intent, s.id AS source ORDER BY c.row",
        {},
    )
    source = f"doi:{DOI.lower()}"
    assert rows == [
        {"row": 1, "intent": "supports", "source": source},
        {"row": 2, "intent": "refutes", "source": source},
    ]
