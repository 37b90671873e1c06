"""Tallies are kept by every kind of change as if they were made anew, and totals as their sums."""

from typing import Any

from evidence_graph.model import Notice
from evidence_graph.store import Statement, Store
from evidence_graph.vocabulary import NoticeKind, SourceKind
from evidence_loaders.into_graph.forgetting import forget
from evidence_loaders.into_graph.identifying import identify, undo
from evidence_loaders.into_graph.run import Run
from evidence_loaders.into_graph.texts import text
from evidence_loaders.into_graph.transaction import RETALLY
from tests.readings import REVIEW, TRIAL, reading, work

WELL_INFORMED = work(None, 2015, doi="10.5555/leaf.19", kind=SourceKind.SYSTEMATIC_REVIEW, publisher="Leaf House")


COUNTED = ["speaks_3", *(f"{measure}_{rank}" for measure in ("cites", "only", "shaken") for rank in (1, 2, 3))]


def _tallies(store: Store) -> tuple[list[Any], list[Any]]:
    counted = ", ".join(f"coalesce(t.{name}, 0)" for name in COUNTED)
    rows = store.read(f"MATCH (t:Tally) RETURN t.key AS key, [{counted}] AS n", {})
    _check_totals(store, {row["key"]: row["n"] for row in rows})
    ages = store.read("MATCH (b:Block) RETURN b.id AS id, b.stalest AS year", {})
    return sorted((row["key"], row["n"]) for row in rows), sorted(((row["id"], row["year"]) for row in ages), key=repr)


def _check_totals(store: Store, tallies: dict[str, list[int]]) -> None:
    """Totals are the sums of the tallies of their sets, and there is none of nothing."""
    sums: dict[str, list[int]] = {}
    for key, counts in tallies.items():
        axis = key.rpartition("\t")[0] + "\t"
        sums[axis] = [one + other for one, other in zip(sums.get(axis, [0] * len(COUNTED)), counts, strict=True)]
    kept = ", ".join(f"t.{name}" for name in COUNTED)
    assert {
        row["key"]: row["n"] for row in store.read(f"MATCH (t:Total) RETURN t.key AS key, [{kept}] AS n", {})
    } == sums


def _made_anew(store: Store) -> tuple[list[Any], list[Any]]:
    store.write([Statement("MATCH (b:Block) SET b.touched = 'touched'"), *(Statement(text(name)) for name in RETALLY)])
    return _tallies(store)


def test_tallies_are_right_after_every_kind_of_change(store: Store) -> None:
    def load(*items: Any) -> None:
        run = Run(store)
        for item in items:
            run.load([item])
        run.finish()
        assert _tallies(store) == _made_anew(store)

    first = reading("leaf.txt", [REVIEW, TRIAL, TRIAL], [("1",), ("2", "1"), (), ("9",)] * 20, publisher="Leaf House")
    load(first)
    assert len(_tallies(store)[1]) == 2, "eighty claims are two blocks"
    load(
        reading(
            "tree.txt", [TRIAL, work("A long look at leaves in winter", 2016, doi="10.5555/long")], [("1",), ("2",)]
        )
    )
    load(reading("leaf.txt", [TRIAL], [("1",)], publisher="Leaf House"))
    load(first)
    load(reading("list.bib", [WELL_INFORMED]))
    notices = [Notice(kind=NoticeKind.RETRACTION, date="2024-01-01", register_name="W", keys=("doi:10.5555/leaf.19",))]
    load(reading("register.csv").model_copy(update={"notices": tuple(notices)}))
    assert any(key.startswith("noticed") for key, _ in _tallies(store)[0])
    identify(store, "leaf.txt", "9", "entry:2", by="Ann Oak")
    assert _tallies(store) == _made_anew(store)
    undo(store, "leaf.txt", "9")
    assert _tallies(store) == _made_anew(store)
    for name in ("register.csv", "list.bib", "leaf.txt"):
        forget(store, name)
        assert _tallies(store) == _made_anew(store)
    assert not any(key.startswith("noticed") for key, _ in _tallies(store)[0])
