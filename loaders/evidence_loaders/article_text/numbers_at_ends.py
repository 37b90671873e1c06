"""Bare numbers that stand in place of the full stop, in a document that ends its other sentences with one.

"... was seen in three trials 4" ends in a citation there, whatever word the number follows, and "... in group 4." does
not. A document that prints no full stops, or prints them after its numbers, tells nothing of the kind.
"""

import re
from collections.abc import Sequence

from evidence_loaders.article_text.bare_numbers import Strength
from evidence_loaders.article_text.markers import Candidate, Style, bare_number_at_end
from evidence_loaders.article_text.statements import Passage

_STOPPED = re.compile(r"[.!?:][\"”’')\]]*$")
_STOP = re.compile(r"[.!?]")
LEAST_STOPPED = 5
"""Sentences that must end in a stop."""
MOST_OTHERS = 0.1
"""How many of the sentences may end in neither."""


def settled_at_ends(passages: Sequence[Passage]) -> list[tuple[Candidate, ...]]:
    """The candidates of each passage: the numbers that end passages alone, where they stand in place of stops."""
    at_ends = [bare_number_at_end(passage.words) for passage in passages]
    if _in_place_of_stops(passages, at_ends):
        return [(at_end,) if at_end else () for at_end in at_ends]
    return [passage.candidates for passage in passages]


def _in_place_of_stops(passages: Sequence[Passage], at_ends: Sequence[Candidate | None]) -> bool:
    numbered = [
        at_end
        for passage, at_end in zip(passages, at_ends, strict=True)
        if at_end and not _STOPPED.search(passage.words[: at_end.start])
    ]
    stopped = sum(bool(_STOPPED.search(passage.words)) for passage in passages)
    rivals = sum(_is_rival(one, passage) for passage in passages for one in passage.candidates)
    begins = any(one.number == 1 for at_end in numbered for one in at_end.cited)
    enough = begins and len(numbered) > max(1, rivals) and stopped >= LEAST_STOPPED
    return enough and len(passages) - len(numbered) - stopped <= MOST_OTHERS * len(passages)


def _is_rival(one: Candidate, passage: Passage) -> bool:
    """Whether the number may as well be how the document cites: in brackets, raised, or before a stop."""
    before_stop = one.style is Style.BARE and one.strength is Strength.STRONG and _STOP.match(passage.words, one.end)
    return one.style in (Style.BRACKET, Style.RAISED) or bool(before_stop)
