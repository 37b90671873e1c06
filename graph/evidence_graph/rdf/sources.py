"""Sources as RDF, and what registers say of them."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from pyoxigraph import NamedNode, Triple

from evidence_graph.rdf.documents import described
from evidence_graph.rdf.literals import address, moment, string
from evidence_graph.rdf.names import Names
from evidence_graph.rdf.terms import BIBO, DC, DCTERMS, FABIO, OWL, PRISM, RDF, RDFS, A, Statement, told
from evidence_graph.store import Row


def source(names: Names, row: Row) -> Iterator[Triple]:
    """One work, a fabio:Work."""
    name, authors = names.source(row["id"]), row["authors"] or []
    creators: list[Statement] = [(DC("creator"), string(author)) for author in authors]
    yield from told(
        name,
        (A, FABIO("Work")),
        (DCTERMS("identifier"), string(row["id"])),
        *described(names, row),
        *creators,
        (BIBO("authorList"), names.part(name, "authors", "1") if authors else None),
        (PRISM("publicationName"), string(row["venue"])),
        (FABIO("hasURL"), address(row["url"])),
        (names.term("joinedBy"), string(row["joined_by"])),
        _same_work(row),
        (RDFS("seeAlso"), _at("https://pubmed.ncbi.nlm.nih.gov/", row["pmid"])),
        (RDFS("seeAlso"), _at("https://pmc.ncbi.nlm.nih.gov/articles/", row["pmcid"])),
    )
    yield from _in_order(names, name, authors)


def _in_order(names: Names, source: NamedNode, authors: Sequence[str]) -> Iterator[Triple]:
    """The authors as an rdf:List, whose nodes have names, so that the same source has the same statements."""
    for place, author in enumerate(authors, 1):
        more = place < len(authors)
        yield from told(
            names.part(source, "authors", str(place)),
            (A, RDF("List")),
            (RDF("first"), string(author)),
            (RDF("rest"), names.part(source, "authors", str(place + 1)) if more else RDF("nil")),
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
