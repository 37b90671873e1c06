"""What a loader is given: one file's bytes, and the settings of the run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from evidence_graph.model import Loadable

TEXT_LIMIT = 10_000_000
"""Bytes; an article is some 20 kB, so a bigger file is not one text but something else."""

CLAIM_LIMIT = 100_000
"""Claims in one text; the longest reviews have some 2,000."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file to read; ``name`` is its path relative to what was loaded, with forward slashes."""

    name: str
    data: bytes
    sha256: str
    path: Path | None = None

    @classmethod
    def of(cls, name: str, data: bytes, path: Path | None = None) -> Self:
        """The file that holds ``data``, with its hash."""
        return cls(name=name, data=data, sha256=sha256(data).hexdigest(), path=path)


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """Settings that hold for all files of a run.

    ``publisher`` overrules what a text says of its own publisher; ``text_limit`` is in bytes; without ``spans`` a
    reading does not say what became of each character, which takes half the memory. ``columns`` name a table's
    columns, as pairs such as ``("claim", "Statement")``: what a column holds, and its header.
    """

    publisher: str | None = None
    text_limit: int = TEXT_LIMIT
    claim_limit: int = CLAIM_LIMIT
    spans: bool = True
    columns: tuple[tuple[str, str], ...] = ()


Loader = Callable[[InputFile, ReadingOptions], Iterator[Loadable]]
"""What every format's module offers as ``read``: never raises, tells what it can't read as problems."""
