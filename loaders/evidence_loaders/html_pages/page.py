"""A web page in parts: what it says of itself, its blocks, its entries and what links to them mean."""

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from evidence_graph.model import Problem, Source
from evidence_graph.vocabulary import Basis
from evidence_loaders.html_pages.lists import FoundEntry, anchors_of_notes, found_entries
from evidence_loaders.html_pages.metadata import about
from evidence_loaders.html_pages.pandocs_keys import ANCHOR, keys_in
from evidence_loaders.html_pages.printed import identified_at, work_in
from evidence_loaders.html_pages.rendering import AT_MARKER, Rendering
from evidence_loaders.marked_up.blocks import Block
from evidence_loaders.marked_up.entries import work_of
from evidence_loaders.marked_up.links import with_lost_notes, without_loose_links
from evidence_loaders.marked_up.page import Link, Listed, Page, Target
from evidence_loaders.marked_up.plain_numbers import with_numbers, without_bare

_WIKI_BODY = "mw-content-text"
"""MediaWiki's own id for the text of a page, which stands inside its ``main``."""


def page_of(root: Element, problems: tuple[Problem, ...]) -> Page:
    """The page below ``root``: its main part where it has one that holds a list or the page has no list."""
    found = about(root)
    main, entries = _main(root)
    rendering = Rendering({entry.element: entry.raw for entry in entries}, found.title)
    rendering.render(main)
    notes = {f"#{anchor}": () for anchor in anchors_of_notes(main, entries)}
    unlisted = {f"#{ANCHOR}{key}": (Target(key),) for key in keys_in(main)}
    known = unlisted | notes | _targets(entries) | dict(_at_markers(rendering.blocks))
    targets = with_lost_notes(rendering.blocks, known, lists_works=bool(entries))
    blocks: Sequence[Block] = without_loose_links(rendering.blocks, targets)
    bare = not (entries or any(block.markers for block in blocks))
    blocks = with_numbers(blocks, frozenset(entry.number for entry in entries if entry.number is not None), targets)
    blocks = without_bare(blocks) if bare else blocks
    listed = tuple(_listed(entry) for entry in entries if not entry.names)
    return Page(about=found, blocks=tuple(blocks), listed=listed, targets=targets, problems=problems)


def _listed(entry: FoundEntry) -> Listed:
    work = work_of(entry.raw) if entry.shared else work_in(entry.element, entry.raw)
    return Listed(" ".join(entry.raw.split()), work, entry.element.sourceline, entry.number)


def _at_markers(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[Target, ...]]]:
    """What markers mean that link to a work by its own DOI, PMID or PMCID."""
    for label in (cited.label for block in blocks for marker in block.markers for cited in marker.cited):
        source = identified_at(label[1:]) if label.startswith(AT_MARKER) else None
        if source:
            key = next(f"{name}:{value}" for name, value in _names(source) if value)
            yield label, (Target(key, (Link(Basis.IDENTIFIER, source=source),)),)


def _names(source: Source) -> Iterator[tuple[str, str | None]]:
    yield from (("doi", source.doi), ("pmid", source.pmid), ("pmcid", source.pmcid))


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
    """What the anchors of entries mean: the listed work, or those that a note names in short."""
    works = [entry for entry in entries if not entry.names]
    places = {anchor: place for place, entry in reversed(list(enumerate(works))) for anchor in entry.anchors}
    targets: dict[str, tuple[Target, ...]] = {}
    place = 0
    for entry in entries:
        meant = [places[name] for name in entry.names] or [place]
        place += not entry.names
        if entry.anchors:
            key = str(entry.number) if entry.number is not None else entry.anchors[0]
            told = tuple(
                Target(
                    key if nth == 1 else f"{key}#{nth}",
                    (Link(Basis.LINKED, entry=one),),
                    entry.number,
                    " ".join(entry.raw.split()),
                )
                for nth, one in enumerate(meant, 1)
            )
            for anchor in entry.anchors:
                targets.setdefault(f"#{anchor}", told)
    return targets
