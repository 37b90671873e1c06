"""A web page in parts: what it says of itself, its blocks, its entries and what links to them mean."""

from collections.abc import Sequence

from lxml.etree import _Element as Element

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Basis
from evidence_loaders.html_pages.lists import FoundEntry, found_entries
from evidence_loaders.html_pages.metadata import about
from evidence_loaders.html_pages.printed import work_in
from evidence_loaders.html_pages.rendering import Rendering
from evidence_loaders.marked_up.blocks import Block
from evidence_loaders.marked_up.links import without_loose_links
from evidence_loaders.marked_up.page import Link, Listed, Page, Target
from evidence_loaders.marked_up.plain_numbers import with_numbers

_WIKI_BODY = "mw-content-text"
"""MediaWiki's own id for the text of a page, which stands inside its ``main``."""


def page_of(root: Element, problems: tuple[Problem, ...]) -> Page:
    """The page below ``root``: its main part where it has one that holds a list or the page has no list."""
    found = about(root)
    main, entries = _main(root)
    rendering = Rendering({entry.element: entry.raw for entry in entries}, found.title)
    rendering.render(main)
    targets = _targets(entries)
    blocks: Sequence[Block] = without_loose_links(rendering.blocks, targets)
    if not any(block.markers for block in blocks):
        blocks = with_numbers(blocks, frozenset(entry.number for entry in entries if entry.number is not None))
    listed = tuple(
        Listed(" ".join(entry.raw.split()), work_in(entry.element, entry.raw), entry.element.sourceline, entry.number)
        for entry in entries
    )
    return Page(about=found, blocks=tuple(blocks), listed=listed, targets=targets, problems=problems)


def _is_main(element: Element) -> bool:
    return element.tag == "main" or element.get("role") == "main" or element.get("id") == _WIKI_BODY


def _main(root: Element) -> tuple[Element, list[FoundEntry]]:
    marked = sorted(filter(_is_main, root.iter("main", "article", "div")), key=lambda one: one.get("id") != _WIKI_BODY)
    articles = list(root.iter("article"))
    main = marked[0] if marked else articles[0] if len(articles) == 1 else None
    inside = found_entries(main) if main is not None else []
    if main is not None and inside:
        return main, inside
    everywhere = found_entries(root)
    return (main, []) if main is not None and not everywhere else (root, everywhere)


def _targets(entries: Sequence[FoundEntry]) -> dict[str, tuple[Target, ...]]:
    targets: dict[str, tuple[Target, ...]] = {}
    for place, entry in enumerate(entries):
        if entry.anchors:
            key = str(entry.number) if entry.number is not None else entry.anchors[0]
            link = Link(Basis.LINKED, entry=place)
            target = (Target(key, (link,), entry.number, " ".join(entry.raw.split())),)
            for anchor in entry.anchors:
                targets.setdefault(f"#{anchor}", target)
    return targets
