"""BibTeX and BibLaTeX (``.bib``).

Split into blocks by bibtexparser, whose failed blocks are recovered here: repeated keys and fields, and
entries with an error in them. Fields are read after BibLaTeX's manual (https://ctan.org/pkg/biblatex).
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

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
from evidence_loaders.bibliographies.entry import Entry, error, warning
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
    opening = _OPENING.search(text) if "@" in text else None
    if opening and not text[: opening.start()].lstrip().startswith(("<", "{", "[")):
        return True
    return name.lower().endswith((".bib", ".bibtex")) and not text.lstrip().startswith("<")


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a BibTeX file; entries with errors are read as far as they go, with a problem."""
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    blocks = _Blocks(found.text, problems=[*found.problems])
    for block in Splitter(found.text).split().blocks:
        blocks.take(block)
    yield bibliography(file, options, FORMAT, list(blocks.entries()), blocks.problems)


@dataclass
class _Blocks:
    """What has been made of the blocks of ``text`` so far; ``mended_to`` is where the last mended entry ends."""

    text: str
    problems: list[Problem]
    strings: Strings = field(default_factory=Strings)
    told: list[Fields] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)
    mended_to: int = 0

    def entries(self) -> Iterator[Entry]:
        """The works that the entries describe; ``xdata`` only lends its fields to others."""
        parents = Parents(self.told)
        return (work(fields, parents) for fields in self.told if fields.entry_type != "xdata")

    def take(self, block: Block) -> None:
        """Take in one block; failed ones hold the entry, or are read anew."""
        doubts: list[Problem] = []
        if isinstance(block, DuplicateBlockKeyBlock):
            block = block.ignore_error_block or block
        if isinstance(block, DuplicateFieldKeyBlock):
            again = ", ".join(sorted(block.duplicate_keys))
            doubts.append(warning("repeated-field", f"given more than once, the first counts: {again}", _line(block)))
            block = block.ignore_error_block or block
        if isinstance(block, String):
            self.strings.define(block.key, block.value)
        elif isinstance(block, Told):
            pairs = [(told.key, told.value) for told in block.fields]
            fields = Fields(block.entry_type, block.key, pairs, block.raw or "", _line(block), self.strings, doubts)
            self.told.append(fields)
        elif isinstance(block, ParsingFailedBlock):
            self._mend(block)
        elif isinstance(block, ImplicitComment):
            self.problems += _lost(block)

    def _mend(self, block: ParsingFailedBlock) -> None:
        if not self.line_starts:
            self.line_starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        line = _line(block)
        start = max(self.line_starts[line - 1], self.text.find((block.raw or "")[:80], self.line_starts[line - 1]))
        if start < self.mended_to:
            self.problems.append(error("bibtex", "the entry starts inside of another and can't be read", line))
            return
        mended, self.mended_to = repaired(self.text, start, line, self.strings)
        if isinstance(mended, Fields):
            self.told.append(mended)
        else:
            self.problems.append(mended)


def _lost(block: ImplicitComment) -> Iterator[Problem]:
    """What looks like an entry between the blocks, but opens no brace."""
    line, counted = _line(block), 0
    for found in _HEADLESS.finditer(block.comment):
        line, counted = line + block.comment.count("\n", counted, found.start()), found.start()
        yield error(
            "bibtex", f"{found.group().strip()} is not followed by an opening brace: the entry is not read", line
        )


def _line(block: Block) -> int:
    """The line of a block, from 1 (bibtexparser counts from 0)."""
    return (block.start_line or 0) + 1
