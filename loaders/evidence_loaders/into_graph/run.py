"""One run of loading: readings come in, documents are made, revised, marked or left as they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from importlib.metadata import version
from types import MappingProxyType
from typing import Any
from uuid import uuid4

from evidence_graph.documents_named import every_revision
from evidence_graph.identifiers import digest
from evidence_graph.model import Document, Problem, Reading
from evidence_graph.store import Row, Statement, Store
from evidence_loaders.into_graph import decisions, doubts, transaction
from evidence_loaders.into_graph.documents import Written, packed, reading_digest
from evidence_loaders.into_graph.documents_in_graph import reading_of
from evidence_loaders.into_graph.identifying import rewritten
from evidence_loaders.into_graph.texts import text


class Status(StrEnum):
    """What a load did with one document."""

    NEW = "new"
    REVISED = "revised"
    REREAD = "read anew"
    UNCHANGED = "unchanged"
    CURRENT_AGAIN = "current again"


@dataclass(frozen=True)
class Outcome:
    """What became of one reading, and what a person should know about it."""

    reading: Reading
    status: Status
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Plan:
    """What is to be done with one reading, given the revisions of its text that the graph holds."""

    reading: Reading
    written: Written
    status: Status
    revisions: Sequence[Row]
    problems: tuple[Problem, ...]

    @property
    def document(self) -> Document:
        return self.reading.document

    @property
    def writes(self) -> bool:
        return self.status not in (Status.UNCHANGED, Status.CURRENT_AGAIN)


NO_WAYS: Mapping[str, str] = MappingProxyType({})

Age = tuple[str, str]
"""Sorts the revisions that one run brings: by ``updated``, then by path."""

LATEST: Age = ("\uffff", "")
"""Later than any revision."""


@dataclass
class Run:
    """One run; it remembers only texts of which it met known revisions, not every document.

    ``seen`` tells for such a text which revision of this run is to be the current one, and ``turned`` are the texts
    that may have another current revision than before the run.
    """

    store: Store
    id: str = field(default_factory=lambda: uuid4().hex[:16])
    started: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    seen: dict[str, tuple[Age, str]] = field(default_factory=dict)
    turned: set[str] = field(default_factory=set)

    def load(self, readings: Iterable[Reading], ways: Mapping[str, str] = NO_WAYS) -> list[Outcome]:
        """Write readings in one transaction, and tell what became of each.

        ``ways`` tells for documents (by id) how their file was read (:func:`way_of_reading`). Two
        readings of one text must come in different calls. Raises StoreError, and then nothing of
        these readings is in the graph.
        """
        incoming = list({reading.document.id: reading for reading in readings}.values())
        plans: list[_Plan] = []

        def plan() -> transaction.Step | None:
            plans[:] = self._plans(incoming)
            return self._step([item for item in plans if item.writes], ways)

        changes = transaction.commit(self.store, plan)
        self._keep_ways([item for item in plans if not item.writes], ways)
        for item in plans:
            self._remember(item)
        told = doubts.of_sources(changes) if changes else {}
        return [
            Outcome(item.reading, item.status, (*item.problems, *doubts.for_reading(item.reading, told)))
            for item in plans
        ]

    def _keep_ways(self, plans: Sequence[_Plan], ways: Mapping[str, str]) -> None:
        """Remember that these readings came out in another way than before as the graph has them already."""
        known = {row["id"]: row["way"] for item in plans for row in item.revisions}
        told = [
            {"document": item.document.id, "reading": item.written.digest, "way": way}
            for item in plans
            if (way := ways.get(item.document.id)) and way != known[item.document.id]
        ]
        if told:
            self.store.write([Statement(text("write_ways"), {"ways": told})])

    def finish(self) -> list[str]:
        """Make those revisions current again of which old bytes were loaded, with their parts; gives their ids."""
        current = {row["identity"]: row["id"] for row in self._known(list(self.seen)) if row["current"]}
        marks = {identity: name for identity, (_, name) in self.seen.items() if current.get(identity) != name}
        if marks:
            transaction.commit(self.store, lambda: self._marked(marks))
        parts = self._turn_parts(sorted(self.turned | set(marks))) if self.turned or marks else []
        return sorted([*marks.values(), *parts])

    def _turn_parts(self, wholes: Sequence[str]) -> list[str]:
        """Make parts current where their whole is, and no others; gives the ids of those that have become so."""
        rows = self.store.read(text("parts_of_texts"), {"identities": wholes})
        idle = [row["identity"] for row in rows if row["current"] and not row["whole_current"]]
        marks = {row["identity"]: row["id"] for row in rows if row["whole_current"] and not row["current"]}
        gone = Statement(text("unmark_current"), {"identities": idle})
        if idle:
            transaction.commit(self.store, lambda: transaction.Step(also=[gone], marked=idle))
        if marks:
            transaction.commit(self.store, lambda: self._marked(marks))
        return list(marks.values())

    def _marked(self, marks: dict[str, str]) -> transaction.Step:
        """These revisions become current, with what editors decided about their texts meanwhile."""
        decided = decisions.of_texts(self.store, marks)
        written = [rewritten(reading_of(self.store, marks[identity]), found) for identity, found in decided.items()]
        emptied = [marks[identity] for identity in decided]
        return transaction.Step(added=written, emptied=emptied, also=_marks(marks), marked=list(marks))

    def mark(self, document: str) -> None:
        """Make the revision of this id the current one when the run is finished, whatever else came in it."""
        for row in every_revision(self.store, document):
            self.seen[row["identity"]] = (LATEST, row["id"])

    def ways_of(self, file: str, sha256: str) -> list[str]:
        """How each document that came from these bytes under this name was read; empty texts for old revisions."""
        rows = self.store.read(text("documents_of_file"), {"file": file, "sha256": sha256})
        return [row["way"] if row["current"] else "" for row in rows]

    def _known(self, identities: Sequence[str]) -> list[Row]:
        return self.store.read(text("known_documents"), {"identities": sorted(identities)}) if identities else []

    def _plans(self, incoming: Sequence[Reading]) -> list[_Plan]:
        identities = [reading.document.identity for reading in incoming]
        revisions: dict[str, list[Row]] = {}
        for row in self._known(identities):
            revisions.setdefault(row["identity"], []).append(row)
        decided = decisions.of_texts(self.store, identities)
        namesakes = doubts.namesakes(self.store, [reading.document for reading in incoming])
        plans = []
        for reading in incoming:
            identity, name = reading.document.identity, reading_digest(reading)
            settled, doubtful = decisions.applied(reading, decided.get(identity, []))
            known = revisions.get(identity, [])
            problems = (*reading.problems, *namesakes.get(identity, ()), *doubtful)
            written = Written(settled, name, packed(reading))
            plans.append(_Plan(reading, written, _status(reading.document, name, known), known, problems))
        return plans

    def _step(self, plans: Sequence[_Plan], ways: Mapping[str, str]) -> transaction.Step | None:
        if not plans:
            return None
        fresh = {item.document.identity: item.document.id for item in plans if self._takes_the_mark(item)}
        revises = [
            {"document": item.document.id, "earlier": row["id"]}
            for item in plans
            for row in item.revisions
            if row["current"] and row["id"] != item.document.id
        ]
        loads = [self._load_row(item.document) | {"way": ways.get(item.document.id, "")} for item in plans]
        emptied = [item.document.id for item in plans if item.status is Status.REREAD]
        return transaction.Step(
            added=[item.written for item in plans],
            emptied=emptied,
            also=[
                Statement(text("remove_loads"), {"documents": emptied}),
                Statement(text("write_loads"), {"loads": loads}),
                Statement(text("write_revises"), {"revises": revises}),
                *_marks(fresh),
            ],
        )

    def _takes_the_mark(self, item: _Plan) -> bool:
        """Whether the document is to be the current revision now; a current one that is read anew stays so."""
        return any(row["current"] and row["id"] == item.document.id for row in item.revisions) or self._is_latest(item)

    def _is_latest(self, item: _Plan) -> bool:
        """Whether no later revision of the text came in this run."""
        rivals = [_row_age(row) for row in item.revisions if row["run"] == self.id]
        if item.document.identity in self.seen:
            rivals.append(self.seen[item.document.identity][0])
        return all(rival <= _age(item.document) for rival in rivals)

    def _remember(self, item: _Plan) -> None:
        if item.status in (Status.REVISED, Status.CURRENT_AGAIN):
            self.turned.add(item.document.identity)
        met_again = not item.writes and len(item.revisions) > 1
        if (met_again or item.document.identity in self.seen) and self._is_latest(item):
            self.seen[item.document.identity] = (_age(item.document), item.document.id)

    def _load_row(self, document: Document) -> dict[str, Any]:
        return {
            "document": document.id,
            "id": "l" + digest(self.id, document.id),
            "run": self.id,
            "at": self.started,
            "version": version("evidence-graph"),
            "file": document.file,
            "sha256": document.sha256,
        }


def way_of_reading(settings: str, documents: int) -> str:
    """How a file of so many documents was read: the same text as long as it need not be read again."""
    return digest(version("evidence-graph"), settings, str(documents))


def _age(document: Document) -> Age:
    return document.updated or "", document.file


def _row_age(row: Row) -> Age:
    return row["updated"] or "", row["file"]


def _status(document: Document, name: str, known: Sequence[Row]) -> Status:
    for row in known:
        if row["id"] == document.id:
            if row["reading"] != name:
                return Status.REREAD
            return Status.UNCHANGED if row["current"] else Status.CURRENT_AGAIN
    return Status.REVISED if known else Status.NEW


def _marks(ids: dict[str, str]) -> list[Statement]:
    """Statements that make for each text (identity) the revision given by id the current one."""
    return [
        Statement(text("unmark_current"), {"identities": sorted(ids)}),
        Statement(text("mark_current"), {"documents": sorted(ids.values())}),
    ]
