"""Citations by author and year that stand in a page as plain text, where nothing links them to its list."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence_graph.vocabulary import Basis
from evidence_loaders.author_year.citing import ByName, Mention, cited_by_name
from evidence_loaders.author_year.listing import Work
from evidence_loaders.marked_up.blocks import BODY, Block, Cited, Marker
from evidence_loaders.marked_up.page import Link, Listed, Page, Target
from evidence_loaders.marked_up.references import NUMBER

_NAME = "name:"
"""Opens the label of a marker that is people and a year in plain text."""


def with_names(page: Page) -> Page:
    """``page`` with what it cites by author and year as markers, and what those mean.

    A page with links or keys does not cite so, unless all of them lead to notes that name no work.
    """
    labels = {
        label
        for block in page.blocks
        for marker in block.markers
        if not _is_note(marker, page)
        for label in _labels(marker)
    }
    if any(not label.startswith(NUMBER) for label in labels):
        return page
    works = [Work(one.source.authors, one.source.year, one.raw) for one in page.listed]
    texts = [block.words if block.role in BODY else "" for block in page.blocks]
    found = cited_by_name(texts, works, len(labels))
    if not found.works:
        return page
    marked = zip(page.blocks, found.mentions, strict=True)
    blocks = tuple(replace(block, markers=_beside_notes(block, mentions, page)) for block, mentions in marked)
    targets = {f"{_NAME}{key}": (_target(key, found, page.listed),) for key in found.works}
    return replace(page, blocks=blocks, targets={**page.targets, **targets})


def _labels(marker: Marker) -> Iterator[str]:
    return (cited.label for cited in marker.cited)


def _is_note(marker: Marker, page: Page) -> bool:
    return all(page.targets.get(label) == () for label in _labels(marker))


def _beside_notes(block: Block, mentions: Sequence[Mention], page: Page) -> tuple[Marker, ...]:
    """The markers of ``mentions``, and those of notes that stand apart from them."""
    found = list(_markers(mentions))
    notes = (one for one in block.markers if _is_note(one, page))
    apart = [one for one in notes if not any(one.start < other.end and other.start < one.end for other in found)]
    return tuple(sorted((*found, *apart), key=lambda marker: marker.start))


def _markers(mentions: Sequence[Mention]) -> Iterator[Marker]:
    for one in mentions:
        yield Marker(
            one.start, one.end, tuple(Cited(f"{_NAME}{key}", printed) for key, printed in one.told), worded=True
        )


def _target(key: str, found: ByName, listed: Sequence[Listed]) -> Target:
    basis, places = found.basis(key), found.works[key]
    text = listed[places[0]].raw if basis is Basis.AUTHOR_YEAR else None
    return Target(key, tuple(Link(basis, entry=place) for place in places), text=text, doubt=found.doubt(key))
