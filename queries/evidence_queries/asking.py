"""A question asked: parameters checked, sources resolved, a page read, rows counted."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, Field, SerializeAsAny, ValidationError

from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.state import graph_version
from evidence_graph.store import Store
from evidence_graph.vocabulary import Certainty
from evidence_queries.asked import COUNTED, EVERYTHING, Asked, Counts
from evidence_queries.cursors import cursor, cursor_key
from evidence_queries.parameters import Parameters
from evidence_queries.question import Question
from evidence_queries.questions import QUESTIONS
from evidence_queries.resolved import Resolved
from evidence_queries.rows import AnswerRow

PAGE = 50
"""Rows of a page, unless asked otherwise."""

LARGEST_PAGE = 1_000
"""Most rows of one page."""


class Answer(BaseModel):
    """One page of an answer; ``next`` is the cursor of the page after it, or None."""

    question: str
    parameters: dict[str, Any]
    resolved: list[Resolved]
    rows: list[SerializeAsAny[AnswerRow]]
    counts: Counts
    next: str | None
    graph_version: int = Field(description="Rises by one with every change of the graph.")


def question_named(name: str) -> Question:
    """The question of this name. Raises WrongUse, with the names there are."""
    if name not in QUESTIONS:
        raise WrongUse(no_question(name), "question")
    return QUESTIONS[name]


def no_question(name: str) -> str:
    """What a person is told who asks a question that does not exist: the name that may be meant, and all there are."""
    near = get_close_matches(name[:80], QUESTIONS, 1)
    guess = f" Did you mean {near[0]}?" if near else ""
    return f"There is no question {name[:80]!r}.{guess} There are {', '.join(QUESTIONS)}."


def checked(question: Question, given: Mapping[str, Any]) -> Parameters:
    """``given`` as the question's parameters. Raises WrongUse with the first culprit and what it should be."""
    try:
        return question.parameters.model_validate(dict(given))
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        name = str(first["loc"][0]) if first["loc"] else "parameters"
        if first["type"] == "extra_forbidden":
            known = ", ".join(question.parameters.model_fields)
            raise WrongUse(f"{question.name} has no parameter {name!r}: it takes {known}.", name) from None
        raise WrongUse(f"{name}: {first['msg']}, not {str(first.get('input'))[:80]!r}.", name) from None


@dataclass(frozen=True)
class Page:
    """Which page is wanted: at most ``limit`` rows after the cursor ``after``.

    ``count`` asks for exact counts however many rows there are; ``timeout``, in seconds, is for each query.
    """

    limit: int = PAGE
    after: str | None = None
    count: bool = False
    timeout: float | None = None


def ask(
    store: Store, question: Question, parameters: Parameters, page: Page = Page(), version: int | None = None
) -> Answer:
    """One page of an answer. Raises WrongUse for a bad limit or cursor, NotFound and StoreError.

    ``version`` is the graph's where the caller has just read it, which saves reading it again.
    """
    if not 1 <= page.limit <= LARGEST_PAGE:
        raise WrongUse(f"limit: a page has 1 to {LARGEST_PAGE} rows, not {page.limit}.", "limit")
    after = cursor_key(page.after)
    known = graph_version(store, timeout=page.timeout) if version is None else version
    asked = Asked.of(store, question, parameters, page.timeout)
    found, counts = asked.page(after, page.limit + 1, EVERYTHING if page.count else COUNTED)
    if question.must_exist and not found:
        raise _missing(asked)
    shown = found[: page.limit]
    rows = question.describe(store, shown, asked.choice.asked)
    return Answer(
        question=question.name,
        parameters=parameters.model_dump(mode="json", exclude_none=True),
        resolved=list(asked.choice.resolved),
        rows=_sure_enough(rows, parameters),
        counts=_counted(rows) if question.expands else counts,
        next=cursor(asked.place(shown[-1])) if len(found) > page.limit else None,
        graph_version=known,
    )


def all_rows(
    store: Store,
    question: Question,
    parameters: Parameters,
    *,
    after: str | None = None,
    timeout: float | None = None,
) -> Iterator[AnswerRow]:
    """Every row after the cursor ``after``, read page by page, so that no answer is too large to hold.

    ``timeout`` in seconds is for each query. Raises WrongUse, NotFound and StoreError, when rows are taken.
    """
    asked = Asked.of(store, question, parameters, timeout)
    last = cursor_key(after)
    while True:
        page = asked.rows(last, LARGEST_PAGE)
        if question.must_exist and not page and not last:
            raise _missing(asked)
        yield from _sure_enough(question.describe(store, page, asked.choice.asked), parameters)
        if len(page) < LARGEST_PAGE:
            return
        last = asked.place(page[-1])


def _sure_enough(rows: Sequence[AnswerRow], parameters: Parameters) -> list[AnswerRow]:
    """The rows that are as sure as was asked; a question that makes many rows of one makes some that are not."""
    return [row for row in rows if row.certainty.rank >= parameters.certainty.rank]


def _missing(asked: Asked) -> NotFound:
    what = asked.question.must_exist or "thing"
    return NotFound(f"No {what} {asked.bound[what]!r} in {asked.store.address}.", what)


def _counted(rows: Sequence[AnswerRow]) -> Counts:
    by_certainty = Counter(row.certainty for row in rows)
    return Counts.model_validate({certainty.value: by_certainty[certainty] for certainty in Certainty})
