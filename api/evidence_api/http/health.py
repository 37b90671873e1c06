"""Whether the server runs, and whether it can answer."""

from fastapi import APIRouter
from pydantic import BaseModel

from evidence_api.http.access import Keeper
from evidence_api.http.refusals import refusals
from evidence_graph.state import graph_version

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """The server runs."""

    status: str = "ok"


class Readiness(Health):
    """The store answered just now."""

    graph_version: int


@router.get("/healthz", summary="Does the server run?")
async def health() -> Health:
    """Always 200 while the process lives, whatever the store does."""
    return Health()


@router.get("/readyz", summary="Does the store answer?", responses=refusals(503, 504))
def readiness(keeper: Keeper) -> Readiness:
    """Asks the store each time: 200 when it answered, 503 when it did not."""
    with keeper.lent() as store:
        return Readiness(graph_version=graph_version(store))
