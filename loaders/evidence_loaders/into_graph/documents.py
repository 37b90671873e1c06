"""A reading as rows of nodes and relationships, ready for the texts that write them."""

import base64
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from evidence_graph.identifiers import digest, identified, reference_id
from evidence_graph.joining import each_once
from evidence_graph.model import Claim, Document, Reading, Reference, Source
from evidence_graph.said import listed, said_by
from evidence_graph.spoken import spoken
from evidence_graph.vocabulary import UNSUPPORTIVE_INTENTS
from evidence_loaders.into_graph.records import Record, name_key

BLOCK = 50
"""Claims that are tallied together: as many as a page shows."""

Rows = list[dict[str, Any]]


def packed(reading: Reading) -> str:
    """A reading as the store keeps it: compressed JSON in letters."""
    return base64.b64encode(zlib.compress(reading.model_dump_json().encode())).decode("ascii")


def unpacked(text: str) -> Reading:
    """The reading that :func:`packed` made ``text`` of."""
    return Reading.model_validate_json(zlib.decompress(base64.b64decode(text)))


def reading_digest(reading: Reading) -> str:
    """What tells two readings of the same bytes apart, such as by another version of a loader."""
    return digest(reading.model_dump_json())


def work_of(document: Document) -> Source | None:
    """The source that a document is itself, where an identifier lets others cite it."""
    source = identified(
        Source(
            id="",
            title=document.title,
            year=document.year,
            kind=document.kind,
            publisher=document.publisher,
            doi=document.doi,
            pmid=document.pmid,
            pmcid=document.pmcid,
        ),
        document,
    )
    return source if source.id.startswith(("doi:", "pmid:", "pmcid:")) else None


def records(reading: Reading) -> list[Record]:
    """Every work that a reading describes, its own document among them."""
    itself = filter(None, [work_of(reading.document)])
    return [Record(reading.document.identity, source) for source in each_once([*reading.sources, *itself])]


@dataclass(frozen=True)
class Written:
    """A reading that is to be written; ``packed`` is what was read, before editors' decisions."""

    reading: Reading
    digest: str
    packed: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of each claim's text."""
        return tuple(spoken(claim.text) for claim in self.reading.claims)


def document_rows(items: Iterable[Written]) -> Rows:
    """The documents' own properties."""
    rows = []
    for item in items:
        told = item.reading.document.model_dump(mode="json", exclude={"text"})
        told |= {
            "publisher_key": name_key(item.reading.document.publisher),
            "reading": item.digest,
            "current": False,
        }
        rows.append(_known(told))
    return rows


def reference_rows(items: Iterable[Written]) -> Rows:
    """The references of each document."""
    return [
        {"document": item.reading.document.id, "reference": _known(_reference(item.reading.document, reference))}
        for item in items
        for reference in item.reading.references
    ]


def _reference(document: Document, reference: Reference) -> dict[str, Any]:
    return {
        "id": reference_id(document.id, reference.key),
        "key": reference.key,
        "number": reference.number,
        "text": reference.text,
    }


def claim_rows(items: Iterable[Written]) -> Rows:
    """The claims of each document: how many references each ``cites``, how many ``supports`` it; its ``words``."""
    return [
        {"document": item.reading.document.id, "claim": _known(_claim(claim) | {"words": words})}
        for item in items
        for claim, words in zip(item.reading.claims, item.words, strict=True)
    ]


def _claim(claim: Claim) -> dict[str, Any]:
    supporting = {cite.reference for cite in claim.cites if cite.intent not in UNSUPPORTIVE_INTENTS}
    told = claim.model_dump(mode="json", exclude={"cites"})
    return told | {"cites": len({cite.reference for cite in claim.cites}), "supports": len(supporting)}


def block_rows(items: Iterable[Written]) -> Rows:
    """The blocks of each document, one at least, with the ids of their claims."""
    rows = []
    for item in items:
        document, claims = item.reading.document.id, item.reading.claims
        for number, start in enumerate(range(0, max(len(claims), 1), BLOCK), 1):
            some = claims[start : start + BLOCK]
            words = dict(zip((claim.ordinal for claim in some), item.words[start : start + BLOCK], strict=True))
            block = {"id": f"{document}.b{number:05d}"} | (_words(some, words) if some else {})
            rows.append({"document": document, "block": block, "claims": [claim.id for claim in some]})
    return rows


def _words(claims: Sequence[Claim], words: Mapping[int, str]) -> dict[str, str]:
    """Which of a block's claims hold which words, and are of which kinds."""
    kinds = listed((claim.kind.value, claim.ordinal) for claim in claims)
    return {"kinds": kinds} | said_by(words)


def cite_rows(items: Iterable[Written]) -> Rows:
    """Which claim cites which reference, once for each intent."""
    rows = []
    for item in items:
        document = item.reading.document.id
        for claim in item.reading.claims:
            for cite in {(cite.reference, cite.intent): cite for cite in reversed(claim.cites)}.values():
                link = {
                    "marker": cite.marker,
                    "intent": cite.intent.value,
                    "supportive": cite.intent not in UNSUPPORTIVE_INTENTS,
                }
                rows.append({"claim": claim.id, "reference": reference_id(document, cite.reference), "link": link})
    return rows


def identify_rows(items: Iterable[Written], source_of: dict[str, str]) -> Rows:
    """Which reference may mean which source."""
    return [
        {
            "reference": reference_id(item.reading.document.id, reference.key),
            "source": source_of[link.source],
            "link": _known(
                {
                    "basis": link.basis.value,
                    "rank": int(link.certainty.rank),
                    "entry": link.entry,
                    "as": link.source,
                    "place": f"{link.entry or ''} {link.source}",
                }
            ),
        }
        for item in items
        for reference in item.reading.references
        for link in reference.identifies
    ]


def list_rows(items: Iterable[Written], source_of: dict[str, str]) -> Rows:
    """Which document lists which source, and how it prints it."""
    return [
        {
            "document": item.reading.document.id,
            "source": source_of[entry.source],
            "link": _known({"position": entry.position, "raw": entry.raw, "line": entry.line, "as": entry.source}),
        }
        for item in items
        for entry in item.reading.lists
    ]


def describe_rows(items: Iterable[Written], source_of: dict[str, str]) -> Rows:
    """What each document says of which source."""
    return [
        {
            "document": item.reading.document.id,
            "source": source_of[record.source.id],
            "name": record.source.id,
            "record": record.source.model_dump_json(),
        }
        for item in items
        for record in records(item.reading)
    ]


def published_rows(items: Iterable[Written], source_of: dict[str, str]) -> Rows:
    """Which source each document is itself."""
    works = [(item.reading.document.id, work_of(item.reading.document)) for item in items]
    return [{"document": document, "source": source_of[work.id], "name": work.id} for document, work in works if work]


def notice_rows(items: Iterable[Written]) -> tuple[Rows, Rows]:
    """The notices of each document, and the keys they are about."""
    notices, about = [], []
    for item in items:
        document = item.reading.document.id
        for notice in dict.fromkeys(item.reading.notices):
            told = notice.model_dump(mode="json", exclude={"keys"})
            name = "n" + digest(document, notice.model_dump_json())
            notices.append({"document": document, "notice": _known(told | {"id": name})})
            about += [{"notice": name, "key": key} for key in dict.fromkeys(notice.keys)]
    return notices, about


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}
