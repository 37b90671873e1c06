"""Documents in and out of the graph, all of a step or nothing of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from evidence_graph.errors import Conflict
from evidence_graph.state import graph_version
from evidence_graph.store import Runner, Statement, Store, one_by_one
from evidence_loaders.into_graph import documents
from evidence_loaders.into_graph.documents import Written
from evidence_loaders.into_graph.records import SourceChanges, source_changes, source_row
from evidence_loaders.into_graph.tallying.keeping import Totals, take_out, tally
from evidence_loaders.into_graph.tallying.sources import SourcesCounted
from evidence_loaders.into_graph.texts import text

ATTEMPTS = 20
"""How often a step is worked out anew when another process changed the graph meanwhile."""


@dataclass(frozen=True)
class Step:
    """What one transaction changes.

    ``added`` are written; the parts of ``emptied`` (ids) are taken out before, and the documents
    ``removed`` (ids) go altogether. ``also`` are further statements, run when all is written; the
    texts ``marked`` (identities) may have another current revision by then.
    """

    added: Sequence[Written] = ()
    emptied: Sequence[str] = ()
    removed: Sequence[str] = ()
    also: Sequence[Statement] = ()
    marked: Sequence[str] = ()


def commit(store: Store, plan: Callable[[], Step | None]) -> SourceChanges | None:
    """Work out a step and write it; again when another process was quicker. None: there was nothing to do.

    ``plan`` reads the store and must not keep anything from an earlier call.
    """
    for attempt in range(ATTEMPTS):
        version = graph_version(store)
        step = plan()
        if step is None:
            return None
        changes = source_changes(
            store,
            [record for item in step.added for record in documents.records(item.reading)],
            [*step.emptied, *step.removed],
        )
        try:
            noticed = _noticed(store, step)
            store.change(partial(_make, version, step, changes, noticed))
        except Conflict:
            if attempt == ATTEMPTS - 1:
                raise
        else:
            return changes
    return None


def next_version(expected: int) -> Statement:
    """Takes the graph's lock; matches only while the graph is at version ``expected``."""
    return Statement(text("next_version"), {"expected": expected}, must_match=True)


def _noticed(store: Store, step: Step) -> set[str]:
    """The keys whose notices come or go, or come from a text that may have another current revision."""
    before = {"identities": _texts(step), "documents": [*step.emptied, *step.removed]}
    rows = store.read(text("keys_of_notices"), before) if any(before.values()) else []
    told = {key for item in step.added for notice in item.reading.notices for key in notice.keys}
    return told | {row["key"] for row in rows}


def _texts(step: Step) -> list[str]:
    return sorted({item.reading.document.identity for item in step.added} | set(step.marked))


def _make(version: int, step: Step, changes: SourceChanges, noticed: set[str], run: Runner) -> None:
    """Make a step of a graph that is at ``version``, and every tally and total right again."""
    run(next_version(version))
    totals = Totals()
    keys = sorted(noticed | set(changes.named))
    out = [*step.emptied, *step.removed]
    described = SourcesCounted(run, totals, _texts(step), out, changes)
    take_out(run, totals, out)
    one_by_one(run, _taken_out(out))
    one_by_one(run, _sources(changes))
    one_by_one(run, _written(step.added, changes.source_of))
    one_by_one(run, _settled(step, keys))
    tally(run, totals, _touched(run, step, changes, keys))
    described.count()
    totals.write(run)
    one_by_one(run, _of("remove_idle_keys", keys=sorted(noticed)))


def _touched(run: Runner, step: Step, changes: SourceChanges, keys: list[str]) -> set[str]:
    """The blocks whose tallies may not be right any more."""
    altered = sorted(changes.altered)
    reading = [
        *_of("note_notices", keys=keys, sources=sorted(changes.written)),
        *_of("blocks_of_texts", identities=_texts(step)),
        *_of("blocks_citing", sources=altered),
        *_of("blocks_listing", sources=altered),
    ]
    return {row["block"] for statement in reading for row in run(statement)}


def _of(name: str, **parameters: Any) -> list[Statement]:
    """The statement ``name``, or none where its only parameter is empty."""
    return [Statement(text(name), parameters)] if any(parameters.values()) else []


def _taken_out(documents_out: Sequence[str]) -> list[Statement]:
    parts = ("blocks", "claims", "references", "readings", "notices")
    return [
        *(statement for part in parts for statement in _of(f"remove_{part}", documents=documents_out)),
        *_of("unlink_documents", documents=documents_out),
    ]


def _sources(changes: SourceChanges) -> list[Statement]:
    rows = [source_row(source, changes) for source in sorted(changes.written.values(), key=lambda source: source.id)]
    named = [
        {"key": key, "source": source, "sure": sure}
        for key, sources in sorted(changes.named.items())
        for source, sure in sources.items()
    ]
    moves = ("lists", "describes", "published_as", "identifies")
    return [
        *_of("write_sources", sources=rows),
        *_of("write_keys", keys=sorted(key for key, sources in changes.named.items() if sources)),
        *_of("clear_names", keys=sorted(changes.named)),
        *_of("write_names", names=named),
        *(statement for name in moves for statement in _of(f"move_{name}", moves=changes.moved)),
        *_of("remove_sources", sources=sorted(changes.removed)),
        *_of("remove_idle_keys", keys=sorted(key for key, sources in changes.named.items() if not sources)),
    ]


def _written(added: Sequence[Written], source_of: dict[str, str]) -> list[Statement]:
    notices, about = documents.notice_rows(added)
    kept = [{"document": item.reading.document.id, "packed": item.packed} for item in added]
    return [
        *_of("write_documents", documents=documents.document_rows(added)),
        *_of("write_readings", readings=kept),
        *_of("write_references", references=documents.reference_rows(added)),
        *_of("write_claims", claims=documents.claim_rows(added)),
        *_of("write_blocks", blocks=documents.block_rows(added)),
        *_of("write_cites", cites=documents.cite_rows(added)),
        *_of("write_identifies", identifies=documents.identify_rows(added, source_of)),
        *_of("write_lists", lists=documents.list_rows(added, source_of)),
        *_of("write_describes", describes=documents.describe_rows(added, source_of)),
        *_of("write_published_as", published=documents.published_rows(added, source_of)),
        *_of("write_parts", parts=_parts(added)),
        *_of("write_notices", notices=notices),
        *_of("write_about", about=about),
    ]


def _parts(added: Sequence[Written]) -> list[dict[str, str]]:
    told = [item.reading.document for item in added]
    return [{"document": document.id, "whole": document.part_of} for document in told if document.part_of]


def _settled(step: Step, keys: list[str]) -> list[Statement]:
    """Documents that go are gone, and the notices of current revisions about ``keys`` meet their sources."""
    return [
        *_of("remove_loads", documents=list(step.removed)),
        *_of("remove_documents", documents=list(step.removed)),
        *step.also,
        *_of("clear_concerns", keys=keys),
        *_of("write_concerns", keys=keys),
    ]
