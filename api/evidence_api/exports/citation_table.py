"""One table for people who analyse: a line for each claim and each source that it cites or may cite."""

from collections.abc import Iterator
from typing import TextIO

from evidence_api.exports.csv_lines import write_csv
from evidence_graph.contents.pages import claim_id_pages, grouped, rows_of
from evidence_graph.state import graph_version, insist_on_version
from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import Rank

CLAIM = ("id", "text", "context", "kind", "section", "line", "document")
DOCUMENT = ("title", "file", "updated")
CITATION = ("marker", "intent", "basis", "certainty", "entry", "source")
SOURCE = ("title", "authors", "year", "kind", "venue", "publisher", "doi", "pmid", "pmcid", "url")
HEADER = (
    *("claim", *CLAIM[1:]),
    *(f"document_{name}" for name in DOCUMENT),
    *CITATION,
    *(f"source_{name}" for name in SOURCE),
)
"""The columns; those of the citation and source are empty for a claim that cites nothing."""


def write_citation_table(store: Store, output: TextIO) -> None:
    """Write the claims of current revisions. Raises Conflict where the graph changes meanwhile, and StoreError."""
    version = graph_version(store)
    write_csv(output, HEADER, _lines(store))
    insist_on_version(store, version)


def _lines(store: Store) -> Iterator[list[object]]:
    for ids in claim_id_pages(store):
        claims = rows_of(store, "claims", ids)
        citations = grouped(rows_of(store, "citations", ids), "claim")
        documents = _by_id(store, "documents", {claim["document"] for claim in claims})
        sources = _by_id(
            store, "sources", {row["source"] for rows in citations.values() for row in rows if row["source"]}
        )
        for claim in claims:
            document = documents.get(claim["document"])
            if document and document["current"]:
                for citation in citations.get(claim["id"], [{}]):
                    yield _line(claim, document, citation, sources.get(citation.get("source"), {}))


def _by_id(store: Store, text: str, ids: set[str]) -> dict[str | None, Row]:
    return {row["id"]: row for row in rows_of(store, text, sorted(ids))}


def _line(claim: Row, document: Row, citation: Row, source: Row) -> list[object]:
    certainty = Rank(citation["rank"]).certainty.value if citation.get("rank") else None
    cited = {**citation, "certainty": certainty}
    return [
        *(claim[name] for name in CLAIM),
        *(document[name] for name in DOCUMENT),
        *(cited.get(name) for name in CITATION),
        *(source.get(name) for name in SOURCE),
    ]
