"""Query parameters: those of a question and those of a page, checked before the store is asked."""

from typing import Annotated, Any

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field, create_model

from evidence_graph.errors import WrongUse
from evidence_queries.asking import LARGEST_PAGE, PAGE, Page
from evidence_queries.parameters import MAXIMUM_LENGTH, Parameters
from evidence_queries.question import Question

CURSOR_LENGTH = 6_000
"""Longest cursor, in characters; one holds a row's key, which can hold a DOI."""

Limit = Annotated[int, Field(ge=1, le=LARGEST_PAGE, description="Most rows of a page.")]
Cursor = Annotated[
    str | None, Field(max_length=CURSOR_LENGTH, description="Go on after this cursor, the `next` of the page before.")
]


class NoParameters(BaseModel):
    """A route that takes none."""

    model_config = ConfigDict(extra="forbid")


class PagingParameters(NoParameters):
    """Which page is wanted."""

    limit: Limit = PAGE
    after: Cursor = None


class DocumentParameters(PagingParameters):
    """Which part of a document is wanted: ``limit`` claims and ``limit`` entries."""

    entries_after: Cursor = None


class LoadingParameters(NoParameters):
    """What the bytes are."""

    model_config = ConfigDict(extra="forbid", str_max_length=MAXIMUM_LENGTH)

    name: str = Field(
        min_length=1,
        max_length=MAXIMUM_LENGTH,
        pattern=r"^[^\x00-\x1f\x7f]*$",
        description="What the file is called: the path by which it is known from now on.",
    )
    format: str | None = Field(None, max_length=100, description="Its format, where neither name nor content tells.")
    publisher: str | None = Field(
        None, max_length=MAXIMUM_LENGTH, description="Its publisher, whatever the text itself says."
    )


_PAGING: dict[str, Any] = {
    "limit": (Limit, PAGE),
    "after": (Cursor, None),
    "count": (bool, Field(False, description="Count every row, however many there are.")),
}


def query_model(question: Question) -> type[Parameters]:
    """The question's parameters and those of a page, in one model that takes no others."""
    name = "".join(part.title() for part in question.name.split("-"))
    at_once: dict[str, Any] = {"defer_build": False}  # built late, a query model makes pydantic warn at a request
    return create_model(
        f"{name}Query", __base__=question.parameters, __doc__=question.title, __cls_kwargs__=at_once, **_PAGING
    )


def asked_of(question: Question, query: Parameters, timeout: float) -> tuple[Parameters, Page]:
    """What a query asks: the question's own parameters, and the page."""
    given = query.model_dump(exclude_unset=True)
    page = {name: given.pop(name) for name in _PAGING if name in given}
    return question.parameters.model_validate(given), Page(**page, timeout=timeout)


async def once_each(request: Request) -> None:
    """Refuse a parameter that is given twice: one value would be ignored. Raises WrongUse."""
    seen: set[str] = set()
    for name, _ in request.query_params.multi_items():
        if name in seen:
            raise WrongUse(f"{name[:80]}: give this parameter once, not several times.", name[:80])
        seen.add(name)
