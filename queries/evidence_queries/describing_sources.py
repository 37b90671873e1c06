"""From the sources that a question found to the rows that people read."""

from collections.abc import Sequence
from typing import Any

from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import Rank
from evidence_queries.rows import AnswerRow, DocumentName, DuplicateRow, JoinedRow, ListedSourceRow, RelianceRow
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text


def listed_sources(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Entries of documents' lists, with their sources."""
    del asked
    sources, documents = _sources(store, found), _documents(store, found)
    return [
        ListedSourceRow(
            **sources[row["source"]],
            certainty=Rank(row["rank"]).certainty,
            document=documents[row["document"]],
            position=row["position"],
            raw=row["raw"],
        )
        for row in found
    ]


def duplicates(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Sources that a document lists more than once."""
    del asked
    sources, documents = _sources(store, found), _documents(store, found)
    return [
        DuplicateRow(
            **sources[row["source"]],
            certainty=Rank(row["rank"]).certainty,
            document=documents[row["document"]],
            positions=sorted(row["positions"]),
            looks_like=sorted(row["like"]),
        )
        for row in found
    ]


def joined(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Sources with the number of texts that tell of them, and two of these."""
    del asked
    sources = _sources(store, found)
    return [
        JoinedRow(
            **sources[row["source"]],
            certainty=Rank(row["rank"]).certainty,
            texts=row["texts"],
            files=sorted({row["first"], row["last"]}),
        )
        for row in found
    ]


def reliance(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Sources with the numbers of claims that need them."""
    del asked
    sources = _sources(store, found)
    return [
        RelianceRow(
            **sources[row["source"]],
            certainty=Rank(row["rank"]).certainty,
            rests_only=row["rests_only"],
            cited=row["cited"],
        )
        for row in found
    ]


def _sources(store: Store, found: Sequence[Row]) -> dict[str, dict[str, Any]]:
    rows = store.read(text("source_details"), {"keys": list(dict.fromkeys(row["source"] for row in found))})
    return {row["id"]: row | {"authors": row["authors"] or []} for row in rows}


def _documents(store: Store, found: Sequence[Row]) -> dict[str, DocumentName]:
    rows = store.read(text("document_names"), {"keys": list(dict.fromkeys(row["document"] for row in found))})
    return {row["id"]: DocumentName(**row) for row in rows}
