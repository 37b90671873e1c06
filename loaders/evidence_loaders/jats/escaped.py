"""Bodies whose paragraphs hold HTML as text, as SciELO keeps articles from before it had XML."""

import contextlib
import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from evidence_loaders.headings import is_section_heading
from evidence_loaders.jats.names import local_name

_BLOCK_TAG = re.compile(r"<(?:p|div|font|table|blockquote|h[1-6]|ul|ol)\b[^<>]*>", re.I)
_BLOCKS = frozenset(
    "address blockquote body br center dd div dl dt form h1 h2 h3 h4 h5 h6 hr html li ol p pre table tbody td th tr "
    "ul".split()
)
_SILENT = frozenset("head img script style title".split())
_KEPT = frozenset({"sub", "sup"})
_BOLD = frozenset("b strong h1 h2 h3 h4 h5 h6".split())
_LONGEST_HEADING = 80
_NO_TITLE = re.compile(r"[.,;]\s*\Z|\A[\W\d]*\Z")


def write_out(article: Element) -> None:
    """Put paragraphs and sections in the place of every paragraph of the body that holds HTML as text."""
    for body in article.iterchildren("{*}body"):
        for paragraph in list(body.iterdescendants("{*}p")):
            if _holds_html(paragraph):
                _replace(paragraph)


def _holds_html(paragraph: Element) -> bool:
    return len(paragraph) == 0 and len(_BLOCK_TAG.findall(paragraph.text or "")) > 1


def _replace(paragraph: Element) -> None:
    parser = etree.HTMLParser(recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    root = None
    with contextlib.suppress(etree.LxmlError, ValueError):
        root = etree.fromstring(paragraph.text or "", parser)
    if root is None or any(one.level_name == "FATAL" for one in parser.error_log):
        return  # it stays as it is printed
    new: list[Element] = []
    for block, bold in _blocks(root):
        words = " ".join("".join(block.itertext()).split())
        if not words:
            continue
        if (bold and len(words) <= _LONGEST_HEADING and not _NO_TITLE.search(words)) or is_section_heading(words):
            block.tag = "title"
            new.append(etree.Element("sec"))
        if new and local_name(new[-1]) == "sec":
            new[-1].append(block)
        else:
            new.append(block)
    for element in (one for top in new for one in top.iter()):
        element.sourceline = paragraph.sourceline  # type: ignore[misc]  # lxml takes it, its types do not know
    for element in new:
        paragraph.addprevious(element)  # a slice of all siblings would take longer the more there are
    paragraph.text = None


def _blocks(root: Element) -> Iterator[tuple[Element, bool]]:
    """The lines that a browser would show, as paragraphs, each with whether all its words are bold."""
    block, plain, bold = etree.Element("p"), False, 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name, begins = local_name(element), event == "start"
        if begins and name in _SILENT:
            walk.skip_subtree()
        if name in _BLOCKS:
            yield block, not plain
            block, plain = etree.Element("p"), False
        bold += (1 if begins else -1) * (name in _BOLD)
        text = (element.text if name not in _SILENT else None) if begins else element.tail
        plain = plain or bool(text and text.strip() and not bold)
        _add(block, element if begins and name in _KEPT else None, text)
    yield block, not plain


def _add(block: Element, kept: Element | None, text: str | None) -> None:
    """Add ``text`` to what ``block`` ends with, after the beginning of ``kept``, if there is one."""
    if kept is not None:
        child = etree.SubElement(block, local_name(kept))
        child.text = text
    elif len(block):
        block[-1].tail = (block[-1].tail or "") + (text or "")
    else:
        block.text = (block.text or "") + (text or "")
