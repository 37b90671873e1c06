"""The text of a paragraph's elements: white space collapsed, links to references with their places."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element as Element

from evidence_loaders.jats.names import local_name

SILENT = frozenset(
    "fn graphic inline-graphic media object-id alt-text long-desc permissions index-term tex-math annotation "
    "annotation-xml supplementary-material label target fig table-wrap fig-group table-wrap-group boxed-text "
    "table-wrap-foot inline-supplementary-material processing-meta".split()
)
"""What has no words in the line of text: pictures, notes, and what floats (which is read as blocks of its own)."""
_SPECIAL = frozenset({"xref", "sup", "break", "name", "alternatives"})
NOTE_LINKS = frozenset({"fn", "table-fn", "author-notes", "corresp", "aff"})
_NAMES_NOTE = re.compile(r"\bfootnotes?\Z", re.I)
"""What stands before a note's mark that is a word of its sentence ("see footnote 5")."""
_DISPLAYED = frozenset("disp-formula disp-formula-group p title list list-item disp-quote verse-line".split())
"""What stands on lines of its own, so that no white space need be written around it."""
_RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_RAISABLE = frozenset("0123456789+-−=()n")


class Link(NamedTuple):
    """A link to references: where it stands in its block, what it points at and what is printed."""

    start: int
    end: int
    targets: tuple[str, ...]
    printed: str
    line: int
    raised: bool = False


@dataclass(slots=True)
class Words:
    """Text that grows piece by piece; ``places`` tells for some characters the line they stand on."""

    known: frozenset[str]
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    gap: bool = False
    linked: bool = False
    links: list[Link] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Take ``text`` with its white space collapsed."""
        if not text:
            return
        words = " ".join(text.split())
        if not words:
            self.gap = True
            return
        if self.length and (self.gap or text[0].isspace()):
            self.pieces.append(" ")
            self.length += 1
        self.pieces.append(words)
        self.length += len(words)
        self.gap = text[-1].isspace()

    def take(self, element: Element, *, raised: bool = False) -> None:
        """Take the words of ``element`` and what is in it."""
        self.places.append((self.length, element.sourceline or 1))
        if element.text:
            self.add(element.text)
        for child in element:
            self.take_child(child, raised=raised)
            if child.tail:
                self.add(child.tail)

    def take_child(self, child: Element, *, raised: bool = False) -> None:
        """Take an inline element, as far as it has words."""
        name = local_name(child)
        if name in SILENT:
            return
        if name in ("sub", "sup") and _is_set_apart(child):
            self.gap = False
        if name in _DISPLAYED:
            self._displayed(child)
        elif name not in _SPECIAL:
            self.take(child, raised=raised)
        elif name == "xref":
            self._link(child, raised=raised)
        elif name == "sup":
            self._raised(child)
        elif name == "break":
            self.gap = True
        elif name == "name":
            self._name(child)
        else:
            self._one_of(child)

    def _displayed(self, element: Element) -> None:
        self.gap = True
        self.take(element)
        self.gap = (element.tail or " ")[0] not in ",.;:)"

    def _name(self, name: Element) -> None:
        for part in name:
            self.take_child(part)
            self.gap = True
        self.gap = False

    def _one_of(self, alternatives: Element) -> None:
        shown = [child for child in alternatives if local_name(child) not in SILENT]
        if shown:
            self.take_child(shown[-1])

    def _raised(self, element: Element) -> None:
        text = "".join(element.itertext())
        power = not self.linked and _RAISABLE.issuperset(text.strip().lstrip("–")) and any(map(str.isdigit, text))
        if power and element.find(".//xref") is None:
            self.add(text.translate(_RAISED))
        elif len(element):
            self.take(element, raised=True)
        else:
            self.add(text)

    def _link(self, element: Element, *, raised: bool) -> None:
        targets = tuple((element.get("rid") or "").split())
        kind = element.get("ref-type")
        if kind != "bibr" and not self.known.intersection(targets):
            if kind not in NOTE_LINKS or (not raised and _NAMES_NOTE.search("".join(self.pieces[-2:]))):
                self.take(element, raised=raised)
            return
        before, pieces = self.length, len(self.pieces)
        self.linked = True
        self.take(element)
        self.linked = False
        start = before + (len(self.pieces) > pieces and self.pieces[pieces] == " ")
        printed = "".join(self.pieces[pieces:]).strip()
        inner = len(element) > 0 and local_name(element[0]) == "sup"
        self.links.append(Link(start, self.length, targets, printed, element.sourceline or 1, raised or inner))

    @property
    def text(self) -> str:
        """What was taken so far."""
        return "".join(self.pieces)


def _is_set_apart(index: Element) -> bool:
    """Whether only a line break, as PMC puts between elements, stands before a raised or lowered ``index``."""
    before = index.getprevious()
    return before is not None and before.tail == "\n"


def plain(element: Element | None) -> str:
    """The words of ``element`` on one line, without links to notes; empty where there is none."""
    if element is None:
        return ""
    if not len(element):
        return " ".join((element.text or "").split())
    words = Words(frozenset())
    words.take(element)
    return words.text
