"""The entries of a page's reference lists, and the anchors that markers reach them by."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from lxml import etree
from lxml.etree import _Element as Element

from evidence_loaders.headings import is_list_heading
from evidence_loaders.html_pages.furniture import is_printed_note, says_nothing, why_skipped
from evidence_loaders.html_pages.printed import printed
from evidence_loaders.marked_up.entries import printed_number

_LIST_CLASSES = frozenset(
    "references reference-list ref-list references-list references-and-notes-list citation-list "
    "footnotes endnotes".split()
)
_NOTE_CLASSES = frozenset({"footnotes", "endnotes", "footnote"})
_NOTE_ROLES = frozenset({"doc-endnote", "doc-footnote", "doc-endnotes"})
_ENTRY_ROLES = frozenset({"doc-biblioentry", "doc-endnote", "doc-footnote"})
_LIST_ROLES = frozenset({"doc-bibliography", "doc-endnotes"})
_ENTRY_ID = re.compile(r"(?:cite_note|ref-|fn:?\d|bib\d|footnote-?\d|endnote-?\d|_ftn\d|_edn\d)")
_LIKE_A_WORK = re.compile(r"\bdoi\b|\b10\.\d{4,9}/|\bpmid\b|https?://|\bet al\b|\b(?:1[6-9]|20)\d\d\b", re.I)
_WHO_SAID_IT = re.compile(r"[^\"“:\n]{2,80}: [\"“][^\"“”\n]{3,200}[\"”]\.?")
"""An entry of magazines: who published it, and its title ('Leaf Society: "On leaves."')."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLES = frozenset("p div summary span strong b dt".split())
"""Elements other than headings that a page may title its list with."""
_WIKIS_ANCHOR = "CITEREF"
"""How the anchors begin by which Wikipedia's short notes reach a work."""
_WIKIS_GROUP = "data-mw-group"
"""What Wikipedia's lists of notes say of themselves: they are counted apart ("a", "nb 1")."""
_SCIENCEDIRECTS = "ref-id-"
"""What ScienceDirect puts before the anchor by which its markers reach an entry."""
_SHOWN_BY = re.compile(r"\s*(?:(?:view|show|see|hide|expand|read)\s+)?(?:(?:all|the|our|article)\s+)?", re.I)
_LABEL = re.compile(r"\s*[\[(]?\s*(\d{1,5})\s*[\]).]*\s*(?:\(|$)")
_BOXES = frozenset("p li div table ul ol dl blockquote section article".split()) | HEADINGS
LONGEST_TITLE = 60
"""Characters of the words that title a list."""


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry with its words, the number it is printed with, and its anchors.

    One that shares its ``element`` with others, on a line of its own, has none of the element's links. ``names`` are
    the anchors of other entries that it names in short ("Root 2012, p. 5") instead of telling a work.
    """

    element: Element
    raw: str
    number: int | None
    anchors: tuple[str, ...]
    shared: bool = False
    names: tuple[str, ...] = ()


def titles_list(words: str) -> bool:
    """Whether these words, alone on a line, title a reference list: "References", "View all references".

    >>> titles_list("Show all sources"), titles_list("See the doctor")
    (True, False)
    """
    found = _SHOWN_BY.match(words)
    return len(words) <= LONGEST_TITLE and is_list_heading(words[found.end() :] if found else words)


def found_entries(root: Element) -> list[FoundEntry]:
    """Every entry of the page's reference lists: lists marked as such, else those below a known heading; then notes.

    A footnote that names no work says something of its own.
    """
    marked = list(_marked(root))
    notes = dict.fromkeys(element for element in marked if _is_note(element))
    works = [element for element in marked if element not in notes]
    naming = [element for element in notes if _LIKE_A_WORK.search(printed(element))]
    listed = list(_entries(works)) or list(_entries(_headed(root, notes)))
    folded = () if listed else _headed(root, notes, folded=True)
    listed = listed or list(_entries(element for element in folded if _LIKE_A_WORK.search(printed(element))))
    return _numbered(_with_short_names([*listed, *_entries(naming)]))


def _with_short_names(entries: list[FoundEntry]) -> list[FoundEntry]:
    """``entries`` with the anchors that notes of Wikipedia name in short."""
    told = {anchor for entry in entries for anchor in entry.anchors if anchor.startswith(_WIKIS_ANCHOR)}
    return [replace(entry, names=_short_names(entry, told)) if told else entry for entry in entries]


def _short_names(entry: FoundEntry, told: Container[str]) -> tuple[str, ...]:
    """What ``entry`` names of the anchors ``told``; nothing where it tells a work, and others name it by its anchor."""
    is_named = any(anchor in told for anchor in entry.anchors)
    if is_named or next(entry.element.iterdescendants("cite"), None) is not None:
        return ()
    named = ((link.get("href") or "").rpartition("#")[2] for link in entry.element.iterdescendants("a"))
    return tuple(dict.fromkeys(name for name in map(unquote, named) if name in told))


def anchors_of_notes(root: Element, entries: Iterable[FoundEntry]) -> Iterator[str]:
    """The anchors of the page's footnotes that are none of its ``entries``."""
    known = {entry.element for entry in entries}
    for element in _marked(root):
        if element not in known and _is_note(element):
            yield from _anchors(element)


