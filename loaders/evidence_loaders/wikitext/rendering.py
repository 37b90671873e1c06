"""Wiki source as blocks: headings, paragraphs, items, table rows, captions, and the footnotes in them."""

import re

from mwparserfromhell.nodes import ExternalLink, Heading, HTMLEntity, Node, Tag, Template, Text, Wikilink
from mwparserfromhell.nodes.extras import Parameter
from mwparserfromhell.wikicode import Wikicode

from evidence_loaders.marked_up.blocks import Cited, Role
from evidence_loaders.marked_up.page import Listed
from evidence_loaders.marked_up.words import Words, is_numbers, raised
from evidence_loaders.wikitext import markers
from evidence_loaders.wikitext.cite_templates import is_citation
from evidence_loaders.wikitext.gathering import Gathering
from evidence_loaders.wikitext.list_sections import listed, printed_entry
from evidence_loaders.wikitext.plain import (
    UNPRINTED_TAGS,
    anchor_of_entry,
    attributes_of,
    caption_of,
    entity,
    is_file,
    link_words,
    name_of,
    plain,
)
from evidence_loaders.wikitext.printing_templates import is_quotation, printed
from evidence_loaders.wikitext.tables import lines_before, rows_of
from evidence_loaders.wikitext.works import works_in

_ITEMS = {"li": 1, "dd": 1, "dt": 1}
_CODE = frozenset("code tt kbd samp math chem ce nowiki".split())
_BREAKS = frozenset("p div blockquote center ul ol dl poem section onlyinclude noinclude hr".split())


