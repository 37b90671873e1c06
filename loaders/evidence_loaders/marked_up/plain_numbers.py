"""Numbers that stand in a page as plain text ("[3, 5-7]"), for pages whose markers are neither keys nor links."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence_loaders.article_text.markers import Candidate, candidates_in
from evidence_loaders.article_text.numbers_in_use import usage_of
from evidence_loaders.marked_up.blocks import Block, Cited, Marker, Role

_BODY = (Role.PROSE, Role.ITEM, Role.ROW)


def with_numbers(blocks: Sequence[Block], listed: frozenset[int]) -> tuple[Block, ...]:
    """``blocks`` with the numbers that are citations as markers; the document as a whole decides which are.

    ``listed`` are the numbers printed in the reference list.
    """
    candidates = [tuple(candidates_in(block.words)) if block.role in _BODY else () for block in blocks]
    usage = usage_of([candidate for of_block in candidates for candidate in of_block], listed)
    return tuple(
        replace(block, markers=tuple(_markers([one for one in of_block if usage.takes(one)])))
        for block, of_block in zip(blocks, candidates, strict=True)
    )


def _markers(taken: Sequence[Candidate]) -> Iterator[Marker]:
    end = 0
    for candidate in sorted(taken, key=lambda candidate: candidate.start):
        if candidate.start >= end:
            end = candidate.end
            start = candidate.end - len(candidate.printed)
            cited = tuple(Cited(f"number:{one.number}", one.printed) for one in candidate.cited)
            yield Marker(start, candidate.end, cited)
