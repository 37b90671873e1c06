"""Blocks gathered from a wiki page, one after the other."""

from collections.abc import Callable

from evidence_loaders.marked_up.blocks import Block, Role
from evidence_loaders.marked_up.entries import work_of
from evidence_loaders.marked_up.page import Listed
from evidence_loaders.marked_up.words import Words
from evidence_loaders.wikitext.footnotes import Footnotes


class Gathering:
    """The blocks of a page so far, and the one that is being gathered: its words, role, depth and works."""

    def __init__(self, footnotes: Footnotes) -> None:
        self.footnotes = footnotes
        self.blocks: list[Block] = []
        self.line = 1
        self._words = Words(1)
        self._role = Role.PROSE
        self._level = 0
        self._works: list[int] = []
        self._url: str | None = None
        self._lists_works = False
        self._later: list[Callable[[], None]] = []
        self._blank = False
        self._unprinted = False

    def cut(self, role: Role = Role.PROSE, level: int = 0) -> None:
        """Close the block that is being gathered, and begin one of this role."""
        words, as_role = self._words, self._role
        if not words.empty:
            self.blocks.append(self._closed(words, as_role))
        self._words, self._role, self._level, self._works, self._url = Words(self.line), role, level, [], None
        later, self._later = self._later, []
        for put_off in later:
            put_off()

    def _closed(self, words: Words, role: Role) -> Block:
        block = words.block(Role.ENTRY if self._works else role, self._level)
        if role is Role.ITEM and self._lists_works and not self._works and not block.markers:
            self.footnotes.add(Listed(block.words, work_of(block.words, self._url), block.line))
            return words.block(Role.ENTRY)
        return block
