"""BibTeX and BibLaTeX (``.bib``).

Split into blocks by bibtexparser, whose failed blocks are recovered here: repeated keys and fields, and
entries with an error in them. Fields are read after BibLaTeX's manual (https://ctan.org/pkg/biblatex).
"""

import logging
import re
from collections.abc import Iterator

from bibtexparser.library import Library
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.model import Entry as Told
from bibtexparser.splitter import Splitter

from evidence_graph.model import Problem, Reading
from evidence_loaders.bibliographies.bibtex_fields import Fields, Strings
from evidence_loaders.bibliographies.bibtex_parents import Parents
from evidence_loaders.bibliographies.bibtex_repair import repaired
from evidence_loaders.bibliographies.bibtex_works import work
from evidence_loaders.bibliographies.entry import Entry, error, line_at, warning
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable

FORMAT = "bibtex"

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
"""What it logs about failed blocks is told as problems here."""

_OPENING = re.compile(
    r"^[ \t]*@[ \t]*(?:[a-z]+\s*\{|(?:article|book|misc|inproceedings|string|comment|preamble)\s*\()"
    r"\s*(?:[^\s{}\"=]*\s*,|[\w-]+\s*=|[^\s{}\"=,]*\s*[})])",
    re.IGNORECASE | re.MULTILINE,
)
_HEADLESS = re.compile(r"^[ \t]*@[ \t]*(?!comment|preamble|string)[a-z]+[ \t]*(?=,|$)", re.IGNORECASE | re.MULTILINE)
_OTHER_BLOCK = re.compile(r"^[ \t]*@(?:string|comment|preamble)\s*[{(]", re.IGNORECASE | re.MULTILINE)


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is BibTeX: a line opens an entry, or the name says so and a line opens any block."""
    opening = _OPENING.search(text)
    if opening and not text[: opening.start()].lstrip().startswith(("<", "{", "[")):
        return True
    return name.lower().endswith((".bib", ".bibtex")) and not text.lstrip().startswith("<")


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a BibTeX file; entries with errors are read as far as they go, with a problem."""
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    library = Splitter(found.text).split()
    problems = [*found.problems]
    entries = list(_entries(library, found.text, problems))
    yield bibliography(file, options, FORMAT, entries, problems)


def _entries(library: Library, text: str, problems: list[Problem]) -> Iterator[Entry]:
    strings = Strings()
    told: list[Fields] = []
    for block in library.blocks:
        _take(block, text, strings, told, problems)
    parents = Parents(told)
    for fields in told:
        if fields.entry_type != "xdata":
            yield work(fields, parents)


def _take(block: Block, text: str, strings: Strings, told: list[Fields], problems: list[Problem]) -> None:
    doubts: list[Problem] = []
    if isinstance(block, DuplicateBlockKeyBlock):
        block = block.ignore_error_block or block
    if isinstance(block, DuplicateFieldKeyBlock):
        again = ", ".join(sorted(block.duplicate_keys))
        doubts.append(warning("repeated-field", f"given more than once, the first counts: {again}", _line(block)))
        block = block.ignore_error_block or block
    if isinstance(block, String):
        strings.define(block.key, block.value)
    elif isinstance(block, Told):
        pairs = [(field.key, field.value) for field in block.fields]
        told.append(Fields(block.entry_type, block.key, pairs, block.raw or "", _line(block), strings, doubts))
    elif isinstance(block, ParsingFailedBlock):
        mended = repaired(text, _line(block), strings)
        if isinstance(mended, Fields):
            told.append(mended)
        else:
            problems.append(mended)
    elif isinstance(block, ImplicitComment):
        problems += _lost(block)


def _lost(block: ImplicitComment) -> Iterator[Problem]:
    """What looks like an entry between the blocks, but opens no brace."""
    for found in _HEADLESS.finditer(block.comment):
        line = (block.start_line or 0) + line_at(block.comment, found.start())
        yield error(
            "bibtex", f"{found.group().strip()} is not followed by an opening brace: the entry is not read", line
        )


def _line(block: Block) -> int:
    """The line of a block, from 1 (bibtexparser counts from 0)."""
    return (block.start_line or 0) + 1
