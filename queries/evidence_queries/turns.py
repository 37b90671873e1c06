"""Orders in which claims have their turn by a year or a date, and then come in the order of their ids."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from evidence_graph.tallies import NOTICED_ON, newest_first, year_name


@dataclass(frozen=True)
class Turn:
    """An order of claims by what their question's text returns as ``newest``; ``name`` asks for it.

    ``spelled`` makes of that a text that sorts as the turns come. It is a value on the tallies' ``axis``, where
    ``measure`` counts the claims that may have that turn: all that have, at the least. ``places`` is how places in
    this order begin, and no others of the question.
    """

    name: str
    spelled: Callable[[Any], str]
    axis: str
    measure: str
    places: re.Pattern[str]


YEAR = Turn("year", year_name, "year", "until", re.compile(r"[0-9]{4} "))
"""By the newest source, the oldest first."""

DATE = Turn("date", newest_first, NOTICED_ON, "cites", re.compile(r"[^~]*~ "))
"""By the last notice against a source, the newest first."""
