"""The application: everything the server is made of, put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.metadata import version
from pathlib import Path

from fastapi import Depends, FastAPI
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool
from starlette.staticfiles import StaticFiles

from evidence_api.http import health, pages, posting, things
from evidence_api.http.description import describe
from evidence_api.http.headers import Headers
from evidence_api.http.keeper import StoreKeeper
from evidence_api.http.parameters import once_each
from evidence_api.http.problems import answer_with_problems
from evidence_api.http.questions import question_routes
from evidence_api.http.settings import Settings
from evidence_graph.errors import StoreError

_STATIC = Path(pages.__file__).with_name("static")


def create_app(settings: Settings) -> FastAPI:
    """The API and its pages over the store that ``settings`` name; it opens when the server starts.

    A store that can't be opened then does not keep the server from starting: `/readyz` says so, and the
    next request tries again.
    """
    keeper = StoreKeeper(settings)

    @asynccontextmanager
    async def opened(app: FastAPI) -> AsyncIterator[None]:
        del app
        with suppress(StoreError):
            await run_in_threadpool(keeper.open)
        yield
        await run_in_threadpool(keeper.close)

    app = FastAPI(
        title="Evidence Graph",
        summary="What does each claim rest on?",
        version=version("evidence-graph"),
        lifespan=opened,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(once_each)],
    )
    app.state.keeper, app.state.settings = keeper, settings
    answer_with_problems(app)
    app.add_middleware(Headers)
    for router in (question_routes(), things.router, posting.router, health.router):
        app.include_router(router)
    _add_pages(app)
    describe(app)
    return app


def _add_pages(app: FastAPI) -> None:
    @app.get("/", include_in_schema=False)
    async def ask_page() -> HTMLResponse:
        return pages.page_response("ask")

    @app.get("/docs", include_in_schema=False)
    async def docs_page() -> HTMLResponse:
        return pages.page_response("docs")

    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
