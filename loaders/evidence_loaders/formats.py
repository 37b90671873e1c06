"""The one place that picks a file's format."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from evidence_graph.errors import WrongUse
from evidence_graph.model import Loadable, Problem, Reading
from evidence_graph.vocabulary import Severity
from evidence_loaders.decoding import head_of
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.several_works import with_several_told
from evidence_loaders.told_retracted import with_titles_notices
from evidence_loaders.unreadable import unreadable

FORMATS = {
    "json-lines": "json_lines",
    "retraction-watch": "registers.retraction_watch",
    "open-retractions": "registers.open_retractions",
    "retracted-pubmed-records": "registers.pubmed_extract",
    "retracted-identifiers": "registers.identifier_list",
    "pubmed-xml": "bibliographies.pubmed_xml",
    "endnote-xml": "bibliographies.endnote_xml",
    "europe-pmc": "bibliographies.europe_pmc",
    "marc-xml": "bibliographies.marc_xml",
    "mods-xml": "bibliographies.mods_xml",
    "word-xml": "bibliographies.word_xml",
    "html": "html_pages",
    "jats": "jats",
    "csl-json": "bibliographies.csl_json",
    "bibtex": "bibliographies.bibtex",
    "ris": "bibliographies.ris",
    "medline": "bibliographies.medline",
    "endnote-tagged": "bibliographies.endnote_tagged",
    "web-of-science": "bibliographies.web_of_science",
    "tagged-records": "bibliographies.tagged_records",
    "cff": "bibliographies.cff",
    "csl-yaml": "bibliographies.csl_yaml",
    "scifact-corpus": "claim_tables.scifact",
    "claim-table": "claim_tables.reading",
    "mediawiki": "wikitext",
    "markdown": "markdown",
    "reference-table": "bibliographies.reference_table",
    "article-text": "article_text",
}
"""Formats by name, with their modules, in the order in which they are asked whether they know a file.

What is surest by its content comes first; what knows no sign of its own, plain text, is last.
"""

TABLE = "claim-table"
"""The format whose columns a person can name."""

READ_WITH_OTHERS = (TABLE, "markdown")
"""Formats that are read with files beside the file itself; their modules tell of them (``fingerprints``)."""

UNKNOWN = "unknown"
"""What a file is that is surely no text to read, and nothing else that is known."""

_NO_TEXT = (
    ("a list of tagged records", re.compile(r"\s*+[A-Z]{2} ?- .*\n(?:[A-Z]{2} ?- .*\n| .*\n){2}")),
    ("a list of named fields", re.compile(r"\s*+\[[^\]\n]+\][ \t]*\n\s*+(?:[ \t]*[A-Za-z]+:[ \t].*\n\s*){2}")),
    ("a list of search results", re.compile(r"\s*+(?:<\d+>\n|nep\.repec\.org|Scopus\nEXPORT DATE:)")),
    ("a mail", re.compile(r"\s*+(?:From \S.*\n)?(?:(?:From|To|Cc|Date|Subject|Message-ID): .*\n(?:[ \t].*\n)*){3}")),
    ("a table", re.compile(r"[^\t\n]*+(?:\t[^\t\n]*+){4}")),
    ("a single word", re.compile(r"\s*+[!-~]++\s*+\Z")),
    ("XML", re.compile(r"\s*+<[A-Za-z][\w-]*:[A-Za-z][\w-]*[\s>]")),
    # A list may begin with a number, but not with a citation, such as "[1, 2] say that".
    ("JSON", re.compile(r"\s*+(?:\{\s*[\"}]|\[\s*(?:[\[{\"\]]|\d(?![\d\s,;\u2013-]*\][ \t]*[^\s,\]])))")),
    (
        "RDF",
        re.compile(
            r"(?:\s|#[^\n]*\n)*+(?:@(?:prefix|base)\s|prefix\s+[\w-]*:\s*<|<\S+>\s+<\S+>\s+[<\"_]|_:\S+\s+<)", re.I
        ),
    ),
)
"""Kinds of files that are no text, by how they begin."""

LOOKED_AT = 4_096
"""Bytes in which such a sign must stand."""

_TABLE = "a table with columns"
_DATA = (".yaml", ".yml")
_TABLES = (".csv", ".tsv", ".tab", ".xlsx")


def read_file(file: InputFile, options: ReadingOptions, format_name: str | None = None) -> Iterator[Loadable]:
    """What ``file`` holds, in the format that its content shows, or in the one that is named.

    Raises WrongUse for a format that does not exist; what can't be read comes as problems of a reading.
    """
    return read_as(format_for(file, options, format_name), file, options)


def format_for(file: InputFile, options: ReadingOptions, format_name: str | None) -> str:
    """The format to read ``file`` in: the one that is named, or that its content shows, or ``unknown``.

    Raises WrongUse for a format that does not exist.
    """
    return checked_format(format_name) or _told(file, options) or format_of(file)


def read_as(name: str, file: InputFile, options: ReadingOptions) -> Iterator[Loadable]:
    """What ``file`` holds, in a format that :func:`format_for` gave."""
    if name == UNKNOWN:
        return iter([_unknown(file)])
    items: Iterator[Loadable] = _loader(name).read(file, options)
    return (with_several_told(with_titles_notices(item)) if isinstance(item, Reading) else item for item in items)


def depends_on(name: str, file: InputFile, options: ReadingOptions) -> str:
    """What the reading of ``file`` depends on beside its own bytes: the format, and the files that it is read with.

    The text is another one as soon as one of these files changes, appears or goes.
    """
    if name not in READ_WITH_OTHERS:
        return name
    return " ".join((name, *_loader(name).fingerprints(file, options)))


def _told(file: InputFile, options: ReadingOptions) -> str | None:
    """The format of a table of which somebody named the columns, whatever its content would show."""
    if not (options.columns or file.name.lower().endswith(_TABLES)):
        return None
    return TABLE if _loader(TABLE).is_told(file, options) else None


def _unknown(file: InputFile) -> Reading:
    kind = _no_text(file)
    columns = "its column of claims (`claim=HEADER`), or " if kind == _TABLE else ""
    message = f"{kind} that no format is known for: name {columns}its format, `evidence load --help` tells how"
    return unreadable(file, UNKNOWN, [Problem(severity=Severity.ERROR, code="unknown-format", message=message, line=1)])


def checked_format(name: str | None) -> str | None:
    """``name``, if there is such a format, or None for None. Raises WrongUse."""
    if name is not None and name not in FORMATS:
        raise WrongUse(f"There is no format {name!r}: name one of {', '.join(FORMATS)}.", "format")
    return name


def format_of(file: InputFile) -> str:
    """The name of the format that ``file`` is in, as its content shows, and then its name, or ``unknown``."""
    head = head_of(file.data)
    *asked, last = FORMATS
    known = next((name for name in asked if _loader(name).recognises(head, file.name)), None)
    return known or (UNKNOWN if _no_text(file) else last)


def _no_text(file: InputFile) -> str | None:
    """What ``file`` is, where it is surely no text to read."""
    name = file.name.lower()
    if name.endswith(_TABLES):
        return _TABLE
    if name.endswith(_DATA):
        return "YAML"
    head = head_of(file.data, LOOKED_AT)
    return next((kind for kind, sign in _NO_TEXT if sign.match(head)), None)


@cache
def _loader(name: str) -> ModuleType:
    return import_module(f"evidence_loaders.{FORMATS[name]}")
