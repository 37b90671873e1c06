"""Small readings in the project's own words, made as a loader would make them."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from evidence_graph.identifiers import claim_id, document_id, document_identity, identified
from evidence_graph.model import Citation, Claim, Document, Identification, ListEntry, Reading, Reference, Source
from evidence_graph.vocabulary import Basis, ClaimKind, SourceKind


def work(title: str | None = None, year: int | None = None, **known: Any) -> Source:
    """A source as a list may describe it; its id is given by the reading."""
    return Source(id="", title=title, year=year, **known)


def document(name: str, content: str = "", **known: Any) -> Document:
    """A document known by its path, or by what is ``known`` of it."""
    naming: dict[str, Any] = {key: known[key] for key in ("title", "doi", "pmid", "pmcid", "publisher") if key in known}
    identity = document_identity(file=name, **naming)
    digest = sha256((name + content).encode()).hexdigest()
    return Document(
        id=document_id(identity, digest), identity=identity, sha256=digest, format="test", file=name, **known
    )


def reading(
    name: str,
    works: Sequence[Source] = (),
    cited: Sequence[Sequence[str]] = (),
    *,
    links: Mapping[str, Sequence[tuple[int, Basis]]] | None = None,
    kinds: Sequence[ClaimKind] = (),
    content: str = "",
    **known: Any,
) -> Reading:
    """A document with one claim for each tuple of markers in ``cited``, and a list of ``works``.

    ``links`` tells for a marker which entries (from 1) it may mean; unsaid, marker k means entry k.
    ``content`` tells apart the bytes of revisions that cite alike.
    """
    doc = document(name, content + repr((works, cited, links)), **known)
    sources = [identified(source, doc, f"entry {position}") for position, source in enumerate(works, 1)]
    markers = sorted({marker for markers in cited for marker in markers} | set(links or {}))
    chosen = {marker: _links(marker, links, len(sources)) for marker in markers}
    return Reading(
        document=doc,
        claims=tuple(
            Claim(
                id=claim_id(doc.id, ordinal),
                text=f"Leaf claim {ordinal} of {name}",
                ordinal=ordinal,
                line=ordinal,
                kind=kinds[ordinal - 1] if kinds else ClaimKind.STATEMENT,
                cites=tuple(Citation(reference=marker, marker=marker) for marker in markers),
            )
            for ordinal, markers in enumerate(cited, 1)
        ),
        references=tuple(
            Reference(
                key=marker,
                number=int(marker) if marker.isdigit() else None,
                identifies=tuple(
                    Identification(source=sources[entry - 1].id, basis=basis, entry=entry)
                    for entry, basis in chosen[marker]
                ),
            )
            for marker in markers
        ),
        lists=tuple(
            ListEntry(position=position, raw=f"entry {position}", source=source.id)
            for position, source in enumerate(sources, 1)
        ),
        sources=tuple({source.id: source for source in sources}.values()),
    )


def _links(
    marker: str, links: Mapping[str, Sequence[tuple[int, Basis]]] | None, entries: int
) -> Sequence[tuple[int, Basis]]:
    if links and marker in links:
        return links[marker]
    return [(int(marker), Basis.NUMBERED)] if marker.isdigit() and int(marker) <= entries else []


REVIEW = work("A long look at leaves in winter", 2016, kind=SourceKind.REVIEW)
TRIAL = work("Watering of leaves by night, a trial", 2019, kind=SourceKind.TRIAL, doi="10.5555/leaf.19")