class Rendering(Gathering):
    """Walks the nodes of a page; what is gathered so far becomes a block at each break."""

    def render(self, code: Wikicode) -> None:
        """Add the blocks of ``code``, which begins on the current line."""
        for node in code.nodes:
            line = self.line
            self._add(node)
            self.line = line + str(node).count("\n")

    def _add(self, node: Node) -> None:
        match node:
            case Text():
                self._text(re.sub(r"__[A-Z]+__", "", str(node)))
            case Heading():
                self._heading(node)
            case HTMLEntity():
                self._words.add(entity(node), self.line)
            case Wikilink():
                self._link(node)
            case ExternalLink():
                self._addresses.append(str(node.url))
                self._words.add(plain(node.title) if node.title is not None else _shown(node), self.line)
            case Tag():
                self._tag(node)
            case Template():
                self._template(node)

    def _text(self, text: str) -> None:
        """Text; an empty line ends a paragraph, any line end an item. Brackets around what printed nothing go too."""
        if text.startswith(")") and self._words.take_back_bracket():
            text = text[1:]
        text = self._closed_up(text) if self._unprinted else text
        if self._raised and is_numbers(text):
            text = raised(text)
        for index, part in enumerate(text.split("\n")):
            if index:
                self.line += 1
                if self._role is Role.ITEM or (index > 1 and not self._words.empty and self._blank):
                    self.cut()
                else:
                    self._words.add(" ", self.line)
            self._blank = not part.strip()
            self._words.add(part, self.line, verbatim=self._coded > 0)
            if self._blank and 0 < index < text.count("\n"):
                self._counting.stop()

    def _closed_up(self, text: str) -> str:
        """What follows a template that printed nothing, less what parted them ("(``{{IPA}}``; a leaf)")."""
        if not text.isspace():
            self._unprinted = False
        if self._words.ends_open:
            text = text.lstrip(" ,;:")
        elif text.startswith((",", ".", ";", ":", ")")):
            self._words.close_up()
        return text

    def _heading(self, node: Heading) -> None:
        self.cut(Role.HEADING, node.level)
        self._words.add(plain(node.title), self.line)
        self._listing = plain(node.title)
        self._counting.section()
        self.cut()

    def _link(self, node: Wikilink) -> None:
        if is_file(node):
            caption = caption_of(node)
            if caption:
                self._put_off(caption)
            return
        words = link_words(node)
        if words is None:
            return
        if str(node.title).lstrip().startswith("#") and plain(words) and not markers.cites(words):
            self._link_within(str(node.title).strip(), plain(words))
        else:
            self.render(words)

    def _link_within(self, anchor: str, printed: str) -> None:
        """A link to a place of the page itself, which is a marker if an entry stands there."""
        self.footnotes.linked.add(anchor)
        bracketed = printed[0] in "[(" and printed[-1] in "])"
        worded = not (is_numbers(printed) or self._raised or bracketed)
        self._words.mark(printed, [Cited(anchor, printed)], self.line, worded=worded)

    def _put_off(self, caption: str) -> None:
        """A caption stands beside the text: it follows the block that it interrupts."""
        line = self.line

        def add() -> None:
            back, self.line = self.line, line
            self.render(markers.parsed(caption))
            self.cut()
            self.line = back

        self._later.append(add)
        if self._words.empty:
            self.cut(self._role, self._level)

    def _tag(self, node: Tag) -> None:
        name = str(node.tag).lower()
        if name == "ref":
            self._footnote(node)
        elif name in _ITEMS and (node.wiki_markup or node.contents is not None):
            self._item(node)
        elif name == "table":
            self._table(node)
        elif name == "br":
            self._words.add(" ", self.line)
        elif anchor := anchor_of_entry(node):
            self._listed(node, anchor)
        elif name in UNPRINTED_TAGS:
            markers.declare(self.footnotes, node.contents, str(node), self.line)
        elif node.contents is not None:
            if name in _BREAKS:
                self.cut()
            self._contents(node, name)
            if name in _BREAKS:
                self.cut()

    def _contents(self, node: Tag, name: str) -> None:
        given = attributes_of(node)
        if "id" in given:
            self._anchors.append(plain(given["id"] or ""))
        self._raised += name == "sup"
        self._coded += name in _CODE
        self.render(node.contents)
        self._raised -= name == "sup"
        self._coded -= name in _CODE

    def _listed(self, node: Tag, anchor: str) -> None:
        """An entry of a list that is marked as one."""
        begun = str(node.contents)
        self.line += begun.count("\n", 0, len(begun) - len(begun.lstrip()))
        self.cut(Role.ENTRY)
        number, raw = printed_entry(plain(node.contents))
        links = [str(link.url) for link in node.contents.filter_external_links(recursive=True)]
        self.footnotes.add(listed(raw, self._counting.given(number), self.line, links), [f"#{anchor}"])
        self._words.add(raw, self.line)
        self.cut()

    def _item(self, node: Tag) -> None:
        deeper = self._words.empty and self._role is Role.ITEM
        self.cut(Role.ITEM, self._level + 1 if deeper else 1)
        self._counting.item(str(node.wiki_markup), deeper=deeper)
        if str(node.contents or ""):
            self.render(node.contents)
            self.cut()

    def _footnote(self, node: Tag) -> None:
        cited = markers.cite(self.footnotes, node, self.line)
        self._words.mark(cited.printed, [cited], self.line)

    def _table(self, node: Tag) -> None:
        """Each row as one block, its cells apart by a bar."""
        self.cut()
        for row, line in rows_of(node, self.line):
            self.line = line
            for index, (cell, at) in enumerate(row):
                self.line = at
                if index:
                    self._words.add(" | ", self.line)
                self._role = Role.ROW
                self.render(cell)
            self._role = Role.ROW
            self.cut()

    def _template(self, node: Template) -> None:
        name = name_of(node)
        if is_citation(str(node.name).strip()):
            self._entry(node)
            return
        cited = markers.cite_by_template(self.footnotes, node, name, self.line)
        if cited:
            for one in cited:
                self._words.mark(one.printed, [one], self.line)
        elif is_quotation(name) and node.params:
            self.cut()
            self.render(markers.quoted(node))
            self.cut()
        elif markers.holds_list(name):
            markers.declare(self.footnotes, node, str(node), self.line)
        else:
            self._printed(node, name)

    def _entry(self, node: Template) -> None:
        """A work that is described in the page itself: listed there, or cited by the sentence that it stands in."""
        if self._role is Role.PROSE and not (self._words.empty or self._works or self._lists_works):
            for cited in markers.cite_in_text(self.footnotes, markers.parsed(str(node)), self.line):
                self._words.mark(cited.printed, [cited], self.line)
            return
        for work in works_in(markers.parsed(str(node)))[0]:
            number = None if self._works else self._number_of_item()
            self._works.append(self.footnotes.add(Listed(work.raw, work.source, self.line, number), work.anchors))
            self._words.add(f" {work.raw} ", self.line)

    def _number_of_item(self) -> int | None:
        return self._counting.given(self._counting.number) if self._role is Role.ITEM and self._lists_works else None

    def _printed(self, node: Template, name: str) -> None:
        """A template's words; footnotes in its fields are rows of their own, or markers where it prints no words."""
        fields = [one for one in node.params if markers.cites(one.value)]
        words = printed(name, [plain(one.value) for one in node.params if not one.showkey])
        if words:
            self._words.add(words, self.line)
        self._unprinted = not (words or fields)
        for field in fields:
            if field.showkey and not words:
                self._field(node, field)
            else:
                for cited in markers.cited_in(self.footnotes, field.value, self.line):
                    self._words.mark(cited.printed, [cited], self.line)

    def _field(self, node: Template, field: Parameter) -> None:
        back, held = self.line, (self._words, self._role, self._level, self._works)
        self._words, self._role, self._works = Words(self.line), Role.ROW, []
        self.line += lines_before(node, field)
        self._words.add(f"{plain(field.name)}: ", self.line)
        self.render(field.value)
        self._role = Role.ROW
        row = self._words.block(Role.ROW)
        self.blocks.append(row)
        (self._words, self._role, self._level, self._works), self.line = held, back


def _shown(link: ExternalLink) -> str:
    return "" if link.brackets else str(link.url)
