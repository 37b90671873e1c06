"""A citation as one line of text, also where its elements hold no punctuation."""

from collections.abc import Sequence

from lxml.etree import _Element as Element

from evidence_loaders.jats.inline import plain
from evidence_loaders.jats.names import local_name, person

_APART = ("year", "article-title", "chapter-title", "part-title", "data-title", "source", "edition", "conf-name")
_REST = ("volume", "issue", "publisher-name", "publisher-loc", "elocation-id", "comment", "pub-id", "ext-link", "uri")
_AUTHORS_SHOWN = 6


def printed_entry(citation: Element, authors: Sequence[str]) -> str:
    """The citation as printed; what has no words or stops between its elements is put together, ``authors`` first.

        >>> from lxml.etree import XML
    >>> printed_entry(XML("<citation><year>1994</year><source>Snails</source></citation>"), ["Reed, A"])
    'Reed A. 1994. Snails.'
    """
    return plain(citation) if _has_text(citation) else _composed(citation, authors)


def _has_text(citation: Element) -> bool:
    """Whether text stands between the elements, as in a ``mixed-citation``."""
    if local_name(citation) == "mixed-citation":
        return True
    between = [citation.text, *(child.tail for child in citation)]
    return any(text and text.strip() for text in between) or len(citation) == 0


def _composed(citation: Element, authors: Sequence[str]) -> str:
    names = ", ".join(name.replace(", ", " ") for name in authors[:_AUTHORS_SHOWN])
    parts = [names + (", et al" if len(authors) > _AUTHORS_SHOWN else "")]
    by_name: dict[object, list[Element]] = {}
    for child in citation:
        by_name.setdefault(child.tag, []).append(child)
    for name in (*_APART, *_REST):
        parts += map(plain, by_name.get(name, ()))
        if name == "issue":
            parts.append(_pages(citation))
    told = ". ".join(part.rstrip(" .") for part in parts if part.strip(" ."))
    return f"{told}." if told else plain(citation) or person(citation)


def _pages(citation: Element) -> str:
    first, last = citation.findtext("fpage") or "", citation.findtext("lpage") or ""
    return f"{first}-{last}" if first and last else first or plain(citation.find("page-range"))
