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
    ExplicitComment,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.model import Entry as Told
from bibtexparser.splitter import Splitter

from evidence_graph.model import Problem, Reading
from evidence_loaders.bibliographies.bibtex_fields import Fields, Strings
from evidence_loaders.bibliographies.bibtex_parents import Parents
from evidence_loaders.bibliographies.bibtex_repair import parted, repaired
from evidence_loaders.bibliographies.bibtex_works import work
from evidence_loaders.bibliographies.columns import header_in
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
_BRACE_BELOW = re.compile(r"\s*[{(]")
_COMMENT_BLOCK = re.compile(r"@comment\s*[{(]", re.IGNORECASE)
_BLOCK = re.compile(r"^[^\n@]{0,40}@[ \t]*[a-z]+\s*(?:[{(,]|$)", re.IGNORECASE | re.MULTILINE)
_OTHER_FORMAT = re.compile(
    r"^[ \t]*(?:[\[{]|--[A-Z][A-Z0-9]-- )"
    r"|^(?:[A-Z][A-Z0-9]{1,3} {0,2}- |%0 |PT [A-Z]\s*$|<\d+>\s*$|cff-version:|Template-Type:)",
    re.MULTILINE,
)
_SHOWN = re.compile(r"\s*+[<{\[]|(?:.*\n)*?(?:```|~~~|#{1,6} \S.*\n\s*[^\s@%#])")
"""What shows, before the first entry, that a page of Markdown or markup only shows one as an example."""
_NO_ENTRY = frozenset({"comment", "preamble", "string"})
_ENDINGS = (".bib", ".bibtex")
_COMMENT = re.compile(r"%[^\n]*(?:\n|\Z)")
"""A comment to the end of its line, as Biber knows it; it can stand before the name of a field."""
_COMMENT_SIGN = re.compile(r"[ \t]*%[% \t]*")


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is BibTeX: a line opens an entry, or the name says so and nothing shows another format."""
    opening = _OPENING.search(text) if "@" in text else None
    named_so = name.lower().endswith(_ENDINGS)
    if opening and not _SHOWN.match(text[: opening.start()]) and (named_so or not _is_beside(text, opening.start())):
        return True
    if not named_so or text.lstrip().startswith("<"):
        return False
    return _BLOCK.search(text) is not None or not (_OTHER_FORMAT.search(text) or header_in(text))


def _is_beside(text: str, opening: int) -> bool:
    """Whether more is said before the first entry than from there on, as by an article that shows how to cite it."""
    said = _COMMENT.sub("", text[:opening])
    return len(said) > len(text) - opening


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
    """What has been made of the blocks of ``text`` so far.

    The last block taken starts at ``start``, on ``line`` (from 1), and ends at ``end``; the last mended entry ends
    at ``mended_to``.
    """

    text: str
    problems: list[Problem]
    strings: Strings = field(default_factory=Strings)
    told: list[Fields] = field(default_factory=list)
    start: int = 0
    line: int = 1
    end: int = 0
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
        self._go_to(block)
        if isinstance(block, DuplicateFieldKeyBlock):
            again = ", ".join(sorted(block.duplicate_keys))
            doubts.append(warning("repeated-field", f"given more than once, the first counts: {again}", self.line))
            block = block.ignore_error_block or block
        if isinstance(block, String):
            self.strings.define(block.key, block.value)
        elif isinstance(block, ParsingFailedBlock) or (isinstance(block, Told) and _is_cut_short(block)):
            self._mend()
        elif isinstance(block, Told):
            if not self._is_commented_out(block):
                self.told.append(self._entry(block, doubts))
        elif isinstance(block, ExplicitComment):
            self._take_commentary(block)
        elif isinstance(block, ImplicitComment):
            self._take_between(block)

    def _go_to(self, block: Block) -> None:
        """``block`` is the next one (bibtexparser's own lines miss each line feed behind a backslash)."""
        raw = block.raw or ""
        start = max(self.end, self.text.find(raw, self.end))
        self.line += self.text.count("\n", self.start, start)
        # What the parser gave up on can reach into the block after it.
        self.start, self.end = start, start + (1 if isinstance(block, ParsingFailedBlock) else len(raw))

    def _entry(self, block: Told, doubts: list[Problem]) -> Fields:
        """The entry's fields; comments before their names are no part of them, and missing commas part them too."""
        written = [(_COMMENT.sub("", told.key).strip(), told.value) for told in block.fields]
        pairs = [pair for name, value in written for pair in parted(name, value)]
        if len(pairs) > len(written):
            doubts.append(warning("missing-comma", "no comma parts some of its fields", self.line))
        return Fields(block.entry_type, block.key, pairs, block.raw or "", self.line, self.strings, doubts)

    def _is_commented_out(self, block: Block) -> bool:
        """Whether every line of the entry begins with a percent sign, the first one before the entry."""
        _, *others = (block.raw or "").split("\n")
        if others and not all(line.lstrip().startswith("%") for line in others):
            return False
        line_start = self.text.rfind("\n", 0, self.start) + 1
        return _COMMENT_SIGN.fullmatch(self.text, line_start, self.start) is not None

    def _mend(self) -> None:
        """Read a block with an error in it as far as it goes."""
        mended = self._read_anew(self.start, self.line)
        if mended is None:
            return
        if mended.entry_type in _NO_ENTRY:
            self._take_broken(mended)
            return
        told = f"the entry has an error in it and is read as far as it goes: {len(mended.names)} fields"
        mended.problems.append(warning("bibtex", told, self.line))
        self.told.append(mended)

    def _read_anew(self, start: int, line: int) -> Fields | None:
        """The fields of the block at ``start``; or none, and an error."""
        if start < self.mended_to:
            self.problems.append(error("bibtex", "the entry starts inside of another and can't be read", line))
            return None
        mended, self.mended_to = repaired(self.text, start, line, self.strings)
        if isinstance(mended, Problem):
            self.problems.append(mended)
            return None
        return mended

    def _take_commentary(self, block: ExplicitComment) -> None:
        """An entry whose type only begins like a comment's, as BibLaTeX's ``@commentary`` does."""
        if not _COMMENT_BLOCK.match(block.raw or ""):
            self.told += filter(None, [self._read_anew(self.start, self.line)])

    def _take_between(self, block: ImplicitComment) -> None:
        """Entries whose brace is on the line below; what opens no brace at all is an error."""
        line, counted = self.line, 0
        for found in _HEADLESS.finditer(block.comment):
            line, counted = line + block.comment.count("\n", counted, found.start()), found.start()
            if _BRACE_BELOW.match(block.comment, found.end()):
                self.told += filter(None, [self._read_anew(self.start + found.start(), line)])
                continue
            message = f"{found.group().strip()} is not followed by an opening brace: the entry is not read"
            self.problems.append(error("bibtex", message, line))

    def _take_broken(self, fields: Fields) -> None:
        """What a block that is no entry and has an error in it leaves: the abbreviations that can be told apart."""
        if fields.entry_type == "string":
            for name in fields.names:
                self.strings.values.setdefault(name, fields.get(name))
        message = f"the @{fields.entry_type} has an error in it, and is read as far as the next block"
        self.problems.append(warning("bibtex", message, fields.line))


def _is_cut_short(block: Told) -> bool:
    """Whether the parser ended the entry at a quotation mark in braces, which closes no value."""
    values = (field.value for field in block.fields if field.value.startswith('"'))
    return any(value.count("{") > value.count("}") for value in values)
