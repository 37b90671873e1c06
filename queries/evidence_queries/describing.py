"""From the keys that a question found to the rows that people read."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import Rank
from evidence_queries.rows import (
    AnswerRow,
    CitedSource,
    ClaimRow,
    CountRow,
    DocumentName,
    ReferenceRow,
    SourceName,
)
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text


def claims(row_type: type[ClaimRow], store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Claims with what they cite; of alternatives, a source that was ``asked`` about is shown first."""
    details = _grouped(store, "claim_details", found)
    return [_claim(row_type, row, details[row["key"]], asked) for row in found if row["key"] in details]


def claim_rows(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Claims with what they cite."""
    return claims(ClaimRow, store, found, asked)


def references(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """References with the claims that cite them and the sources they may mean."""
    details = _grouped(store, "reference_details", found)
    citing: dict[str, list[str]] = {}
    for row in store.read(text("citing_claims"), {"keys": list(details)}):
        citing.setdefault(row["reference"], []).append(row["claim"])
    return [
        _reference(row, details[row["key"]], sorted(citing.get(row["key"], ())), asked)
        for row in found
        if row["key"] in details
    ]


def counts(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Numbers, as they are."""
    del store, asked
    return [
        CountRow(
            certainty=Rank(row["rank"]).certainty, count=row["number"], **{n: row[n] for n in ("what", "by", "value")}
        )
        for row in found
    ]


def _grouped(store: Store, name: str, found: Sequence[Row]) -> dict[str, list[Row]]:
    """Detail rows by the id of what they describe."""
    rows = store.read(text(name), {"keys": [row["key"] for row in found]}) if found else []
    return {key: list(group) for key, group in groupby(sorted(rows, key=itemgetter("id")), itemgetter("id"))}


def _claim(row_type: type[ClaimRow], found: Row, details: list[Row], asked: SourceSet) -> ClaimRow:
    first = details[0]
    extra = {name: found[name] for name in row_type.model_fields if name in found and name not in ("key", "rank")}
    cited = sorted((row for row in details if row["reference"] is not None), key=_by_reference)
    told: dict[str, Any] = {name: first[name] for name in ("id", "text", "context", "kind", "section", "line")}
    return row_type(
        **told,
        **extra,
        certainty=Rank(found["rank"]).certainty,
        document=_document(first),
        sources=[_cited(list(group), asked) for _, group in groupby(cited, itemgetter("reference", "intent"))],
    )


def _by_reference(row: Row) -> tuple[int, str, str]:
    return (row["number"] if row["number"] is not None else 1 << 30), row["reference"], row["intent"]


def _cited(alternatives: list[Row], asked: SourceSet) -> CitedSource:
    """One reference, cited with one intent, with what it means best, if anything, and what else it may mean."""
    ranked = _ranked(alternatives, asked)
    best = next((row for row in ranked if asked.holds(row) or row["rank"] > Rank.POSSIBLE), None)
    shown = best or {}
    return CitedSource(
        reference=alternatives[0]["reference"],
        marker=alternatives[0]["marker"],
        intent=alternatives[0]["intent"],
        id=shown.get("source"),
        title=shown.get("title"),
        authors=shown.get("authors") or [],
        year=shown.get("year"),
        kind=shown.get("source_kind"),
        basis=shown.get("basis"),
        may_also_be=[_name(row) for row in ranked if row is not best],
    )


def _ranked(alternatives: list[Row], asked: SourceSet) -> list[Row]:
    """Alternatives that exist, those asked about first, then the surest, then in the order of the list."""
    existing = [row for row in alternatives if row["source"] is not None]
    return sorted(existing, key=lambda row: (not asked.holds(row), -row["rank"], row["entry"] or 0, row["source"]))


def _reference(found: Row, details: list[Row], citing: list[str], asked: SourceSet) -> ReferenceRow:
    first = details[0]
    return ReferenceRow(
        certainty=Rank(found["rank"]).certainty,
        document=_document(first),
        key=first["reference"],
        number=first["number"],
        text=first["text"],
        cited_by=citing,
        may_be=[_name(row) for row in _ranked(details, asked)],
    )


def _document(row: Row) -> DocumentName:
    return DocumentName(id=row["document"], title=row["document_title"], file=row["file"])


def _name(row: Row) -> SourceName:
    return SourceName(id=row["source"], title=row["title"], year=row["year"], basis=row["basis"])