def _is_note(element: Element) -> bool:
    """Whether a marked element is a footnote, which need not name a work."""
    return any(
        one.get("role") in _NOTE_ROLES or _NOTE_CLASSES & set(_classes(one)) for one in (element, *_above(element))
    )


def _marked(root: Element) -> Iterator[Element]:
    """Entries that their role, class or the list around them tells."""
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if why_skipped(element):
            walk.skip_subtree()
        elif _is_marked(element) and not _only_holds_items(element):
            yield element
            walk.skip_subtree()


def _is_marked(element: Element) -> bool:
    if element.get("role") in _ENTRY_ROLES or "csl-entry" in _classes(element):
        return True
    around = _above(element)
    if element.tag in ("aside", "div", "dd") and _is_docutils(element, around):
        return True
    if element.tag == "li":
        known = any(map(_is_list, around)) or (element.get("id") or "").startswith("cite_note")
        return known or any((one.get("id") or "").startswith(_WIKIS_ANCHOR) for one in element.iterdescendants("cite"))
    return (
        element.tag in ("div", "p")
        and any(map(_is_list, around[:1]))
        and bool(_ENTRY_ID.match(element.get("id") or ""))
    )


def _only_holds_items(element: Element) -> bool:
    """Whether an item is nothing but a list of items, which PubMed's are around its entries."""
    within = [child for child in element.iterchildren() if isinstance(child.tag, str)]
    said = (element.text or "") + "".join(child.tail or "" for child in within)
    return bool(within) and not said.strip() and all(child.tag in ("ol", "ul") for child in within)


def _is_docutils(element: Element, around: list[Element]) -> bool:
    """Whether docutils wrote the element as a footnote or citation, which has a label."""
    box = around[0] if element.tag == "dd" and around else element
    labelled = element.tag == "dd" or next((one for one in element.iterchildren() if "label" in _classes(one)), None)
    return labelled is not None and is_printed_note(box)


def _above(element: Element) -> list[Element]:
    """The elements right around ``element``: its parent and that one's."""
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    return [one for one in (parent, above) if one is not None]


def _is_list(element: Element) -> bool:
    known = element.get("id") in ("refs", "references", "reference-list")
    return known or element.get("role") in _LIST_ROLES or bool(_LIST_CLASSES & set(_classes(element)))


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _headed(root: Element, notes: Container[Element], *, folded: bool = False) -> Iterator[Element]:
    """Items, or paragraphs that name works, below a heading such as "References"; no footnotes.

    A list that is ``folded`` may be titled by what opens it, such as a button "Show references".
    """
    below = False
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if folded and _opens(element) and titles_list(_few_words(element)):
            below = True
            walk.skip_subtree()
        elif why_skipped(element) or element in notes:
            walk.skip_subtree()
        elif element.tag in HEADINGS:
            below = titles_list(printed(element))
        elif element.tag in _TITLES and titles_list(_few_words(element)):
            below = True
            walk.skip_subtree()
        elif below and _may_be_entry(element):
            yield element
            walk.skip_subtree()


