"""The words, markers, links and anchors of one stretch of inline Markdown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from evidence_loaders.markdown.inline_html import tag_of
from evidence_loaders.markdown.source_text import COMMENT
from evidence_loaders.marked_up.blocks import Cited
from evidence_loaders.marked_up.words import Words, is_numbers, raised
from evidence_loaders.printed_entries.identifiers import identifiers_in

_ATTRIBUTES = re.compile(r"\{\s*(?:[#.][\w:.-]+|[\w-]+=\"[^\"]*\")(?:\s[^{}]{0,300})?\}")
_EMPTY_SPAN = re.compile(r"\[\](?=\{)|\s?\\label\{[^{}]{1,100}\}")
"""Spans that hold nothing, and LaTeX's anchors: what links lead to."""
_RAISED = re.compile(r"(?<=[^\s^])\^\[?(\d[\d,–-]{0,60})\]?\^")
_RANGE = re.compile(r"(?<=[\d\]])--(?=[\d\[])")
"""The dash between numbers, as Pandoc writes it: ``[1]--[3]``."""
_ALL_RAISED = re.compile(r"\^([^\s^]{1,60})\^")


@dataclass(slots=True)
class Inline:
    """Takes the tokens of a paragraph; ``raw`` keeps the line ends that part title, authors and venue of an entry.

    What is ``listed``, an entry or a note, cites no work by a number that links to it: that may be its own PMID.
    """

    words: Words
    line: int
    listed: bool = False
    raw: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    _link: str | None = None
    _held: list[str] = field(default_factory=list)
    _raised: bool = False
    _titled: bool = False

    def take(self, tokens: Sequence[Token]) -> None:
        """Add ``tokens`` in order."""
        for token in tokens:
            self._take(token)

    def _take(self, token: Token) -> None:
        match token.type:
            case "text" | "code_inline" | "formula":
                self._text(token.content, code=token.type != "text")
                self.line += token.content.count("\n")
            case "softbreak" | "hardbreak":
                self._break(token.type == "hardbreak" or self._titled)
            case "citation":
                self._citation(token)
            case "link_open":
                self._open(str(token.attrGet("href") or ""))
            case "link_close":
                self._close()
                self.raw.append(" " if token.info == "auto" else "")
            case "footnote_ref":
                self._footnote(token)
            case "html_inline":
                self._html(token.content)
            case "image" if self.words.empty:
                self.take(token.children or [])
            case "strong_open" | "strong_close" | "em_open":
                self._emphasis(token.type)

    def _text(self, text: str, *, code: bool = False) -> None:
        text = text.replace(COMMENT, "")
        if not code:
            text = _RANGE.sub("–", text)
            text = _RAISED.sub(lambda found: raised(found[1]), _ATTRIBUTES.sub("", _EMPTY_SPAN.sub("", text)))
        if self._raised and is_numbers(text) and self._link is None:
            text = raised(text)
        if self._link is not None:
            self._held.append(text)
        else:
            self.words.add(text, self.line, verbatim=code)
        if text:
            self.raw.append(text)

    def _break(self, hard: bool) -> None:
        if self.raw[-1:] != ["\n"]:
            self.raw.append("\n" if hard else " ")
        if self._link is not None:
            self._held.append(" ")
        else:
            self.words.add(" ", self.line)
        self.line += 1

    def _emphasis(self, kind: str) -> None:
        """A bold opening of an entry is its title, the first slanted words after it its venue."""
        if kind == "strong_open":
            self._titled = self._titled or not "".join(self.raw).strip()
        elif self._titled and len("".join(self.raw).split("\n")) < 3:
            self.raw.append("\n")

    def _citation(self, token: Token) -> None:
        cited = [Cited(f"@{one.key}", f"@{one.key}", one.intent) for one in token.meta["cited"]]
        self.words.mark(token.content, cited, self.line, worded=bool(token.meta["worded"]))
        self.raw.append(token.content)
        self.line += token.content.count("\n")

    def _footnote(self, token: Token) -> None:
        label = note_label(token.meta)
        self.words.mark(f"[{label}]", [Cited(label, f"[{label}]")], self.line)

    def _html(self, source: str) -> None:
        self.line += source.count("\n")
        tag = tag_of(source)
        if tag is None:
            return
        name, closing, given = tag.name, tag.closing, tag.given
        if name == "sup":
            self._raised = not closing
        elif name == "a" and closing:
            self._close()
        elif name == "br":
            self.words.add(" ", self.line)
            self.raw.append("\n")
        elif "href" in given:
            self._open(given["href"])
        self.anchors += [given[key] for key in ("id", "name") if given.get(key)]

    def _open(self, address: str) -> None:
        self._close()
        if address.startswith("#"):
            self._link = address
        elif address:
            self.addresses.append(address)
            self._link = None if self.listed else _key_at(address)

    def _close(self) -> None:
        if self._link is None:
            return
        printed, link = _ALL_RAISED.sub(r"\1", "".join(self._held)), self._link
        self._link, self._held = None, []
        worded = not is_numbers(printed)
        if worded and link.startswith("@"):
            self.words.add(printed, self.line - printed.count("\n"))
        elif printed.strip():
            self.words.add(" " if printed[0].isspace() else "", self.line)
            self.words.mark(printed, [Cited(link, printed.strip())], self.line, worded=worded)

    def finish(self) -> None:
        """Close what is still open."""
        self._close()


def _key_at(address: str) -> str | None:
    """The key of the work that an address names by DOI, PMID or PMCID: a number that links there cites it."""
    known = identifiers_in(address)
    return next((f"@{name}:{known[name]}" for name in ("doi", "pmid", "pmcid") if known[name]), None)


def note_label(meta: dict[str, object]) -> str:
    """The label of a footnote's marker: its own, or its place among those that are written inline."""
    return f"^{meta['label']}" if meta.get("label") else f"^#{meta.get('id')}"
