"""Named entities of an XML file whose DTD is not read: HTML's names, which hold those of the ISO sets too."""

import re
from collections.abc import Iterator
from html.entities import html5
from xml.sax.saxutils import escape

from lxml import etree
from lxml.etree import _Element as Element

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity

_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_AMPERSAND = re.compile(r"&(?:(?P<name>[A-Za-z][A-Za-z0-9.]{1,31});|(?!#(?:\d{1,7}|x[0-9A-Fa-f]{1,6});))")


def named_entities_resolved(root: Element) -> list[Problem]:
    """Put characters in the place of the entity nodes in the tree of ``root``; the problems tell unknown names."""
    unknown: dict[str, int] = {}
    for node in list(root.iter(etree.Entity)):
        name = (node.text or "").strip("&;")
        text = html5.get(f"{name};")
        if text is None:
            unknown.setdefault(name, _line_of(node))
        _replace(node, text if text is not None else f"&{name};")
    return [_unknown(name, line) for name, line in unknown.items()]


def _line_of(node: Element) -> int:
    """The line of an entity, which libxml2 may not know: then that of the element it stands in."""
    around = node.getparent()
    return node.sourceline or (None if around is None else around.sourceline) or 1


def _replace(node: Element, text: str) -> None:
    parent, before = node.getparent(), node.getprevious()
    if parent is None:
        return
    text += node.tail or ""
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    parent.remove(node)


def prepared_text(text: str) -> tuple[str, list[Problem]]:
    """``text`` with named entities as characters and loose ampersands escaped, and the names that are unknown.

    >>> prepared_text("R&D &ndash; &lt;")[0]
    'R&amp;D \u2013 &lt;'
    """
    if "&" not in text:
        return text, []
    unknown: dict[str, int] = {}
    pieces = list(_pieces(text, unknown))
    return "".join(pieces), [_unknown(name, text.count("\n", 0, place) + 1) for name, place in unknown.items()]


def _pieces(text: str, unknown: dict[str, int]) -> Iterator[str]:
    place = 0
    for found in _AMPERSAND.finditer(text):
        name = found["name"]
        if name in _XML_NAMES:
            continue
        yield text[place : found.start()]
        place = found.end()
        if name is None:
            yield "&amp;"
            continue
        if f"{name};" not in html5:
            unknown.setdefault(name, found.start())
        yield escape(html5.get(f"{name};", f"&{name};"))
    yield text[place:]


def _unknown(name: str, line: int) -> Problem:
    told = f"the entity &{name}; is declared nowhere: it stays as printed"
    return Problem(severity=Severity.WARNING, code="unknown-entity", message=told, line=line)
