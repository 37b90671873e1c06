"""One route per question, made from its declaration."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, create_model

from evidence_api.catalogue import described
from evidence_api.http.access import Configured, Keeper
from evidence_api.http.caching import answered
from evidence_api.http.negotiation import wanted_of
from evidence_api.http.parameters import NoParameters, asked_of, query_model
from evidence_api.http.refusals import refusals
from evidence_api.http.streaming import CSV, JSON, JSON_LINES, OFFERED, check_streamed, streamed
from evidence_api.output.spreadsheet import header
from evidence_graph.errors import NotFound
from evidence_queries.asking import Answer, all_rows, ask, no_question
from evidence_queries.parameters import Parameters
from evidence_queries.question import Question
from evidence_queries.questions import QUESTIONS


class FieldListed(BaseModel):
    """A parameter or column: its type, with choices, limits, description and default where it has them."""

    model_config = ConfigDict(extra="allow")

    name: str
    type: str


class QuestionListed(BaseModel):
    """A question with its parameters and the columns of its row."""

    name: str
    title: str
    parameters: list[FieldListed]
    row: list[FieldListed]


def question_routes() -> APIRouter:
    """The list of the questions, a route for each, and a clear word on those that do not exist."""
    router = APIRouter(prefix="/questions", tags=["questions"])
    listed = [described(question) for question in QUESTIONS.values()]

    @router.get("", response_model=list[QuestionListed], summary="The questions", responses=refusals(422))
    async def questions(query: Annotated[NoParameters, Query()]) -> list[dict[str, Any]]:
        """Every question with its parameters and the columns of its rows."""
        del query
        return listed

    for question in QUESTIONS.values():
        router.add_api_route(
            f"/{question.name}",
            _endpoint(question),
            methods=["GET"],
            summary=question.title,
            description=(question.parameters.__doc__ or question.title).strip(),
            operation_id=question.name,
            response_model=_answer_model(question),
            responses=refusals(404, 406, 422, 503, 504) | _forms(question),
        )

    @router.get("/{name:path}", include_in_schema=False)
    async def unknown(name: str) -> None:
        raise NotFound(no_question(name))

    return router


def _answer_model(question: Question) -> type[Answer]:
    name = "".join(part.title() for part in question.name.split("-"))
    return create_model(f"{name}Answer", __base__=Answer, __doc__=question.title, rows=(list[question.row], ...))  # type: ignore[name-defined]  # the row is known when the question is


def _forms(question: Question) -> dict[int | str, dict[str, Any]]:
    """The forms beside a page: every row, as lines."""
    row: dict[str, Any] = {"$ref": f"#/components/schemas/{question.row.__name__}"}
    return {
        200: {
            "description": "A page; or, as lines, every row after the cursor. A stream without its end was broken off.",
            "content": {
                JSON_LINES: {"schema": {"type": "string", "contentMediaType": JSON, "contentSchema": row}},
                CSV: {"schema": {"type": "string"}, "example": ",".join(header(question.row)) + "\r\n"},
            },
        },
        304: {"description": "Unchanged since `If-None-Match`; a page only."},
    }


def _endpoint(question: Question) -> Callable[..., Response]:
    def answer(request: Request, query: Parameters, keeper: Keeper, settings: Configured) -> Response:
        parameters, page = asked_of(question, query, settings.timeout)
        wanted = wanted_of(request, OFFERED)
        if wanted != JSON:
            check_streamed(query.model_fields_set)
            rows = partial(all_rows, question=question, parameters=parameters, after=page.after, timeout=page.timeout)
            return streamed(request, keeper, wanted, question.row, rows)
        with keeper.lent() as store:
            return answered(
                request,
                store,
                JSON,
                lambda known: (ask(store, question, parameters, page, known).model_dump_json(), {}),
            )

    answer.__annotations__["query"] = Annotated[query_model(question), Query()]
    return answer
