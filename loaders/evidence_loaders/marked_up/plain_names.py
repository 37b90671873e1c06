"""Citations by author and year that stand in a page as plain text, where nothing links them to its list."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence_graph.vocabulary import Basis
from evidence_loaders.author_year import ByName, Mention, Work, cited_by_name
from evidence_loaders.marked_up.blocks import BODY, Block, Cited, Marker
from evidence_loaders.marked_up.page import Link, Listed, Target
from evidence_loaders.marked_up.references import NUMBER

_NAME = "name:"
"""Opens the label of a marker that is people and a year in plain text."""


def with_names(
    blocks: Sequence[Block], listed: Sequence[Listed]
) -> tuple[tuple[Block, ...], dict[str, tuple[Target, ...]]]:
    """``blocks`` with what they cite by author and year as markers, and what those mean.

    A page with links or keys, or with numbers for half of what it lists, does not cite so.
    """
    labels = {cited.label for block in blocks for marker in block.markers for cited in marker.cited}
    linked = any(not label.startswith(NUMBER) for label in labels)
    if linked or (labels and len(listed) < 2 * len(labels)):
        return tuple(blocks), {}
    works = [Work(one.source.authors, one.source.year, one.raw) for one in listed]
    found = cited_by_name([block.words if block.role in BODY else "" for block in blocks], works)
    if not found.outnumber(len(labels)):
        return tuple(blocks), {}
    marked = zip(blocks, found.mentions, strict=True)
    targets: dict[str, tuple[Target, ...]] = {f"{_NAME}{key}": (_target(key, found, listed),) for key in found.works}
    return tuple(replace(block, markers=tuple(_markers(mentions))) for block, mentions in marked), targets


def _markers(mentions: Sequence[Mention]) -> Iterator[Marker]:
    for one in mentions:
        yield Marker(
            one.start, one.end, tuple(Cited(f"{_NAME}{key}", printed) for key, printed in one.told), worded=True
        )


def _target(key: str, found: ByName, listed: Sequence[Listed]) -> Target:
    basis, places = found.basis(key), found.works[key]
    text = listed[places[0]].raw if basis is Basis.AUTHOR_YEAR else None
    doubt = f"entry {places[0] + 1} has another year" if key in found.other_years else None
    return Target(key, tuple(Link(basis, entry=place) for place in places), text=text, doubt=doubt)
