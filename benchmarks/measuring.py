"""How long calls take: several calls by turns, so that what else the machine does meets all alike."""

import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Name = TypeVar("Name")

ROUNDS = 40
"""Most turns that are taken."""

FEWEST = 5
"""Turns that are taken however long they last."""

PATIENCE = 4.0
"""Seconds after which no further turn begins."""


@dataclass(frozen=True)
class Times:
    """How long one call took, in milliseconds, over all turns."""

    taken: Sequence[float]

    @property
    def fastest(self) -> float:
        """The time of the call that others disturbed least; ratios are made of it."""
        return min(self.taken)

    @property
    def middle(self) -> float:
        """The time that half of the calls stayed under."""
        return statistics.median(self.taken)

    @property
    def slow(self) -> float:
        """The time that nineteen in twenty calls stayed under."""
        return sorted(self.taken)[math.ceil(0.95 * len(self.taken)) - 1]


def by_turns(calls: Mapping[Name, Callable[[], object]]) -> dict[Name, Times]:
    """Call each of ``calls`` once unmeasured, then by turns, and tell how long each took."""
    for call in calls.values():
        call()
    taken: dict[Name, list[float]] = {name: [] for name in calls}
    begun = time.perf_counter()
    for turn in range(ROUNDS):
        if turn >= FEWEST and time.perf_counter() - begun > PATIENCE:
            break
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            taken[name].append(1000 * (time.perf_counter() - start))
    return {name: Times(times) for name, times in taken.items()}
