"""The bytes of a web page as a tree of elements: nothing is fetched, no entity is defined, depth is limited."""

import codecs
import re
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.marked_up.entries import with_stopped_numbers

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.I)
HEAD = 4_096
"""Bytes in which a page may say its encoding; the HTML standard looks at the first 1,024."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A page's root element, or None where there is no page, and what was doubtful."""

    root: Element | None
    problems: tuple[Problem, ...]


def parsed(file: InputFile, options: ReadingOptions) -> Parsed:
    """The tree of ``file``."""
    found = decoded(_in_utf8(file.data), options.text_limit)
    if found.text is None:
        return Parsed(None, found.problems)
    parser = etree.HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    try:
        root: Element | None = etree.fromstring(with_stopped_numbers(found.text).encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as wrong:
        return Parsed(None, (*found.problems, _problem(Severity.ERROR, str(wrong), 1)))
    if root is None:
        return Parsed(None, (*found.problems, _problem(Severity.ERROR, "there is no element in it", 1)))
    fatal = [_problem(Severity.WARNING, one.message, one.line) for one in parser.error_log if one.level_name == "FATAL"]
    return Parsed(root, (*found.problems, *fatal[:1]))


def _in_utf8(data: bytes) -> bytes:
    """``data`` in UTF-8, where the page declares another encoding that fits and it isn't UTF-8 already."""
    declared = _CHARSET.search(data[:HEAD])
    if not declared or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _from(data, declared[1].decode("ascii"))
    return data


def _from(data: bytes, encoding: str) -> bytes:
    try:
        return data.decode(encoding).encode("utf-8")
    except (UnicodeError, LookupError):
        return data


def _problem(severity: Severity, message: str, line: int) -> Problem:
    told = f"the page is read only as far as its parser goes: {' '.join(message.split())[:200]}"
    return Problem(severity=severity, code="html", message=told, line=max(1, line))
