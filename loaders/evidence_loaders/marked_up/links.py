"""Links within a page: those to an entry of its list are markers, the others are words."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from evidence_loaders.marked_up.blocks import Block, Cited, Marker

_LIKE_A_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_LIKE_A_REFERENCE = re.compile(r"#(?:cite|ref|bib|fn|note|B\d|R\d|CR\d|rf|endnote)", re.I)


def without_loose_links(blocks: Sequence[Block], targets: Container[str]) -> list[Block]:
    """``blocks`` whose markers are links to known entries, or numbers that should have been."""
    return [_settled(block, targets) if block.markers else block for block in blocks]


def _settled(block: Block, targets: Container[str]) -> Block:
    markers = []
    for marker in block.markers:
        cited = tuple(one for one in marker.cited if _is_meant(one, targets))
        if cited:
            markers.append(Marker(marker.start, marker.end, cited, marker.worded))
    return replace(block, markers=tuple(markers))


def _is_meant(cited: Cited, targets: Container[str]) -> bool:
    if not cited.label.startswith("#") or cited.label in targets:
        return True
    return bool(_LIKE_A_NUMBER.fullmatch(cited.printed) and _LIKE_A_REFERENCE.match(cited.label))
