"""Sources as RDF, and what registers say of them."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from pyoxigraph import NamedNode, Triple

from evidence_graph.rdf.documents import described
from evidence_graph.rdf.literals import address, moment, string
from evidence_graph.rdf.names import Names
from evidence_graph.rdf.terms import DC, DCTERMS, FABIO, OWL, PRISM, RDFS, A, Statement, told
from evidence_graph.store import Row


def source(names: Names, row: Row) -> Iterator[Triple]:
    """One work, a fabio:Work."""
    authors: list[Statement] = [(DC("creator"), string(author)) for author in row["authors"] or []]
    return told(
        names.source(row["id"]),
        (A, FABIO("Work")),
        (DCTERMS("identifier"), string(row["id"])),
        *described(names, row),
        *authors,
        (PRISM("publicationName"), string(row["venue"])),
        (FABIO("hasURL"), address(row["url"])),
        (names.term("joinedBy"), string(row["joined_by"])),
        _same_work(row),
        (RDFS("seeAlso"), _at("https://pubmed.ncbi.nlm.nih.gov/", row["pmid"])),
        (RDFS("seeAlso"), _at("https://pmc.ncbi.nlm.nih.gov/articles/", row["pmcid"])),
    )


def _same_work(row: Row) -> Statement:
    """The DOI's own IRI is the same work, unless the source was joined by title alone."""
    return RDFS("seeAlso") if row["joined_by"] else OWL("sameAs"), _at("https://doi.org/", row["doi"])


def _at(place: str, name: str | None) -> NamedNode | None:
    return NamedNode(place + quote(name, safe="/!$&'()*+,;=:@")) if name else None


def notice(names: Names, row: Row) -> Iterator[Triple]:
    """A register's dated assertion about a work."""
    return told(
        names.notice(row["id"]),
        (A, names.term("Notice")),
        (names.term("kind"), names.term("notice-kind", row["kind"])),
        (DCTERMS("date"), moment(row["date"])),
        (names.term("register"), string(row["register"])),
        (FABIO("hasURL"), address(row["url"])),
        (DCTERMS("isPartOf"), names.document(row["document"])),
    )


def concerned(names: Names, rows: Iterable[Row]) -> Iterator[Triple]:
    """Which works notices concern."""
    for row in rows:
        yield from told(names.notice(row["notice"]), (names.term("concerns"), names.source(row["source"])))
