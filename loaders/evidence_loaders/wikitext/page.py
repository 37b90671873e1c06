"""A wiki page in parts: its blocks, what it lists, and what its footnotes, links and numbers mean."""

import re
from collections.abc import Mapping, Sequence

from evidence_graph.model import Problem
from evidence_loaders.marked_up.blocks import Block
from evidence_loaders.marked_up.entries import with_stopped_numbers
from evidence_loaders.marked_up.links import with_lost_notes, without_loose_links
from evidence_loaders.marked_up.page import About, Page, Target
from evidence_loaders.marked_up.plain_numbers import with_numbers
from evidence_loaders.marked_up.references import NUMBER
from evidence_loaders.wikitext.footnotes import Footnotes
from evidence_loaders.wikitext.markers import parsed
from evidence_loaders.wikitext.rendering import Rendering
from evidence_loaders.wikitext.taming import tamed


def page_of(text: str, problems: tuple[Problem, ...]) -> Page:
    """The page that ``text`` makes."""
    footnotes = Footnotes()
    rendering = Rendering(footnotes)
    rendering.render(parsed(tamed(with_stopped_numbers(text))))
    rendering.cut()
    if rendering.counts_twice:
        footnotes.without_numbers()
    numbers = frozenset(one.number for one in footnotes.listed if one.number is not None)
    numbered = bool(numbers) and footnotes.all_remarks()
    found = [*rendering.blocks, *(footnotes.take_remarks() if numbered else ())]
    targets = with_lost_notes(found, footnotes.targets(), lists_works=bool(footnotes.listed))
    blocks: Sequence[Block] = without_loose_links(found, targets)
    blocks = _with_numbers(blocks, numbers, targets) if numbered else blocks
    return Page(
        about=About(title=_title(text)),
        blocks=tuple(blocks),
        listed=tuple(footnotes.listed),
        targets=targets,
        problems=(*problems, *footnotes.problems),
    )


def _with_numbers(
    blocks: Sequence[Block], listed: frozenset[int], targets: Mapping[str, Sequence[Target]]
) -> Sequence[Block]:
    """``blocks`` with their plain numbers: those in parentheses cite if they mean at least half of the list.

    A list with ``#`` prints numbers whether the text cites by them or not.
    """
    found = with_numbers(blocks, listed, targets, bare=False)
    plain = [
        (block.words[marker.start], cited.label)
        for block in found
        for marker in block.markers
        for cited in marker.cited
        if cited.label.startswith(NUMBER)
    ]
    if all(sign != "(" for sign, _ in plain) or 2 * len({label for _, label in plain}) >= len(listed):
        return found
    return blocks


def _title(text: str) -> str | None:
    """The page's own name, where it tells it: wiki source has no title."""
    found = re.search(r"\{\{\s*(?:DISPLAYTITLE\s*:|title\s*\|)\s*([^{}|\n]{1,300})\}\}", text, re.I)
    return re.sub(r"'{2,5}|<[^<>]*>", "", found[1]).strip() if found else None
