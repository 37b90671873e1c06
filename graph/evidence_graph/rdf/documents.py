"""A document as RDF: what it is, its list, its references, and the load that brought it."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple

from evidence_graph.rdf.literals import integer, moment, string, truth, year
from evidence_graph.rdf.names import Names
from evidence_graph.rdf.terms import BIRO, CITO, DC, DCTERMS, FABIO, FRBR, PRISM, PROV, SCHEMA, A, Statement, told
from evidence_graph.store import Row


def document(names: Names, row: Row) -> Iterator[Triple]:
    """The document itself: a prov:Entity that is a fabio:Expression."""
    return told(
        names.document(row["id"]),
        (A, PROV("Entity")),
        (A, FABIO("Expression")),
        (DCTERMS("identifier"), string(row["id"])),
        *described(names, row),
        (DC("language"), string(row["language"])),
        (DCTERMS("modified"), moment(row["updated"])),
        (DC("format"), string(row["format"])),
        (names.term("current"), truth(row["current"])),
        (DCTERMS("isPartOf"), names.document(row["part_of"]) if row["part_of"] else None),
        (PROV("wasDerivedFrom"), names.file(row["sha256"])),
    )


def described(names: Names, row: Row) -> list[Statement]:
    """What documents and sources have alike: title, year, kind, publisher and identifiers."""
    return [
        (DCTERMS("title"), string(row["title"])),
        (DCTERMS("issued"), year(row["year"])),
        (names.term("kind"), names.term("source-kind", row["kind"] or "unknown")),
        (DC("publisher"), string(row["publisher"])),
        (PRISM("doi"), string(row["doi"])),
        (FABIO("hasPubMedId"), string(row["pmid"])),
        (FABIO("hasPubMedCentralId"), string(row["pmcid"])),
    ]


def brought_by(names: Names, rows: Iterable[Row]) -> Iterator[Triple]:
    """The loads that brought a document: when, by which version of this program, from which file."""
    for row in rows:
        document_name = names.document(row["document"])
        load = names.part(document_name, "load", row["load"])
        program, file = names.program(row["version"]), names.file(row["sha256"])
        yield from told(document_name, (PROV("wasGeneratedBy"), load))
        yield from told(
            load,
            (A, PROV("Activity")),
            (PROV("startedAtTime"), moment(row["at"])),
            (PROV("used"), file),
            (PROV("wasAssociatedWith"), program),
        )
        yield from told(program, (A, PROV("SoftwareAgent")), (SCHEMA("softwareVersion"), string(row["version"])))
        yield from told(
            file,
            (A, PROV("Entity")),
            (A, SCHEMA("MediaObject")),
            (SCHEMA("name"), string(row["file"])),
            (SCHEMA("sha256"), string(row["sha256"])),
        )


def revisions(names: Names, rows: Iterable[Row]) -> Iterator[Triple]:
    """Which revisions a document came after."""
    for row in rows:
        yield from told(names.document(row["document"]), (PROV("wasRevisionOf"), names.document(row["earlier"])))


def works(names: Names, rows: Iterable[Row]) -> Iterator[Triple]:
    """The work that a document is, where others can cite it."""
    for row in rows:
        yield from told(names.document(row["document"]), (FRBR("realizationOf"), names.source(row["source"])))


def entries(names: Names, rows: Iterable[Row]) -> Iterator[Triple]:
    """The entries of a document's list: each a biro:BibliographicReference to the works it names."""
    for row in rows:
        document_name, source = names.document(row["document"]), names.source(row["source"])
        yield from told(
            names.entry(row["document"], row["position"]),
            (A, BIRO("BibliographicReference")),
            (DCTERMS("isPartOf"), document_name),
            (DCTERMS("bibliographicCitation"), string(row["raw"])),
            (BIRO("references"), source),
            (names.term("position"), integer(row["position"])),
            (names.term("line"), integer(row["line"])),
        )
        yield from told(document_name, (CITO("cites"), source))


def references(names: Names, rows: Iterable[Row]) -> Iterator[Triple]:
    """What the markers of a document point at, dangling ones too."""
    for row in rows:
        yield from told(
            names.reference(row["document"], row["key"]),
            (A, names.term("Reference")),
            (DCTERMS("isPartOf"), names.document(row["document"])),
            (names.term("key"), string(row["key"])),
            (names.term("number"), integer(row["number"])),
            (DCTERMS("bibliographicCitation"), string(row["text"])),
        )
