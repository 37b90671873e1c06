"""Claims as RDF: their text and place, what they cite, and how sure it is that the marker means it."""

from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode, Triple

from evidence_graph.contents.pages import grouped
from evidence_graph.rdf.literals import integer, position, string
from evidence_graph.rdf.names import Names
from evidence_graph.rdf.terms import C4O, CITO, DCTERMS, OA, PROV, SCHEMA, A, Statement, told
from evidence_graph.store import Row
from evidence_graph.vocabulary import Basis, Certainty, Rank

CONTEXT = 32
"""Characters before and after a claim that its quotation is told with."""


def claim(names: Names, row: Row, citations: Sequence[Row], text: str | None) -> Iterator[Triple]:
    """One claim: a schema:Claim that is a specific part of its document (oa:SpecificResource).

    ``citations`` are the rows of the text ``citations`` that are about it, ``text`` that of its document.
    """
    name, document = names.claim(row["id"]), names.document(row["document"])
    selectors = _selectors(row, text)
    yield from told(
        name,
        (A, SCHEMA("Claim")),
        (A, OA("SpecificResource")),
        (DCTERMS("identifier"), string(row["id"])),
        (DCTERMS("isPartOf"), document),
        (OA("hasSource"), document),
        *((OA("hasSelector"), names.part(name, selector)) for selector in selectors),
        (SCHEMA("text"), string(row["text"])),
        (names.term("kind"), names.term("claim-kind", row["kind"])),
        (names.term("context"), string(row["context"])),
        (names.term("section"), string(row["section"])),
        (names.term("ordinal"), integer(row["ordinal"])),
        (names.term("line"), integer(row["line"])),
        (names.term("row"), integer(row["row"])),
    )
    for selector, statements in selectors.items():
        yield from told(names.part(name, selector), *statements)
    for reference, links in grouped(citations, "reference").items():
        yield from _cites(names, row, reference, links)


def _selectors(row: Row, text: str | None) -> dict[str, list[Statement]]:
    """What finds the claim in its document: its code points, and its exact words with some before and after."""
    start, end = row["start"], row["end"]
    if start is None or end is None:
        return {}
    place: list[Statement] = [
        (A, OA("TextPositionSelector")),
        (OA("start"), position(start)),
        (OA("end"), position(end)),
    ]
    if text is None:
        return {"position": place}
    quote: list[Statement] = [
        (A, OA("TextQuoteSelector")),
        (OA("exact"), string(text[start:end])),
        (OA("prefix"), string(text[max(0, start - CONTEXT) : start])),
        (OA("suffix"), string(text[end : end + CONTEXT])),
    ]
    return {"position": place, "quote": quote}


def _cites(names: Names, row: Row, reference: str, links: Sequence[Row]) -> Iterator[Triple]:
    """One marker of a claim, and a citation for each source that it means or may mean."""
    name, pointer = names.claim(row["id"]), names.part(names.claim(row["id"]), "marker", reference)
    yield from told(
        pointer,
        (A, C4O("InTextReferencePointer")),
        (C4O("hasContent"), string(links[0]["marker"])),
        (C4O("hasContext"), name),
        (names.term("reference"), names.reference(row["document"], reference)),
    )
    known = [link for link in links if link["source"] is not None]
    for link in known:
        yield from _citation(names, row, pointer, link)
    if len({link["source"] for link in known}) == 1:  # cited for it and against it, a source has two links
        for link in known:
            if _certainty(link) is Certainty.CERTAIN:
                yield from _for_sure(names, row, pointer, link)


def _citation(names: Names, row: Row, pointer: NamedNode, link: Row) -> Iterator[Triple]:
    entry = link["entry"]
    parts = ("citation", link["reference"], str(entry or 0), link["source"], link["intent"])
    return told(
        names.part(names.claim(row["id"]), *parts),
        (A, CITO("Citation")),
        (CITO("hasCitingEntity"), names.claim(row["id"])),
        (CITO("hasCitationCharacterization"), CITO(link["intent"])),
        (CITO("hasCitedEntity"), names.source(link["source"])),
        (names.term("marker"), pointer),
        (names.term("entry"), names.entry(row["document"], entry) if entry else None),
        (names.term("basis"), names.term("basis", link["basis"])),
        (names.term("certainty"), names.term("certainty", _certainty(link).value)),
        (PROV("wasDerivedFrom"), _decision(names, row, link)),
    )


def _decision(names: Names, row: Row, link: Row) -> NamedNode | None:
    return names.decision(row["document"], link["reference"]) if link["basis"] == Basis.CURATED else None


def _for_sure(names: Names, row: Row, pointer: NamedNode, link: Row) -> Iterator[Triple]:
    """What can be said without its certainty: the claim cites the source, the marker denotes the entry."""
    yield from told(names.claim(row["id"]), (CITO(link["intent"]), names.source(link["source"])))
    if link["entry"]:
        yield from told(pointer, (C4O("denotes"), names.entry(row["document"], link["entry"])))


def _certainty(link: Row) -> Certainty:
    return Rank(link["rank"]).certainty
