"""Web pages with a reference list: Wikipedia's notes, Pandoc's and Manubot's citations, publishers' pages."""

import re
from collections.abc import Iterator

from evidence_graph.model import Reading
from evidence_loaders.decoding import COMMENTS
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.html_pages.page import page_of
from evidence_loaders.html_pages.parsing import parsed
from evidence_loaders.marked_up.reading import reading_of
from evidence_loaders.unreadable import unreadable

FORMAT = "html"
_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
_ROOT = re.compile(
    rf"\s*+(?:<\?xml[^>]*>\s*+)?{COMMENTS}(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.I | re.S,
)
_FRAGMENT = re.compile(r"\s*<(?:div|section|article|main|p|h[1-6]|ol|ul|table|span)[\s>]", re.I)
_OTHER_ENDINGS = (".xml", ".md", ".markdown", ".wiki", ".mediawiki", ".wikitext")
"""Endings of texts that may begin with some HTML."""
_JATS = re.compile(r"<article\b[^>]*(?:article-type|dtd-version|xmlns:xlink)", re.I)
_TAG = re.compile(r"</(?:div|p|li|a|h[1-6]|span|td|section|em|strong)>", re.I)


def recognises(head: str, name: str) -> bool:
    """Whether a file that begins with ``head`` is a web page, or a piece of one; else its name tells."""
    if _ROOT.match(head.removeprefix("\ufeff")):
        return True
    if name.lower().endswith(_OTHER_ENDINGS) or _JATS.search(head[:2_000]):
        return False
    if _FRAGMENT.match(head) and len(_TAG.findall(head[:20_000])) >= 2:
        return True
    return name.lower().endswith(_ENDINGS) and "<" in head


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a web page; what can't be read is a problem in it."""
    found = parsed(file, options)
    if found.root is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    yield reading_of(page_of(found.root, found.problems), file, options, FORMAT)
