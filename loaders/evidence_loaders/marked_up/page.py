"""What a loader finds in a page, before ids: its blocks, what it lists, and what its labels mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence_graph.model import Problem, Source
from evidence_graph.vocabulary import Basis, Intent, SourceKind
from evidence_loaders.marked_up.blocks import Block


@dataclass(frozen=True, slots=True)
class Listed:
    """One work that the page lists, as printed; ``source`` has no id yet."""

    raw: str
    source: Source
    line: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A work that a label may mean: a listed one by its place in the list (from 0), or one named at the marker."""

    basis: Basis
    entry: int | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What a label means: one reference of the document; ``doubt`` says why it may mean nothing that is listed."""

    key: str
    links: tuple[Link, ...] = ()
    number: int | None = None
    text: str | None = None
    intent: Intent = Intent.CITES
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of itself."""

    title: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    publisher: str | None = None
    updated: str | None = None
    year: int | None = None
    language: str | None = None
    kind: SourceKind = SourceKind.UNKNOWN


@dataclass(frozen=True, slots=True)
class Page:
    """A page in parts. ``targets`` tells for a label the references it stands for, mostly one; a note's has none."""

    about: About
    blocks: tuple[Block, ...]
    listed: tuple[Listed, ...] = ()
    targets: Mapping[str, tuple[Target, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
