"""Files into the graph: read side by side, and written document by document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evidence_graph.errors import StoreRejected
from evidence_graph.model import CurrentMark, Decision, Problem, Reading
from evidence_graph.store import Store
from evidence_graph.vocabulary import Severity
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.formats import depends_on, format_for
from evidence_loaders.into_graph.identifying import keep
from evidence_loaders.into_graph.run import Outcome, Run, Status, way_of_reading
from evidence_loaders.reading_files import ReadFile, read_files
from evidence_loaders.unreadable import is_empty

BATCH = 2_000
"""Claims, sources and notices that are written in one transaction, more or less."""


@dataclass(frozen=True)
class FileProblem:
    """A problem and the file it is about."""

    file: str
    problem: Problem


@dataclass
class Tally:
    """Documents of one format: how many, and what came with them."""

    documents: int = 0
    claims: int = 0
    references: int = 0
    sources: int = 0
    notices: int = 0

    def add(self, reading: Reading) -> None:
        """Count one document and all that it holds."""
        self.documents += 1
        self.claims += len(reading.claims)
        self.references += len(reading.references)
        self.sources += len(reading.sources)
        self.notices += len(reading.notices)


@dataclass
class Summary:
    """What a run did. ``by_format`` counts only documents that were written."""

    files: int = 0
    bytes: int = 0
    documents: dict[Status, int] = field(default_factory=dict)
    by_format: dict[str, Tally] = field(default_factory=dict)
    decisions: int = 0
    errors: int = 0
    warnings: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        self.documents[outcome.status] = self.documents.get(outcome.status, 0) + 1
        if outcome.status not in (Status.UNCHANGED, Status.CURRENT_AGAIN):
            self.by_format.setdefault(outcome.reading.document.format, Tally()).add(outcome.reading)

    def add_problem(self, problem: Problem) -> None:
        """Count one problem."""
        if problem.severity is Severity.ERROR:
            self.errors += 1
        else:
            self.warnings += 1

    @property
    def total(self) -> Tally:
        """All formats together."""
        numbers = [list(vars(tally).values()) for tally in self.by_format.values()]
        return Tally(*(sum(column) for column in zip(*numbers, strict=True))) if numbers else Tally()


@dataclass(frozen=True)
class Progress:
    """How far a run is: after a file, with the problems that were found meanwhile."""

    file: str
    size: int
    problems: tuple[FileProblem, ...]


def load(
    store: Store,
    files: Sequence[tuple[str, Path]],
    options: ReadingOptions,
    summary: Summary,
    format_name: str | None = None,
) -> Iterator[Progress]:
    """Load ``files`` (names and paths, as found_files gives them), counting into ``summary``.

    Gives a :class:`Progress` after each file; what was written then stays written, whatever happens
    later. Files that this version read before in the same way, with the same files beside them, are not
    read again. Raises StoreError where the store fails, and WrongUse for an unknown format.
    """
    writing = _Writing(Run(store), summary, options, format_name)
    for file in read_files(files, options, format_name, writing.is_known):
        summary.files += 1
        summary.bytes += file.size
        yield Progress(file.name, file.size, tuple(writing.take(file)))
    yield Progress("", 0, tuple(writing.finish()))


class _Writing:
    """Gathers readings until they are worth a transaction; one text never comes twice in one."""

    def __init__(self, run: Run, summary: Summary, options: ReadingOptions, format_name: str | None) -> None:
        self._run = run
        self._summary = summary
        self._options = options
        self._format_name = format_name
        self._waiting: dict[str, tuple[Reading, str]] = {}
        self._weight = 0

    def is_known(self, file: InputFile) -> bool:
        """Whether the file is in the graph whole, current and read in this very way. Raises WrongUse."""
        ways = self._run.ways_of(file.name, file.sha256)
        if not any(ways):
            return False
        form = format_for(file, self._options, self._format_name)
        way = way_of_reading(self._settings(depends_on(form, file, self._options)), len(ways))
        if set(ways) != {way}:
            return False
        self._summary.documents[Status.UNCHANGED] = self._summary.documents.get(Status.UNCHANGED, 0) + len(ways)
        return True

    def _settings(self, depended_on: str) -> str:
        return f"{self._options} {self._format_name} {depended_on}"

    def take(self, file: ReadFile) -> Iterator[FileProblem]:
        """Write what a file held, now or with the next ones."""
        way = self._way(file)
        for item in file.items:
            if isinstance(item, Decision):
                yield from self._flush()
                keep(self._run.store, item)
                self._summary.decisions += 1
            elif isinstance(item, CurrentMark):
                yield from self._flush()
                self._run.mark(item.current)
            elif is_empty(item):
                yield from self._problems(item, item.problems)
            else:
                yield from self._add(item, way)

    def _way(self, file: ReadFile) -> str:
        """What tells that the file need not be read again; the empty text where it is read each time."""
        if file.depended_on is None:
            return ""
        readings = [item for item in file.items if isinstance(item, Reading)]
        amiss = any(problem.severity is Severity.ERROR for reading in readings for problem in reading.problems)
        return "" if amiss else way_of_reading(self._settings(file.depended_on), len(readings))

    def _add(self, reading: Reading, way: str) -> Iterator[FileProblem]:
        if reading.document.identity in self._waiting:
            yield from self._flush()
        self._waiting[reading.document.identity] = (reading, way)
        self._weight += len(reading.claims) + len(reading.sources) + len(reading.notices)
        if self._weight >= BATCH:
            yield from self._flush()

    def finish(self) -> Iterator[FileProblem]:
        """Write the rest and settle which revisions are current."""
        yield from self._flush()
        self._run.finish()

    def _flush(self) -> Iterator[FileProblem]:
        waiting, self._waiting, self._weight = list(self._waiting.values()), {}, 0
        ways = {reading.document.id: way for reading, way in waiting}
        try:
            outcomes = self._run.load([reading for reading, _ in waiting], ways)
        except StoreRejected:
            yield from self._one_by_one([reading for reading, _ in waiting], ways)
            return
        for outcome in outcomes:
            self._summary.add(outcome)
            yield from self._problems(outcome.reading, outcome.problems)

    def _one_by_one(self, readings: Sequence[Reading], ways: dict[str, str]) -> Iterator[FileProblem]:
        """Write readings that the store would not take together, without those that it won't take at all."""
        for reading in readings:
            try:
                outcomes = self._run.load([reading], ways)
            except StoreRejected as wrong:
                problem = Problem(severity=Severity.ERROR, code="not-written", message=str(wrong))
                yield from self._problems(reading, [problem])
            else:
                self._summary.add(outcomes[0])
                yield from self._problems(reading, outcomes[0].problems)

    def _problems(self, reading: Reading, problems: Iterable[Problem]) -> Iterator[FileProblem]:
        for problem in problems:
            self._summary.add_problem(problem)
            yield FileProblem(reading.document.file, problem)
