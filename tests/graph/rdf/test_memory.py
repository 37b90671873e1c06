"""Memory for an export does not grow with the graph."""

import tracemalloc
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

from evidence_graph.contents.pages import text
from evidence_graph.rdf.names import DEFAULT_BASE
from evidence_graph.rdf.whole import write_graph
from evidence_graph.state import VERSION
from evidence_graph.store import Row

DOCUMENT = "d0123456789abcdef"


class WideStore:
    """A store that makes up its rows when asked: one document with very many claims, each with a citation."""

    address = "nowhere"

    def __init__(self, claims: int) -> None:
        self._claims = claims
        self.read_at_once = 0

    def read(self, text_: str, parameters: Mapping[str, Any], *, timeout: float | None = None) -> list[Row]:
        if text_ == VERSION:
            return [{"version": 1}]
        name = next((name for name in ROWS if text(name) == text_), None)
        rows = ROWS[name](self._claims, parameters) if name else []
        self.read_at_once = max(self.read_at_once, len(rows))
        return rows

    def write(self, statements: object) -> None:
        raise AssertionError("an export writes nothing")

    def close(self) -> None: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def claim_ids(claims: int, parameters: Mapping[str, Any]) -> list[Row]:
    first = int(parameters["after"].partition(".c")[2] or 0) + 1
    last = min(first + parameters["limit"], claims + 1)
    return [{"id": f"{DOCUMENT}.c{number:05}"} for number in range(first, last)]


def claims_of(claims: int, parameters: Mapping[str, Any]) -> list[Row]:
    empty = dict.fromkeys(("section", "context", "start", "end", "row"))
    told = {"document": DOCUMENT, "ordinal": 1, "kind": "finding", "text": "Leaves fall " * 10, "line": 1}
    return [{"id": name, **told, **empty} for name in parameters["ids"]]


def citations(claims: int, parameters: Mapping[str, Any]) -> list[Row]:
    told = {"marker": "1", "intent": "cites", "basis": "numbered", "rank": 3, "entry": 1, "source": "doi:10.5555/x"}
    return [{"claim": name, "reference": "1", "number": 1, **told} for name in parameters["ids"]]


def documents(claims: int, parameters: Mapping[str, Any]) -> list[Row]:
    empty = dict.fromkeys(
        ("title", "year", "updated", "language", "publisher", "doi", "pmid", "pmcid", "part_of", "identity")
    )
    told = {"current": True, "kind": "unknown", "format": "test", "file": "x", "sha256": "0" * 64}
    return [{"id": DOCUMENT, **told, **empty}]


ROWS: dict[str, Callable[[int, Mapping[str, Any]], list[Row]]] = {
    "document_ids": lambda claims, parameters: [{"id": DOCUMENT}] if not parameters["after"] else [],
    "documents": documents,
    "claim_ids": claim_ids,
    "claims": claims_of,
    "citations": citations,
}


class Counter:
    """Where bytes go to be counted."""

    size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        return len(data)

    def flush(self) -> None: ...


def peak_of(claims: int) -> tuple[int, int]:
    """The most memory that the export of so many claims takes, and the bytes it writes."""
    store, output = WideStore(claims), Counter()
    tracemalloc.start()
    write_graph(store, "nquads", DEFAULT_BASE, output)  # type: ignore[arg-type]  # all that is used of a file
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert store.read_at_once < 1_000
    return peak, output.size


def test_ten_times_the_claims_take_no_more_memory() -> None:
    peak_of(5_000)  # what is loaded and kept once
    small, small_size = peak_of(2_000)
    large, large_size = peak_of(20_000)
    assert large_size > 9 * small_size
    assert large < 1.3 * small
