"""What the libraries underneath each format make of the same bytes: the least that reading can cost.

Bare means: the whole file, from its bytes. Text is decoded by the project's own decoder, where the library takes text;
``json`` and ``lxml`` take bytes and decode them themselves. XML becomes a tree with the options that reading must use
(no entity resolved, nothing fetched, no comments), a damaged file by the parser that recovers, as in reading. A
table becomes lists of cells. Nothing is looked at in what was parsed, so the price of a library that answers lazily
or of walking through its tree is not in it. A file that the library refuses counts neither for it nor for reading.

Formats whose text is cut into sentences have a second bare time, which adds what nupunkt takes for the words of the
paragraphs (of the whole source, where that is text).
"""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import mwparserfromhell
import nbib  # type: ignore[import-untyped]  # published without types
import openpyxl
import rispy
from bibtexparser.entrypoint import parse_string
from lxml import etree
from markdown_it import MarkdownIt
from nupunkt import sent_spans
from ruamel.yaml import YAML

from evidence_loaders.decoding import decoded
from evidence_loaders.xml_parsing import safe_parser

Parse = Callable[[bytes], Any]


def _tree(data: bytes) -> etree._Element:
    try:
        return etree.fromstring(data, safe_parser())
    except etree.XMLSyntaxError:
        return etree.fromstring(data, safe_parser(recover=True))


def _page(data: bytes) -> etree._Element:
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    return etree.fromstring(_text(data).encode(), parser)


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return [json.loads(line) for line in data.splitlines() if line.strip()]


def _table(data: bytes) -> Any:
    if data.startswith(b"PK"):
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return [list(sheet.iter_rows(values_only=True)) for sheet in book]
    if data.lstrip()[:1] in (b"{", b"["):
        return _json(data)
    return list(csv.reader(io.StringIO(_text(data))))


def _text(data: bytes) -> str:
    text = decoded(data).text
    if text is None:
        raise ValueError("no text")
    return text


def _sentences_of(root: etree._Element) -> Any:
    return [sent_spans("".join(one.itertext())) for one in root.iter("{*}p")]


LIBRARIES: dict[str, tuple[str, Parse]] = {
    **dict.fromkeys(("jats", "pubmed-xml", "endnote-xml", "marc-xml", "mods-xml", "word-xml"), ("lxml", _tree)),
    "html": ("lxml", _page),
    "bibtex": ("bibtexparser", lambda data: parse_string(_text(data))),
    "ris": ("rispy", lambda data: rispy.loads(_text(data))),
    "medline": ("nbib", lambda data: nbib.read(_text(data))),
    **dict.fromkeys(("csl-json", "europe-pmc", "open-retractions", "json-lines", "scifact-corpus"), ("json", _json)),
    "retracted-pubmed-records": ("json", _json),
    "cff": ("ruamel.yaml", lambda data: YAML(typ="rt", pure=True).load(_text(data))),
    "markdown": ("markdown-it-py", lambda data: MarkdownIt("commonmark").parse(_text(data))),
    "mediawiki": ("mwparserfromhell", lambda data: mwparserfromhell.parse(_text(data))),
    "article-text": ("nupunkt", lambda data: sent_spans(_text(data))),
    **dict.fromkeys(("reference-table", "retraction-watch"), ("csv", _table)),
    "claim-table": ("csv, json, openpyxl", _table),
}
"""The library underneath a format, and its bare parse; formats that are read without one are not here.

RIS and MEDLINE are read by small readers of our own, timed against the library that others would take.
"""

WITH_SENTENCES: dict[str, Parse] = {
    "jats": lambda data: _sentences_of(_tree(data)),
    "html": lambda data: _sentences_of(_page(data)),
    "markdown": lambda data: (LIBRARIES["markdown"][1](data), sent_spans(_text(data))),
    "mediawiki": lambda data: (LIBRARIES["mediawiki"][1](data), sent_spans(_text(data))),
    "article-text": LIBRARIES["article-text"][1],
}
"""The bare parse and the sentences, for formats whose text is cut into them."""
