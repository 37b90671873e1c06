"""What the library underneath each format makes of the same bytes: the least that reading can cost."""

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

Parse = Callable[[bytes], Any]


def _xml(data: bytes) -> Any:
    if data.lstrip().startswith(b"{"):  # Europe PMC answers in JSON, too
        return json.loads(data)
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True, recover=True)
    return etree.fromstring(data, parser)


def _html(data: bytes) -> Any:
    return etree.fromstring(_text(data).encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return [json.loads(line) for line in data.splitlines() if line.strip()]


def _table(data: bytes) -> Any:
    if data.startswith(b"PK"):
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return [list(sheet.iter_rows(values_only=True)) for sheet in book]
    return list(csv.reader(io.StringIO(_text(data))))


def _text(data: bytes) -> str:
    return decoded(data).text or ""


LIBRARIES: dict[str, tuple[str, Parse]] = {
    **dict.fromkeys(
        ("jats", "pubmed-xml", "endnote-xml", "europe-pmc", "marc-xml", "mods-xml", "word-xml"), ("lxml", _xml)
    ),
    "html": ("lxml", _html),
    "bibtex": ("bibtexparser", lambda data: parse_string(_text(data))),
    "ris": ("rispy", lambda data: rispy.loads(_text(data))),
    "medline": ("nbib", lambda data: nbib.read(_text(data))),
    "csl-json": ("json", _json),
    "open-retractions": ("json", _json),
    "json-lines": ("json", _json),
    "scifact-corpus": ("json", _json),
    "cff": ("ruamel.yaml", lambda data: YAML(typ="rt", pure=True).load(_text(data))),
    "markdown": ("markdown-it-py", lambda data: MarkdownIt("commonmark").parse(_text(data))),
    "mediawiki": ("mwparserfromhell", lambda data: mwparserfromhell.parse(_text(data))),
    "article-text": ("nupunkt", lambda data: sent_spans(_text(data))),
    **dict.fromkeys(("claim-table", "reference-table", "retraction-watch"), ("csv, openpyxl", _table)),
}
"""The library underneath a format, and its bare parse; formats that are read without one are not here."""
