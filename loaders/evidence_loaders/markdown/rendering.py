"""Markdown tokens as blocks, and the entries, anchors and notes among them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from evidence_loaders.article_text.roles import heads_alone
from evidence_loaders.headings import is_list_heading, is_section_heading
from evidence_loaders.markdown.entries import FoundEntry, found_entry
from evidence_loaders.markdown.inline import Inline, note_label
from evidence_loaders.marked_up.blocks import Block, Role
from evidence_loaders.marked_up.entries import names_a_work, printed_number
from evidence_loaders.marked_up.sections import RUN_IN_LEVEL
from evidence_loaders.marked_up.words import Words

_AUTHORS = re.compile(r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|[\w.-]+@[\w-]+\.\w")
_FORMULA = re.compile(r"\$\$[^$]*\$\$\W*(?:\{[^{}]*\}\W*)?")
FOOTNOTE = "footnote"
"""Why a footnote is skipped whose citations are those of the sentence it stands at."""
_TAGS = re.compile(r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)>|\Z)|<[^<>]*>", re.S | re.I)


@dataclass(slots=True)
class Rendering:
    """Walks block tokens; ``notes`` tells for a footnote's label its entry, or the labels it cites itself."""

    blocks: list[Block] = field(default_factory=list)
    entries: list[FoundEntry] = field(default_factory=list)
    notes: dict[str, int | tuple[str, ...]] = field(default_factory=dict)
    lists_works: bool = False
    title: str | None = None
    _line: int = 1
    _heading: int = 0
    _lists: list[int | None] = field(default_factory=list)
    _item: int | None = None
    _fresh: bool = False
    _row: Inline | None = None
    _note: str | None = None
    _anchors: list[str] = field(default_factory=list)

    def render(self, tokens: Sequence[Token], *, titled: bool) -> None:
        """Add the blocks of ``tokens``; unless the document is ``titled``, its first top heading is the title."""
        if _is_bare_list(tokens):
            self.lists_works = True
        if titled:
            self.title = ""
        for token in tokens:
            if token.map:
                self._line = token.map[0] + 1
            self._take(token)

    def _take(self, token: Token) -> None:
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind == "heading_open":
            self._heading = int(token.tag[1:])
        elif kind == "html_block":
            self._skipped(_TAGS.sub(" ", token.content), "HTML")
            self._anchors = re.findall(r"\b(?:id|name)=[\"']([^\"']+)[\"']", token.content)
        elif kind in ("fence", "code_block"):
            self._skipped(token.content, "code")
        elif "list" in kind:
            self._nest(token)
        elif kind in ("footnote_open", "footnote_close"):
            self._note = note_label(token.meta) if kind == "footnote_open" else None
        elif kind == "tr_open":
            self._row = Inline(Words(self._line), self._line)
        elif kind == "tr_close":
            self._close_row()

    def _nest(self, token: Token) -> None:
        if token.type == "list_item_open":
            self._open_item(token)
        elif token.type == "ordered_list_open":
            self._lists.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            self._lists.append(None)
        elif token.type != "list_item_close":
            self._lists.pop()

    def _open_item(self, token: Token) -> None:
        self._item = int(token.info) if token.info.isdigit() and len(token.info) < 6 else None
        self._fresh = True

    def _skipped(self, text: str, reason: str) -> None:
        words = Words(self._line)
        words.add(text, self._line)
        if not words.empty:
            self.blocks.append(words.block(Role.SKIPPED, reason=reason))

    def _inline(self, token: Token) -> None:
        if self._row is not None:
            self._row.words.add(" | " if not self._row.words.empty else "", self._line)
            self._row.line = self._line
            self._row.take(token.children or [])
            self._row.finish()
            return
        listed = self.lists_works or self._note is not None
        inline = Inline(Words(self._line), self._line, listed=listed)
        inline.take(token.children or [])
        inline.finish()
        if not inline.words.empty or inline.anchors:
            self._place(inline, bold=_is_bold(token.children or []))

    def _close_row(self) -> None:
        if self._row is not None and not self._row.words.empty:
            self.blocks.append(self._row.words.block(Role.ROW))
        self._row = None

    def _place(self, inline: Inline, *, bold: bool) -> None:
        if self._note is not None:
            self._add_note(inline)
        elif self._heading:
            self._add_heading(inline)
        elif self.lists_works and self._is_entry(inline):
            self._add_entry(inline)
        elif inline.words.empty:
            return
        elif self._lists:
            self.blocks.append(inline.words.block(Role.ITEM, len(self._lists)))
        else:
            self.blocks.append(self._paragraph(inline.words.block(Role.PROSE), bold=bold))

    def _paragraph(self, block: Block, *, bold: bool) -> Block:
        """A paragraph; one of names and addresses below the title, of a formula, or of a bold heading is no claim."""
        below_title = self.blocks and self.blocks[-1].role is Role.TITLE
        if below_title and _AUTHORS.search(block.words) and not block.words.endswith("."):
            return replace(block, role=Role.SKIPPED, reason="authors")
        if _FORMULA.fullmatch(block.words):
            return replace(block, role=Role.SKIPPED, reason="mathematics")
        if bold and not block.markers and heads_alone(block.words):
            goes_on = self.lists_works and not is_section_heading(block.words)
            self.lists_works = goes_on or is_list_heading(block.words)
            return replace(block, role=Role.HEADING, level=RUN_IN_LEVEL)
        return block

    def _add_heading(self, inline: Inline) -> None:
        level, self._heading = self._heading, 0
        words = inline.words.block(Role.HEADING, level)
        if self.title is None and level == 1 and not is_section_heading(words.words) and not self.blocks:
            self.title = words.words
            self.blocks.append(inline.words.block(Role.TITLE))
            return
        self.title = self.title or ""
        self.lists_works = is_list_heading(words.words)
        self.blocks.append(words)

    def _is_entry(self, inline: Inline) -> bool:
        raw = "".join(inline.raw)
        return bool(self._lists) or printed_number(raw)[0] is not None or names_a_work(raw)

    def _add_entry(self, inline: Inline) -> None:
        """A list's item, or a paragraph; an item's further paragraphs belong to it."""
        block = inline.words.block(Role.ENTRY)
        self.blocks.append(block)
        raw = "".join(inline.raw)
        if self._lists and not self._fresh and self.entries:
            last = self.entries.pop()
            self.entries.append(found_entry(f"{last.raw} {raw}", last.line, last.number, (inline, last)))
            return
        self._fresh = False
        number, raw = (self._item, raw) if self._lists else printed_number(raw)
        inline.anchors += self._anchors
        self._anchors = []
        self.entries.append(found_entry(raw, block.line, number, (inline, None)))

    def _add_note(self, inline: Inline) -> None:
        label = self._note or ""
        block = inline.words.block(Role.ENTRY)
        cited = tuple(one.label for marker in block.markers for one in marker.cited)
        raw = "".join(inline.raw)
        if cited:
            self.notes[label] = (*_labels(self.notes.get(label)), *cited)
            self.blocks.append(inline.words.block(Role.SKIPPED, reason=FOOTNOTE))
        elif label in self.notes or not (names_a_work(raw) or inline.addresses):
            self.notes.setdefault(label, ())
            self.blocks.append(inline.words.block(Role.PROSE))
        else:
            self.notes[label] = len(self.entries)
            self.entries.append(found_entry(raw, block.line, None, (inline, None)))
            self.blocks.append(block)


def _is_bold(tokens: Sequence[Token]) -> bool:
    """Whether all words of a paragraph are bold."""
    depth, said = 0, False
    for token in tokens:
        depth += (token.type == "strong_open") - (token.type == "strong_close")
        if token.content.strip():
            if not depth:
                return False
            said = True
    return said


def _labels(known: int | tuple[str, ...] | None) -> tuple[str, ...]:
    return known if isinstance(known, tuple) else ()


def _is_bare_list(tokens: Sequence[Token]) -> bool:
    """Whether a document is nothing but one reference list: numbered items, most of which name a work."""
    outside = [token for token in tokens if token.level == 0 and token.type.endswith("_open")]
    if not outside or any(token.type != "ordered_list_open" for token in outside):
        return False
    items = [token.content for token in tokens if token.type == "inline"]
    return sum(names_a_work(item) for item in items) > len(items) / 2
