"""An answer in the form that was asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from evidence_api.endings import say
from evidence_api.forms import Form
from evidence_api.output.destination import written_to
from evidence_api.visible_text import visible_json
from evidence_graph.errors import WrongUse
from evidence_graph.store import Store
from evidence_queries.asking import PAGE, Answer, Page, all_rows, ask
from evidence_queries.parameters import Parameters
from evidence_queries.question import Question
from evidence_queries.rows import AnswerRow

TIMEOUT = 120.0
"""Seconds that one query may take in the store."""

STREAMED = (Form.JSONL, Form.CSV)
"""Forms that can be written row by row."""


@dataclass(frozen=True)
class Asked:
    """A question with its checked parameters, and which part of the answer is wanted in which form.

    Without a ``limit``, streamed forms give every row.
    """

    question: Question
    parameters: Parameters
    form: Form
    limit: int | None = None
    after: str | None = None
    count: bool = False
    output: Path | None = None

    def __post_init__(self) -> None:
        if self.count and self.form in STREAMED:
            raise WrongUse(f"count: {self.form.value} has no place for counts: take table or json.", "count")


def answer(store: Store, asked: Asked) -> None:
    """Ask and write the answer. Raises EvidenceError, and OSError where it can't be written."""
    if asked.form in STREAMED and asked.limit is None:
        rows = all_rows(store, asked.question, asked.parameters, after=asked.after, timeout=TIMEOUT)
        _write_rows(asked, _begun(rows))
        return
    page = Page(
        limit=asked.limit if asked.limit is not None else PAGE, after=asked.after, count=asked.count, timeout=TIMEOUT
    )
    found = ask(store, asked.question, asked.parameters, page)
    if asked.form in STREAMED:
        _write_rows(asked, found.rows)
        if found.next:
            say(f"evidence: there are more rows: --after {found.next}")
    else:
        _write_page(asked, found)


def _begun(rows: Iterable[AnswerRow]) -> Iterable[AnswerRow]:
    """``rows``, with the first already read, so that a question that fails does so before anything is written."""
    rows = iter(rows)
    return chain([first], rows) if (first := next(rows, None)) is not None else ()


def _write_rows(asked: Asked, rows: Iterable[AnswerRow]) -> None:
    with written_to(asked.output) as stream:
        on_terminal = stream.isatty()
        if asked.form is Form.CSV:
            from evidence_api.output.spreadsheet import cells, header, write_csv  # noqa: PLC0415

            write_csv(stream, header(asked.question.row), map(cells, rows))
            return
        for row in rows:
            line = row.model_dump_json() + "\n"
            stream.write(visible_json(line) if on_terminal else line)


def _write_page(asked: Asked, found: Answer) -> None:
    with written_to(asked.output) as stream:
        if asked.form is Form.JSON:
            told = found.model_dump_json(indent=2) + "\n"
            stream.write(visible_json(told) if stream.isatty() else told)
        else:
            from evidence_api.output.answer_table import print_answer  # noqa: PLC0415

            print_answer(stream, found, first_page=asked.after is None)
