"""Links within a page: those to an entry of its list are markers, the others are words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from evidence_loaders.marked_up.blocks import Block, Cited, Marker
from evidence_loaders.marked_up.page import Target
from evidence_loaders.marked_up.references import NUMBER
from evidence_loaders.marked_up.words import is_numbers, numbers_in

_LIKE_A_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_LIKE_A_REFERENCE = re.compile(r"#(?:cite|ref|bib|fn|note|B\d|R\d|CR\d|rf|endnote)", re.I)

_NOTE = re.compile(r"#(?P<before>[\w.-]*?)(?:fn|ftn|note)[\w.-]*")
_SORT = re.compile(r"#[a-z_-]*", re.I)
"""What the anchors of one sort begin with."""


def with_lost_notes(
    blocks: Sequence[Block], targets: Mapping[str, tuple[Target, ...]], *, lists_works: bool
) -> dict[str, tuple[Target, ...]]:
    """``targets``, and that numbers which link to a footnote that is not in the page mean nothing.

    They are citations where the page's other notes are works, or where it lists none: then they dangle. A table's
    notes (``#tfn1``) never are.
    """
    works = {_sort(label) for label, meant in targets.items() if meant}
    lost: dict[str, tuple[Target, ...]] = {}
    for cited in (cited for block in blocks for marker in block.markers for cited in marker.cited):
        note = _NOTE.fullmatch(cited.label) if cited.label not in targets else None
        if note and "cite" not in note["before"] and _LIKE_A_NUMBER.fullmatch(cited.printed):
            own = not note["before"] and (not lists_works or _sort(cited.label) in works)
            if not own:
                lost[cited.label] = ()
    return {**targets, **lost}


def _sort(label: str) -> str:
    found = _SORT.match(label)
    return found.group().lower() if found else ""


def without_loose_links(blocks: Sequence[Block], targets: Mapping[str, Sequence[Target]]) -> list[Block]:
    """``blocks`` whose markers are links to known entries, or numbers that should have been."""
    return [_settled(block, targets) if block.markers else block for block in blocks]


def _settled(block: Block, targets: Mapping[str, Sequence[Target]]) -> Block:
    markers = []
    for marker in block.markers:
        cited = tuple(one for link in marker.cited if _is_meant(link, targets) for one in _each(link, targets))
        if cited and not _is_between_loose(marker, cited):
            markers.append(Marker(marker.start, marker.end, cited, marker.worded))
    return replace(block, markers=tuple(markers))


def _is_between_loose(marker: Marker, left: Sequence[Cited]) -> bool:
    """Whether what is ``left`` of a marker are only the numbers between its links, as of two figures ("15-28")."""
    linked = any(one.label.startswith("#") for one in marker.cited)
    return linked and all(one.label.startswith(NUMBER) for one in left)


def _each(cited: Cited, targets: Mapping[str, Sequence[Target]]) -> Iterator[Cited]:
    """What a link means: one to the first of several numbers ("3,5-7") means the entries of the others too."""
    yield cited
    entry = next(iter(targets.get(cited.label, ())), None)
    numbers = numbers_in(cited.printed) if is_numbers(cited.printed) else []
    if entry and entry.number is not None and numbers[:1] == [entry.number]:
        yield from (Cited(f"{NUMBER}{number}", cited.printed, cited.intent) for number in numbers[1:])


def _is_meant(cited: Cited, targets: Mapping[str, Sequence[Target]]) -> bool:
    if not cited.label.startswith("#") or cited.label in targets:
        return True
    return bool(_LIKE_A_NUMBER.fullmatch(cited.printed) and _LIKE_A_REFERENCE.match(cited.label))
