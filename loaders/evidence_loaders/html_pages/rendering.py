"""The elements of a web page as blocks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml import etree
from lxml.etree import _Element as Element

from evidence_loaders.article_text.furniture import furniture_in
from evidence_loaders.article_text.roles import heads_alone
from evidence_loaders.html_pages.furniture import says_nothing, why_skipped, without_trust
from evidence_loaders.html_pages.lists import HEADINGS, titles_list
from evidence_loaders.html_pages.pandocs_keys import ANCHOR, keys_without_links
from evidence_loaders.html_pages.printed import identified_at
from evidence_loaders.marked_up.blocks import Block, Cited, Role
from evidence_loaders.marked_up.sections import RUN_IN_LEVEL
from evidence_loaders.marked_up.words import Words, is_numbers, raised

_BLOCKS = HEADINGS | frozenset(
    "p div section article main ul ol li dl dt dd table thead tbody tfoot tr caption figure figcaption blockquote pre "
    "body html header address center fieldset details summary hr td th".split()
)
AT_MARKER = "@"
"""Opens the label of a marker that links to a work by the work's own identifier."""
LIST_LEVEL = 2
"""Level of a list's title that is no heading by its tag."""
_HEADING_CLASSES = frozenset("heading subheading section-title section-heading subsection-title".split())
_BOLD = frozenset(("b", "strong"))
_CODE = frozenset("code kbd samp tt math".split())
_STOP = re.compile(r"[.!?](?:\s|$)")


