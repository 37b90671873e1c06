"""The pages for people: HTML that is the same for everybody, filled in by the scripts beside it."""

from functools import cache
from importlib.resources import files

from fastapi.responses import HTMLResponse


@cache
def page(name: str) -> str:
    """The HTML of one page: ``page("ask")``."""
    return files(__name__).joinpath(f"{name}.html").read_text(encoding="utf-8")


def page_response(name: str, status: int = 200) -> HTMLResponse:
    """One page; what it shows depends on its address, so the same is sent for all."""
    return HTMLResponse(page(name), status, {"Cache-Control": "no-cache", "Vary": "Accept"})
