"""Everything that the graph knows of where one claim comes from."""

from collections.abc import Sequence
from typing import Any

from evidence_graph.store import Row, Store
from evidence_queries.describing import claims
from evidence_queries.rows import (
    AnswerRow,
    CitedSource,
    ClaimRow,
    Decided,
    Loaded,
    NoticeName,
    ProvenanceRow,
    ProvenSource,
)
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text

_SOURCE_FIELDS = ("venue", "publisher", "doi", "pmid", "pmcid", "url", "joined_by", "entry", "raw")
_CLAIM_FIELDS = ("start", "end", "updated", "current")


def provenance_rows(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Claims with their document's load, and each cited source with its identifiers, notices and decisions."""
    rows = claims(ClaimRow, store, found, asked)
    return [_proven(store, row) for row in rows if isinstance(row, ClaimRow)]


def _proven(store: Store, claim: ClaimRow) -> ProvenanceRow:
    details = store.read(text("provenance_details"), {"key": claim.id})
    first = details[0]
    decided = _decisions(store, first["identity"])
    notices = _notices(store, [source.id for source in claim.sources if source.id])
    by_entry = sorted(details, key=lambda row: -(row["entry"] or 0))  # of equals the first entry counts, as in `claims`
    known = {(row["reference"], row["source"], row["basis"]): row for row in by_entry}
    told = claim.model_dump(exclude={"sources"}) | {name: first[name] for name in _CLAIM_FIELDS}
    return ProvenanceRow(
        **told,
        publisher=first["document_publisher"],
        loaded=_loaded(first),
        sources=[
            _source(source, known.get((source.reference, source.id, source.basis), {}), notices, decided)
            for source in claim.sources
        ],
    )


def _source(
    cited: CitedSource, details: Row, notices: dict[str, list[NoticeName]], decided: dict[str, Decided]
) -> ProvenSource:
    told: dict[str, Any] = {name: details.get(name) for name in _SOURCE_FIELDS}
    own = details.get("publisher_key")
    return ProvenSource(
        **cited.model_dump(),
        **told,
        self_published=bool(own) and str(details.get("source_publisher_key") or "").startswith(str(own)),
        notices=notices.get(cited.id or "", []),
        decided=decided.get(cited.reference),
    )


def _loaded(row: Row) -> Loaded | None:
    if row["at"] is None:
        return None
    return Loaded(at=row["at"], version=row["version"], file=row["load_file"], sha256=row["sha256"])


def _decisions(store: Store, identity: str) -> dict[str, Decided]:
    rows = store.read(text("decisions_of_text"), {"identity": identity})
    return {row["reference"]: Decided(by=row["by"], at=row["at"], why=row["why"]) for row in rows}


def _notices(store: Store, sources: Sequence[str]) -> dict[str, list[NoticeName]]:
    found: dict[str, list[NoticeName]] = {}
    for row in store.read(text("notices_of_sources"), {"keys": list(dict.fromkeys(sources))}):
        found.setdefault(row.pop("source"), []).append(NoticeName.model_validate(row))
    return found