class Rendering:
    """Walks a page's elements; ``entries`` are its listed works, ``anchors`` what links to them may say."""

    def __init__(self, entries: Mapping[Element, str], title: str | None) -> None:
        self.blocks: list[Block] = []
        self._entries = entries
        self._title = title
        self._line = 1
        self._words = Words(1)
        self._role = Role.PROSE
        self._level = 0
        self._lists = 0
        self._rows: list[bool] = []
        self._raised = 0
        self._coded = 0
        self._reason: str | None = None
        self._linking = 0
        self._links = 0
        self._apart = False
        self._bold = 0
        self._plain = False
        self._titled = False

    def render(self, root: Element) -> None:
        """Add the blocks of ``root``."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                self._line = max(self._line, int(element.sourceline or 1))
                if self._passes_over(element):
                    walk.skip_subtree()
                else:
                    self._start(element)
            else:
                self._end(element)
                if element is not root:
                    self._text(element.tail)
        self._cut()

    def _passes_over(self, element: Element) -> bool:
        """Whether ``element`` is dealt with as a whole: furniture, an entry, a marker."""
        if element in self._entries:
            self._cut()
            self._words.add(self._entries[element].replace("\n", " "), self._line)
            self._cut(Role.ENTRY)
            return True
        if why_skipped(element):
            if element.tag in _BLOCKS:
                self._cut()
            return True
        return self._marks(element)

    def _marks(self, element: Element) -> bool:
        keys, address = keys_without_links(element), element.get("href") or ""
        if not keys and (element.tag != "a" or not address):
            return False
        printed = without_trust(" ".join("".join(str(part) for part in element.itertext()).split()))
        if keys and printed:
            self._mark(printed, [f"#{ANCHOR}{key}" for key in keys])
            return True
        if is_numbers(printed) and identified_at(address):
            self._words.mark(printed, [Cited(f"{AT_MARKER}{address}", printed)], self._line)
            return True
        if "#" not in address:
            return False
        fragment = address.rpartition("#")[2]
        if not printed or not fragment:
            return False
        self._mark(printed, [f"#{fragment}"])
        return True

    def _mark(self, printed: str, labels: Sequence[str]) -> None:
        bracketed = printed[0] in "[(" and printed[-1] in "])"
        worded = not (is_numbers(printed) or self._raised or bracketed)
        self._words.mark(printed, [Cited(label, printed) for label in labels], self._line, worded=worded)

    def _start(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS and not self._is_cell(tag):
            self._cut()
        if tag in HEADINGS:
            self._role, self._level = Role.HEADING, int(tag[1])
        elif tag in ("li", "dd", "dt"):
            self._role, self._level = Role.ITEM, max(1, self._lists)
        elif tag in ("ul", "ol", "dl"):
            self._lists += 1
        elif tag == "pre":
            self._role, self._reason = Role.SKIPPED, "code"
        elif tag == "table":
            self._rows.append(_is_data(element))
        elif tag in ("td", "th") and self._in_row() and not self._words.empty:
            self._words.add(" | ", self._line)
        elif tag == "br":
            self._words.add(" ", self._line)
        if tag in ("p", "div") and not _HEADING_CLASSES.isdisjoint((element.get("class") or "").split()):
            self._titled = True
        self._raised += tag == "sup"
        self._bold += tag in _BOLD
        self._coded += _is_code(element)
        self._linking += tag == "a"
        self._links += tag == "a"
        self._text(element.text)

    def _in_row(self) -> bool:
        return bool(self._rows) and self._rows[-1]

    def _is_cell(self, tag: str) -> bool:
        """Whether a block's tag only parts a table's row: its cells are one block."""
        return self._in_row() and tag not in ("tr", "table", "caption")

    def _end(self, element: Element) -> None:
        tag = str(element.tag)
        if element in self._entries or why_skipped(element):
            return
        if tag == "tr" and self._in_row():
            self._cut(Role.ROW)
        elif tag in _BLOCKS and not self._is_cell(tag):
            self._cut()
        self._raised -= tag == "sup"
        self._bold -= tag in _BOLD
        self._coded -= _is_code(element)
        self._linking -= tag == "a"
        self._lists -= tag in ("ul", "ol", "dl")
        if tag == "table" and self._rows:
            self._rows.pop()

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._raised and is_numbers(text):
            text = raised(text)
        self._apart = self._apart or (not self._linking and any(map(str.isalnum, text)))
        self._plain = self._plain or (not self._bold and any(map(str.isalnum, text)))
        self._words.add(text, self._line, verbatim=self._coded > 0)
        self._line += text.count("\n")

    def _cut(self, role: Role | None = None) -> None:
        """Close the block that is being gathered."""
        if not self._words.empty:
            block = self._words.block(role or self._role, self._level, self._reason)
            if block.role is Role.PROSE and not block.markers and titles_list(block.words):
                block = self._words.block(Role.HEADING, LIST_LEVEL)
            elif block.role is Role.PROSE and not block.markers:
                menu = self._is_row_of_links(block) or says_nothing(block.words)
                reason = "menu" if menu else furniture_in(block.words)
                block = replace(block, role=Role.SKIPPED, reason=reason) if reason else self._as_heading(block)
            elif block.role is Role.ITEM and says_nothing(block.words):
                block = replace(block, role=Role.SKIPPED, reason="menu")
            if block.role is Role.HEADING and self._title and block.words == self._title:
                block = self._words.block(Role.TITLE)
            self.blocks.append(block)
        self._words = Words(self._line)
        self._role, self._level, self._reason = Role.PROSE, 0, None
        self._links, self._apart, self._plain, self._titled = 0, False, False, False

    def _as_heading(self, block: Block) -> Block:
        """A paragraph that is bold as a whole, or whose class says so, as the heading that it is."""
        heads = (self._titled or not self._plain) and heads_alone(block.words)
        return replace(block, role=Role.HEADING, level=RUN_IN_LEVEL) if heads else block

    def _is_row_of_links(self, block: Block) -> bool:
        """Whether a line is nothing but links to other pages, no sentence among them."""
        return self._links > 1 and not (self._apart or _STOP.search(block.words))


def _is_code(element: Element) -> bool:
    return element.tag in _CODE or "math" in (element.get("class") or "").split()


def _is_data(table: Element) -> bool:
    """Whether a table holds data: one that holds headings or tables lays out the page."""
    return table.get("role") != "presentation" and next(table.iterdescendants("table", *sorted(HEADINGS)), None) is None