def _opens(element: Element) -> bool:
    """Whether an element may unfold a list: a button, or a link that leads nowhere else, but none of a menu."""
    unfolds = element.tag == "button" or (element.tag == "a" and (element.get("href") or "#") == "#")
    return unfolds and all(one.tag != "li" for one in _above(element))


def _few_words(element: Element) -> str:
    """The words of ``element``, as far as they can be a title."""
    words = ""
    for part in element.itertext():
        words += str(part)
        if len(words) > 2 * LONGEST_TITLE:
            break
    return " ".join(words.split())


def _may_be_entry(element: Element) -> bool:
    """Whether an element below a list's heading is an entry: an item, or a box of its own that names a work."""
    if element.tag == "li":
        return True
    own = element.tag in ("p", "dd", "tr") or (
        element.tag == "div" and next(element.iterdescendants(*_BOXES), None) is None
    )
    said = printed(element) if own else ""
    return (
        own
        and not says_nothing(" ".join(said.split()))
        and bool(_LIKE_A_WORK.search(said) or _WHO_SAID_IT.fullmatch(said))
    )


def _entries(elements: Iterable[Element]) -> Iterator[FoundEntry]:
    """Each element with its words, and the number that it prints or that its ordered list gives it."""
    counted: dict[Element, int] = {}
    for element in elements:
        place = _place(element, counted)
        lines = _lines_of_entries(printed(element)) if place is None else []
        if lines:
            yield from (FoundEntry(element, raw, number, (), shared=True) for number, raw in lines)
            continue
        number, raw = printed_number(printed(element))
        raw = raw.removeprefix("[]").lstrip()
        if raw:
            yield FoundEntry(element, raw, number or place, _anchors(element))


def _anchors(element: Element) -> tuple[str, ...]:
    term = element.getprevious() if element.tag == "dd" else None
    both = [*([term] if term is not None else []), *element.iter()]
    own = [str(one.get(name)) for one in both for name in ("id", "name") if one.get(name)]
    return (*own, *(anchor.removeprefix(_SCIENCEDIRECTS) for anchor in own if anchor.startswith(_SCIENCEDIRECTS)))


def _lines_of_entries(raw: str) -> list[tuple[int | None, str]]:
    """The entries that lines of one element are: each begins with the number after the last one's."""
    found = [printed_number(line) for line in raw.split("\n")]
    numbers = [number for number, _ in found]
    first = numbers[0]
    counted = first is not None and len(found) > 1 and numbers == list(range(first, first + len(found)))
    return found if counted else []


def _place(element: Element, counted: dict[Element, int]) -> int | None:
    """The number that an ordered list gives to its item, in digits; ``counted`` keeps each list's last one."""
    parent = element.getparent()
    if element.tag == "dd":
        return _number_in(element.getprevious())
    if is_printed_note(element):
        return _number_in(next((one for one in element.iterchildren() if "label" in _classes(one)), None))
    if element.tag != "li" or parent is None or parent.tag != "ol":
        return None
    style = f"{parent.get('type') or '1'} {parent.get('style') or ''} {_around(parent)}"
    if not style.startswith("1") or parent.get(_WIKIS_GROUP) or re.search(r"alpha|roman|greek|none", style):
        return None
    given = _number(element.get("value"))
    counted[parent] = given or counted.get(parent, (_number(parent.get("start")) or 1) - 1) + 1
    return counted[parent]


def _number_in(label: Element | None) -> int | None:
    """The number that stands as the term of a description or the label of a note, before links back."""
    found = _LABEL.match("".join(str(part) for part in label.itertext())) if label is not None else None
    return int(found[1]) if found else None


def _number(given: str | None) -> int | None:
    return int(given) if given and given.isdecimal() and len(given) < 6 else None


def _around(element: Element) -> str:
    return " ".join(name for one in (element, *_above(element)) for name in _classes(one))


def _numbered(entries: list[FoundEntry]) -> list[FoundEntry]:
    """Entries whose numbers are theirs alone: a second list's numbers would mean the first list's."""
    seen: set[int] = set()
    clean = []
    for entry in entries:
        number = entry.number if entry.number not in seen else None
        if number is not None:
            seen.add(number)
        clean.append(replace(entry, number=number))
    return clean
