"""The pages for people: HTML that is the same for everybody, filled in by the scripts beside it."""

from functools import cache
from importlib.resources import files
from string import Template

from fastapi.responses import HTMLResponse

TITLES = {
    "ask": "What does each claim rest on?",
    "docs": "API",
    "claim": "Claim",
    "document": "Document",
    "source": "Source",
}
"""Every page and its title; ``static/<page>.js`` fills it in."""


@cache
def page(name: str) -> str:
    """The HTML of the page ``name``, one of :data:`TITLES`."""
    main = _text("ask" if name == "ask" else "thing")
    return Template(_text("frame")).substitute(title=TITLES[name], script=name, main=main)


def page_response(name: str, status: int = 200) -> HTMLResponse:
    """One page; what it shows depends on its address, so the same is sent for all."""
    return HTMLResponse(page(name), status, {"Cache-Control": "no-cache", "Vary": "Accept"})


def _text(name: str) -> str:
    return files(__name__).joinpath(f"{name}.html").read_text(encoding="utf-8")
