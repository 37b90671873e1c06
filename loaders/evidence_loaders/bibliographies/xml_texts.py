"""Texts out of XML records, whatever markup stands inside them."""

from collections.abc import Iterable

from lxml.etree import _Element as Element

from evidence_loaders.bibliographies.entry import one_line

SIZE_LIMIT = 60_000_000
"""Bytes of an XML bibliography; a tree takes some six times as much memory."""


def content_of(element: Element | None) -> str | None:
    """The text of ``element`` and all in it on one line, or None."""
    return None if element is None else one_line("".join(element.itertext()))


def text_of(element: Element, *paths: str) -> str | None:
    """The text at the first of ``paths`` that has one."""
    return next((said for said in (content_of(_first(element, path)) for path in paths) if said), None)


def _first(element: Element, path: str) -> Element | None:
    """The first element at ``path``; a child alone is found faster without lxml's own reading of paths."""
    return element.find(path) if "/" in path else next(element.iterchildren(path), None)


def texts_of(elements: Iterable[Element]) -> tuple[str, ...]:
    """The texts of those ``elements`` that have one."""
    return tuple(said for said in map(content_of, elements) if said)


def line_of(element: Element) -> int | None:
    """The line ``element`` starts on, from 1."""
    return int(element.sourceline or 0) or None
