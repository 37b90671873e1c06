"""The keys that Pandoc writes at each citation of a page, whether it links to an entry or not."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

ANCHOR = "ref-"
"""What Pandoc puts before a key to make the id of its entry."""


def keys_at(element: Element) -> list[str]:
    """The keys that ``element`` cites, or none: it is no citation of Pandoc's.

    ``<span class="citation" data-cites="leaf2010 root2012">(1, 2)</span>`` cites two.
    """
    cites = element.tag == "span" and "citation" in (element.get("class") or "").split()
    return (element.get("data-cites") or "").split() if cites else []


def keys_without_links(element: Element) -> list[str]:
    """The keys that ``element`` cites and no link in it leads to."""
    keys = keys_at(element)
    return keys if keys and next((one for one in element.iter("a") if one.get("href")), None) is None else []


def keys_in(root: Element) -> Iterator[str]:
    """Every key that is cited below ``root``."""
    for element in root.iter("span"):
        yield from keys_at(element)
