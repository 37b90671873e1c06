"""Claims with what registers say against their sources."""

from collections.abc import Sequence

from evidence_graph.store import Row, Store
from evidence_queries.describing import claims
from evidence_queries.rows import AnswerRow, NoticeOfSource, RetractedSupportRow
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text


def with_notices(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Claims with the notices about their sources, and whether the document was written after them."""
    told: dict[str, list[NoticeOfSource]] = {}
    for row in store.read(text("notices_of_claims"), {"keys": [row["key"] for row in found]}):
        told.setdefault(row["claim"], []).append(_notice(row))
    noticed = [row | {"notices": told.get(row["key"], [])} for row in found]
    return claims(RetractedSupportRow, store, noticed, asked)


def _notice(row: Row) -> NoticeOfSource:
    return NoticeOfSource(
        source=row["source"],
        kind=row["kind"],
        date=row["date"],
        register_name=row["register"],
        url=row["url"],
        written_after=_is_after(row["updated"], row["date"]),
    )


def _is_after(updated: str | None, date: str | None) -> bool | None:
    """Compares ISO dates of any length by what both tell; None where that is the same or not known."""
    if not updated or not date:
        return None
    shared = min(len(updated), len(date))
    return None if updated[:shared] == date[:shared] and len(updated) != len(date) else updated > date
