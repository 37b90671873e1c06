"""One file that came over HTTP: read, written, and told about."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import BaseModel, Field

from evidence_graph.errors import StoreRejected
from evidence_graph.model import CurrentMark, Decision, Problem, Reading
from evidence_graph.store import Store
from evidence_graph.vocabulary import Severity
from evidence_loaders.files import ReadingOptions
from evidence_loaders.into_graph.identifying import keep
from evidence_loaders.into_graph.run import Outcome, Run, Status
from evidence_loaders.loading import BATCH
from evidence_loaders.reading_files import read_path
from evidence_loaders.unreadable import is_empty


class Loaded(BaseModel):
    """One document and what became of it."""

    id: str
    title: str | None
    status: Status


class Posted(BaseModel):
    """What a file brought."""

    documents: list[Loaded] = Field(description="The file's documents; most files are one.")
    decisions: int = Field(description="How many editors' decisions it held.")
    problems: list[Problem] = Field(description="What could not be read, or was read with doubt.")

    @property
    def changed(self) -> bool:
        """Whether the graph is another one than before."""
        return bool(self.decisions) or any(document.status is not Status.UNCHANGED for document in self.documents)


def taken_in(store: Store, file: tuple[str, Path], options: ReadingOptions, format_name: str | None) -> Posted:
    """Load one file, its name and where its bytes are.

    Raises WrongUse for an unknown format, and StoreError; what was written before stays written.
    """
    items = list(read_path(*file, options, format_name).items)
    posted = Posted(documents=[], decisions=0, problems=[])
    run = Run(store)
    readings = [item for item in items if isinstance(item, Reading)]
    posted.problems.extend(problem for reading in readings if is_empty(reading) for problem in reading.problems)
    for batch in _batches([reading for reading in readings if not is_empty(reading)]):
        for outcome in _written(run, batch, posted.problems):
            document = outcome.reading.document
            posted.documents.append(Loaded(id=document.id, title=document.title, status=outcome.status))
            posted.problems.extend(outcome.problems)
    for item in items:
        if isinstance(item, CurrentMark):
            run.mark(item.current)
    run.finish()
    for item in items:
        if isinstance(item, Decision):
            keep(store, item)
            posted.decisions += 1
    return posted


def _written(run: Run, batch: Sequence[Reading], problems: list[Problem]) -> list[Outcome]:
    """What became of readings; those that the store won't take stay out alone, and are told in ``problems``."""
    try:
        return run.load(batch)
    except StoreRejected as wrong:
        if len(batch) > 1:
            return [outcome for reading in batch for outcome in _written(run, [reading], problems)]
        problems.append(Problem(severity=Severity.ERROR, code="not-written", message=str(wrong)))
        return []


def _batches(readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Readings that are worth a transaction each time; no text comes twice in one."""
    batch: dict[str, Reading] = {}
    weight = 0
    for reading in readings:
        if reading.document.identity in batch or weight >= BATCH:
            yield list(batch.values())
            batch, weight = {}, 0
        batch[reading.document.identity] = reading
        weight += len(reading.claims) + len(reading.sources)
    if batch:
        yield list(batch.values())
