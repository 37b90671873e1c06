"""Numbers that stand in a page as plain text ("[3, 5-7]"): all its markers, or beside those that are keys or links."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from evidence_loaders.article_text.markers import Candidate, Style, candidates_in
from evidence_loaders.article_text.numbers_in_order import usage_in_order
from evidence_loaders.marked_up.blocks import BODY, Block, Cited, Marker, Role
from evidence_loaders.marked_up.page import Target

_ENDED = re.compile(r"[.!?:;][\"”’)\]\d⁰¹²³⁴⁵⁶⁷⁸⁹,–-]*\s*\Z")

_BARE_SIGNS = frozenset("(0123456789")
_UNMARKED = (Style.BARE, Style.GLUED)


def with_numbers(
    blocks: Sequence[Block], listed: frozenset[int], targets: Mapping[str, Sequence[Target]], *, bare: bool = True
) -> tuple[Block, ...]:
    """``blocks`` with the numbers that are citations as markers; the document as a whole decides which are.

    ``listed`` are the numbers printed in the reference list. A page with other markers has only those numbers beside
    them that stand in brackets or raised, and are listed; beside linked numbers in brackets, raised ones are notes.
    Markers of notes that name no work, as ``targets`` tell, say nothing of how the page cites. Unless ``bare``, only
    numbers in brackets, in parentheses or raised are looked at.
    """
    if not all(_leads_to_notes(marker, targets) for block in blocks for marker in block.markers):
        styles = (Style.BRACKET,) if _links_in_brackets(blocks) else (Style.BRACKET, Style.RAISED)
        return tuple(
            _beside_others(block, listed, styles) if block.role in BODY and listed else block for block in blocks
        )
    found = [tuple(_candidates(block, bare=bare)) if block.role in BODY else () for block in blocks]
    candidates, usage = usage_in_order(found, listed)
    return tuple(
        _with_more(block, _markers([one for one in of_block if usage.takes(one)]))
        for block, of_block in zip(blocks, candidates, strict=True)
    )


def _leads_to_notes(marker: Marker, targets: Mapping[str, Sequence[Target]]) -> bool:
    return all(targets.get(cited.label) == () for cited in marker.cited)


def _with_more(block: Block, markers: Iterable[Marker]) -> Block:
    return replace(block, markers=tuple(sorted((*block.markers, *markers), key=lambda marker: marker.start)))


def without_bare(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` of a page that lists nothing: its bare numbers ("page 1 of 2", "by (1)") cite nothing, "[1]" does."""
    return [
        replace(block, markers=tuple(one for one in block.markers if block.words[one.start] not in _BARE_SIGNS))
        for block in blocks
    ]


def _candidates(block: Block, *, bare: bool = True) -> Iterator[Candidate]:
    """The numbers that may cite: none of code (``x[1]``) or a marker, nor bare ones among a table's figures."""
    for one in candidates_in(block.words):
        before = bisect_left(block.verbatim, (one.end, 0))
        coded = before > 0 and block.verbatim[before - 1][1] > one.start
        marked = any(marker.start < one.end and one.start < marker.end for marker in block.markers)
        unmarked = one.style in _UNMARKED and (block.role is Role.ROW or not bare)
        if not (coded or marked or unmarked):
            yield one


def _links_in_brackets(blocks: Sequence[Block]) -> bool:
    """Whether all numbers that link to an entry stand in brackets."""
    opened = [
        block.words[marker.start] in "[("
        for block in blocks
        for marker in block.markers
        if not marker.worded and marker.cited[0].label.startswith("#")
    ]
    return bool(opened) and all(opened)


def _beside_others(block: Block, listed: frozenset[int], styles: Sequence[Style]) -> Block:
    """``block`` with its plain numbers. A raised one in no sentence is a mark of authors ("A. Leaf¹, B. Moss²")."""
    if block.role is Role.PROSE and not _ENDED.search(block.words):
        styles = [style for style in styles if style is not Style.RAISED]
    own = [
        one for one in _candidates(block) if one.style in styles and all(cited.number in listed for cited in one.cited)
    ]
    return _with_more(block, _markers(own)) if own else block


def _markers(taken: Sequence[Candidate]) -> Iterator[Marker]:
    end = 0
    for candidate in sorted(taken, key=lambda candidate: candidate.start):
        if candidate.start >= end:
            end = candidate.end
            start = candidate.end - len(candidate.printed)
            cited = tuple(Cited(f"number:{one.number}", one.printed) for one in candidate.cited)
            yield Marker(start, candidate.end, cited)
