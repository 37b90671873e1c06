"""Tallies are kept by every kind of change as if they were made anew, and totals as their sums."""

from collections import Counter, defaultdict
from typing import Any

from evidence_graph.model import Notice, Source
from evidence_graph.store import Runner, Statement, Store
from evidence_graph.tallies import unpacked
from evidence_graph.vocabulary import NoticeKind, SourceKind
from evidence_loaders.into_graph.forgetting import forget
from evidence_loaders.into_graph.identifying import identify, undo
from evidence_loaders.into_graph.records import SourceChanges
from evidence_loaders.into_graph.run import Run
from evidence_loaders.into_graph.tallying.keeping import Totals, tally
from evidence_loaders.into_graph.tallying.sources import SourcesCounted
from tests.readings import REVIEW, TRIAL, reading, work

WELL_INFORMED = work(None, 2015, doi="10.5555/leaf.19", kind=SourceKind.SYSTEMATIC_REVIEW, publisher="Leaf House")


Kept = dict[str, dict[str, Any]]
"""Properties of tallies or totals by key, packed ones unpacked."""


def _kept(store: Store, label: str) -> Kept:
    rows = store.read(f"MATCH (t:{label}) RETURN t.key AS key, properties(t) AS told", {})
    return {
        row["key"]: {
            name: unpacked(value) if name in ("since", "rows") else value
            for name, value in row["told"].items()
            if not name.startswith("@")
        }
        for row in rows
    }


def _tallies(store: Store) -> tuple[Kept, Kept, Kept]:
    tallies, totals = _kept(store, "Tally"), _kept(store, "Total")
    _check_totals(tallies, totals, _words_of_claims(store))
    return tallies, totals, _kept(store, "Reliance")


def _words_of_claims(store: Store) -> dict[str, Counter[str]]:
    """How many claims of current documents hold each word, by kind, as the claims themselves tell it."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    rows = "MATCH (d:Document)-[:STATES]->(c:Claim) WHERE d.current RETURN c.kind AS kind, c.words AS words"
    for row in store.read(rows, {}):
        for word in set(row["words"].split()):
            found[f"said\t{word}\t"][f"only_3_{row['kind']}"] += 1
    return found


def _check_totals(tallies: Kept, totals: Kept, words: dict[str, Counter[str]]) -> None:
    """Totals are the sums of the tallies of their sets, or count claims with a word, and there is none of nothing."""
    sums: dict[str, Counter[str]] = defaultdict(Counter, words)
    for key, told in tallies.items():
        of = key.rpartition("\t")[0] + "\t"
        if not of.startswith(("years\t", "summary\t", "noticed-on\t")):
            sums[of].update({name: value for name, value in told.items() if isinstance(value, int)}, blocks=1)
    kept = {
        key: {name: value for name, value in told.items() if isinstance(value, int)}
        for key, told in totals.items()
        if not key.startswith(("summary\t", "reliance\t", "joined\t"))
    }
    assert kept == {key: {name: n for name, n in counts.items() if n} for key, counts in sums.items()}


def _made_anew(store: Store) -> tuple[Kept, Kept, Kept]:
    """All tallies and totals as they are when every block is tallied for the first time."""
    blocks = [row["id"] for row in store.read("MATCH (b:Block) RETURN b.id AS id", {})]
    sources = {row["id"]: row["by"] for row in store.read("MATCH (s:Source) RETURN s.id AS id, s.joined_by AS by", {})}

    def work(run: Runner) -> None:
        for clear in (
            "MATCH (t:Tally) DETACH DELETE t",
            "MATCH (t:Total) DELETE t",
            "MATCH (r:Reliance) DELETE r",
            "MATCH (s:Source) SET s.counted = null",
        ):
            run(Statement(clear))
        totals = Totals()
        tally(run, totals, blocks)
        joined = {source for source, by in sources.items() if by}
        changes = SourceChanges(written={source: Source(id=source) for source in sources}, by_title=joined)
        SourcesCounted(run, totals, [], [], changes).count()
        totals.add_joined(len(joined))
        totals.write(run)

    store.change(work)
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
    assert sum(key.startswith("summary") for key in _tallies(store)[0]) == 2, "eighty claims are two blocks"
    load(
        reading(
            "tree.txt", [TRIAL, work("A long look at leaves in winter", 2016, doi="10.5555/long")], [("1",), ("2",)]
        )
    )
    load(reading("leaf.txt", [TRIAL], [("1",)], publisher="Leaf House"))
    load(first)
    load(reading("list.bib", [WELL_INFORMED]))
    load(reading("journals.bib", [work(None, 2015, doi="10.5555/leaf.19", venue="Journal of Leaves")]))
    assert any(key.startswith("venue\tjournal of leaves") for key in _tallies(store)[0])
    notices = [Notice(kind=NoticeKind.RETRACTION, date="2024-01-01", register_name="W", keys=("doi:10.5555/leaf.19",))]
    load(reading("register.csv").model_copy(update={"notices": tuple(notices)}))
    assert any(key.startswith("noticed") for key in _tallies(store)[0])
    later = [notice.model_copy(update={"date": "2025"}) for notice in notices]
    load(reading("register.csv", content="later").model_copy(update={"notices": tuple(later)}))
    assert {key.rpartition("\t")[0] for key in _tallies(store)[0] if key.startswith("noticed-on")} == {
        "noticed-on\t7974~"
    }
    identify(store, "leaf.txt", "9", "entry:2", by="Ann Oak")
    assert _tallies(store) == _made_anew(store)
    undo(store, "leaf.txt", "9")
    assert _tallies(store) == _made_anew(store)
    for name in ("register.csv", "journals.bib", "list.bib", "leaf.txt"):
        forget(store, name)
        assert _tallies(store) == _made_anew(store)
    assert not any(key.startswith("noticed") for key in _tallies(store)[0])
