"""The walk through an article's elements that makes blocks of them."""

from lxml.etree import _Element as Element

from evidence_loaders.jats.blocks import Block, Role, Section
from evidence_loaders.jats.inline import Words, plain
from evidence_loaders.jats.kinds import is_back_section, section_kind
from evidence_loaders.jats.names import local_name

_PARAGRAPHS = frozenset(
    "p attrib verse-line speaker code preformat disp-formula disp-formula-group chem-struct subtitle term".split()
)
_ASIDES = frozenset("attrib speaker code preformat disp-formula disp-formula-group chem-struct term".split())
_TITLED = frozenset("sec abstract trans-abstract app boxed-text ack notes glossary statement treatment-sec".split())
_BACK = frozenset("ack notes glossary bio fn-group fn author-notes table-wrap-foot supplementary-material".split())
"""Whose sentences are claims only where they cite."""
_OPAQUE = frozenset(
    "ref-list sub-article response label object-id graphic media alt-text long-desc permissions sec-meta fn-meta math "
    "processing-meta inline-graphic front-stub front journal-meta colgroup col ref".split()
)
_CUTTING = frozenset(
    "list def-list disp-quote verse-group speech statement preformat code def-item list-item p".split()
)
"""Blocks that cut the paragraph they stand in; what floats (figures, tables, boxes, notes) does not."""
_FLOATING = frozenset(
    "fig fig-group table-wrap table-wrap-group boxed-text supplementary-material fn media table-wrap-foot".split()
)
_PLAIN = Section()


class Walk:
    """Gathers the blocks of one article; ``known`` are the ids of what its links may cite."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known
        self.blocks: list[Block] = []

    def titles(self, meta: Element | None) -> None:
        """Take the article's title and abstracts."""
        title = None if meta is None else meta.find(".//title-group/article-title")
        if meta is None:
            return
        if title is None:
            title = meta.find(".//article-title")
        if title is not None:
            self._line(title, Role.TITLE, _PLAIN)
        for name in ("abstract", "trans-abstract"):
            for abstract in meta.iterchildren(name):
                self.take(abstract, _PLAIN, Role.PARAGRAPH, 0)

    def take(self, element: Element, section: Section, role: Role, depth: int) -> None:
        """Take ``element`` with all that is in it."""
        name = local_name(element)
        if name in _PARAGRAPHS:
            self._paragraph(element, section, role, depth)
        elif name in _OPAQUE:
            return
        elif name == "table":
            self._rows(element, section)
        elif name == "title":
            self._line(element, Role.HEADING, section)
        elif name == "caption":
            self._caption(element, section)
        else:
            self._container(element, name, section, role, depth)

    def _container(self, element: Element, name: str, section: Section, role: Role, depth: int) -> None:
        if name in _TITLED:
            section = _section(element, name, section)
        elif name in _BACK:
            section = Section(section.title, section.kind, back=True)
        elif name in ("list", "def-list"):
            role, depth = Role.ITEM, depth + 1
        if element.text and element.text.strip():
            self._paragraph(element, section, role, depth)
            return
        for child in element:
            self.take(child, section, role, depth)

    def _paragraph(self, element: Element, section: Section, role: Role, depth: int) -> None:
        """The words of a paragraph, cut where lists and quotes stand in it; what floats follows it."""
        words, floating = Words(self._known), []
        words.places.append((0, element.sourceline or 1))
        words.add(element.text or "")
        for child in element:
            name = local_name(child)
            if name in _CUTTING:
                self._add(words, role, section, element, depth)
                words = Words(self._known)
                self.take(child, section, role, depth)
            elif name in _FLOATING:
                floating.append(child)
                words.gap = True
            else:
                words.take_child(child)
            words.places.append((words.length, child.sourceline or 1))
            words.add(child.tail or "")
        self._add(words, role, section, element, depth)
        for child in floating:
            self.take(child, section, Role.PARAGRAPH, depth)

    def take_line(self, element: Element, role: Role) -> None:
        """Take all of ``element`` as one line."""
        self._line(element, role, _PLAIN)

    def _line(self, element: Element, role: Role, section: Section) -> None:
        words = Words(self._known)
        words.take(element)
        self._add(words, role, section, element, 0)

    def _add(self, words: Words, role: Role, section: Section, element: Element, depth: int) -> None:
        text = words.text
        if not text and not words.links:
            return
        if local_name(element) in _ASIDES:
            role = Role.ASIDE
        elif section.back and role in (Role.PARAGRAPH, Role.ITEM):
            role = Role.BACK_MATTER
        line = element.sourceline or 1
        self.blocks.append(Block(role, text, tuple(words.links), section, line, tuple(words.places), depth))

    def _caption(self, caption: Element, section: Section) -> None:
        for child in caption:
            if local_name(child) == "title":
                self._line(child, Role.CAPTION_TITLE, section)
            else:
                self.take(child, section, Role.PARAGRAPH, 0)

    def _rows(self, table: Element, section: Section) -> None:
        for row in table.iter("tr"):
            words = Words(self._known)
            for cell in row:
                if words.length and words.pieces[-1] != "|":
                    words.add(" |")
                words.gap = True
                words.take(cell)
                words.gap = True
            self._add(words, Role.ROW, section, row, 0)


def _section(element: Element, name: str, around: Section) -> Section:
    heading = element.find("title")
    title = plain(heading)
    kind_of_section = element.get("sec-type") or element.get("content-type")
    back = around.back or name in _BACK or is_back_section(kind_of_section, title)
    kind = section_kind(kind_of_section, title, around.kind)
    return Section(title or around.title, kind, back)
