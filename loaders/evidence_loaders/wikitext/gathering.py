"""Blocks gathered from a wiki page, one after the other."""

from collections.abc import Callable

from evidence_loaders.marked_up.blocks import Block, Role
from evidence_loaders.marked_up.words import Words
from evidence_loaders.wikitext.footnotes import Footnotes
from evidence_loaders.wikitext.list_sections import Counting, entries_in, lists_works


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
        self._addresses: list[str] = []
        self._anchors: list[str] = []
        self._listing = ""
        self._counting = Counting()
        self._later: list[Callable[[], None]] = []
        self._blank = False
        self._unprinted = False
        self._raised = 0
        self._coded = 0

    def cut(self, role: Role = Role.PROSE, level: int = 0) -> None:
        """Close the block that is being gathered, and begin one of this role."""
        words, as_role = self._words, self._role
        if not words.empty:
            if as_role is not Role.ITEM:
                self._counting.stop()
            self.blocks.append(self._closed(words, as_role))
        self._words, self._role, self._level, self._works = Words(self.line), role, level, []
        self._addresses, self._anchors = [], []
        later, self._later = self._later, []
        for put_off in later:
            put_off()

    @property
    def counts_twice(self) -> bool:
        """Whether two entries of one list have the same number."""
        return self._counting.twice

    @property
    def _lists_works(self) -> bool:
        return lists_works(self._listing)

    def _closed(self, words: Words, role: Role) -> Block:
        block = words.block(Role.ENTRY if self._works else role, self._level)
        cites = any(not cited.label.startswith("#") for marker in block.markers for cited in marker.cited)
        if self._works or cites or role not in (Role.ITEM, Role.PROSE):
            return block
        entries = list(entries_in(block, self._listing, self._addresses, self._counting))
        for entry in entries:
            self.footnotes.add(entry, [f"#{anchor}" for anchor in self._anchors] if len(entries) == 1 else ())
        return words.block(Role.ENTRY) if entries else block
