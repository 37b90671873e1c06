"""Files into the graph: found, read, and written document by document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evidence_graph.model import Decision, Problem, Reading
from evidence_graph.store import Store
from evidence_graph.vocabulary import Severity
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.finding import opened
from evidence_loaders.formats import read_file
from evidence_loaders.into_graph.identifying import keep
from evidence_loaders.into_graph.run import Outcome, Run, Status
from evidence_loaders.unreadable import is_empty, unreadable

BATCH = 2_000
"""Claims and sources that are written in one transaction, more or less."""


@dataclass(frozen=True)
class FileProblem:
    """A problem and the file it is about."""

    file: str
    problem: Problem


@dataclass
class Summary:
    """What a run did: documents by what became of them, and what came with those that were written."""

    files: int = 0
    documents: dict[Status, int] = field(default_factory=dict)
    formats: dict[str, int] = field(default_factory=dict)
    claims: int = 0
    references: int = 0
    sources: int = 0
    decisions: int = 0
    errors: int = 0
    warnings: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        reading = outcome.reading
        self.documents[outcome.status] = self.documents.get(outcome.status, 0) + 1
        self.formats[reading.document.format] = self.formats.get(reading.document.format, 0) + 1
        if outcome.status is not Status.UNCHANGED:
            self.claims += len(reading.claims)
            self.references += len(reading.references)
            self.sources += len(reading.sources)

    def add_problem(self, problem: Problem) -> None:
        """Count one problem."""
        if problem.severity is Severity.ERROR:
            self.errors += 1
        else:
            self.warnings += 1


@dataclass(frozen=True)
class Progress:
    """How far a run is: after each file, with the problems found meanwhile."""

    file: str
    size: int
    problems: tuple[FileProblem, ...]


def read_path(
    name: str, path: Path, options: ReadingOptions, format_name: str | None = None
) -> tuple[int, list[Reading | Decision]]:
    """The size of a file in bytes, and what it holds; a file that can't be opened is a reading with an error."""
    try:
        file = opened(name, path)
    except OSError as wrong:
        problem = Problem(
            severity=Severity.ERROR, code="unreadable", message=f"can't be read: {wrong.strerror or wrong}"
        )
        return 0, [unreadable(InputFile.of(name, b"", path), format_name or "unknown", [problem])]
    return len(file.data), list(read_file(file, options, format_name))


def load(
    store: Store,
    files: Sequence[tuple[str, Path]],
    options: ReadingOptions,
    summary: Summary,
    format_name: str | None = None,
) -> Iterator[Progress]:
    """Load ``files`` (names and paths, as found_files gives them), counting into ``summary``.

    Gives a :class:`Progress` after each file; what was written then stays written, whatever happens
    later. Raises StoreError where the store fails, and WrongUse for an unknown format.
    """
    writing = _Writing(Run(store), summary)
    for name, path in files:
        size, items = read_path(name, path, options, format_name)
        summary.files += 1
        yield Progress(name, size, tuple(writing.take(items)))
    yield Progress("", 0, tuple(writing.finish()))


class _Writing:
    """Gathers readings until they are worth a transaction; one text never comes twice in one."""

    def __init__(self, run: Run, summary: Summary) -> None:
        self._run = run
        self._summary = summary
        self._waiting: list[Reading] = []
        self._weight = 0

    def take(self, items: Iterable[Reading | Decision]) -> Iterator[FileProblem]:
        """Write what a file held, now or with the next ones."""
        for item in items:
            if isinstance(item, Decision):
                yield from self._flush()
                keep(self._run.store, item)
                self._summary.decisions += 1
            elif is_empty(item):
                yield from self._problems(item, item.problems)
            else:
                if any(item.document.identity == waiting.document.identity for waiting in self._waiting):
                    yield from self._flush()
                self._waiting.append(item)
                self._weight += len(item.claims) + len(item.sources) + len(item.notices)
                if self._weight >= BATCH:
                    yield from self._flush()

    def finish(self) -> Iterator[FileProblem]:
        """Write the rest and settle which revisions are current."""
        yield from self._flush()
        self._run.finish()

    def _flush(self) -> Iterator[FileProblem]:
        outcomes = self._run.load(self._waiting) if self._waiting else []
        self._waiting, self._weight = [], 0
        for outcome in outcomes:
            self._summary.add(outcome)
            yield from self._problems(outcome.reading, outcome.problems)

    def _problems(self, reading: Reading, problems: Iterable[Problem]) -> Iterator[FileProblem]:
        for problem in problems:
            self._summary.add_problem(problem)
            yield FileProblem(reading.document.file, problem)
