"""What is right or wrong of one file of the corpus, read as everybody's files are read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from evidence_graph.model import Reading
from evidence_loaders.files import ReadingOptions
from evidence_loaders.reading_files import read_path

LONGEST = 10.0
"""Seconds of the processor for one file."""

Judge = Callable[[list[Reading]], list[str]]
"""Tells what is wrong with the readings of one file, as sentences."""


@dataclass(frozen=True)
class Case:
    """A file of the corpus, named as in its truth, and what its truth asks of the readings.

    ``forms`` are the formats that it may be found to be in. ``truth_wrong`` says why the truth is no truth, and
    ``silent`` that it tells nothing of what is in the file.
    """

    file: str
    judge: Judge
    forms: tuple[str, ...] = ()
    truth_wrong: str | None = None
    silent: bool = False


@dataclass(frozen=True)
class Verdict:
    """What came of a case: the format that its content showed, and what is wrong."""

    case: Case
    form: str
    faults: tuple[str, ...]


def verdict(corpus: Path, case: Case) -> Verdict:
    """Read the file of ``case``, its format found by content, and hold it to its truth."""
    started = process_time()
    items = read_path(case.file, corpus / case.file, ReadingOptions()).items
    seconds = process_time() - started
    readings = [item for item in items if isinstance(item, Reading)]
    faults = [fault for reading in readings for fault in unsound(reading)]
    if seconds > LONGEST:
        faults.append(f"{seconds:.0f} seconds")
    form = readings[0].document.format if readings else "nothing"
    if case.forms and form not in case.forms:
        return Verdict(case, form, (*faults, f"taken for {form}"))
    return Verdict(case, form, (*faults, *case.judge(readings)))


def unsound(reading: Reading) -> list[str]:
    """What no reading may be, whatever was read: empty without a reason, without lines, or with text left out."""
    faults = [f"{one.code} without a line: {one.message}" for one in reading.problems if not one.line]
    text = reading.document.text or ""
    if not (text or reading.sources or reading.claims or reading.notices or reading.problems):
        faults.append("read as nothing, and no problem told")
    if reading.spans and "".join(text[span.start : span.end] for span in reading.spans) != text:
        faults.append("the text's spans leave some of it out")
    return faults
