"""What tallies and totals are called: who writes them and who reads them must agree.

A tally counts the rows of an answer among the claims of one block, a total those of all blocks. Both belong to an
axis and a value on it (``kind`` and ``review``), and hold one number for each measure, rank and kind of claim.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from evidence_graph.vocabulary import ClaimKind, Rank

END = "\uffff"
"""Sorts behind every key."""

CLAIMS = "claims"
"""The property of a tally that lists the claims, by their ordinals, that it may count."""

SINCE = "since"
"""The property of a year's tally or total that packs what also needs sources of earlier years, by the earliest year."""

BLOCKS = "blocks"
"""The property of a total that counts its tallies."""

RELIANCES = ("relied_", "cited_")
"""How orders of sources by the claims that rely on them begin; each is kept for each least rank."""

FAR = 9_999_999
"""More claims than any source has; what is subtracted from it sorts the other way round."""

STEADY = 32
"""From so many claims on, an index tells no more of their number than its two leading bits."""

NOTICED_ON = "noticed-on"
"""The name of the axes of sources on which registers had their last word, which is against them, at one date."""

_OTHER_WAY_ROUND = str.maketrans("0123456789", "9876543210")

_PLACE = re.compile(r"[0-9]{14} ")


def axis(name: str, value: str = "") -> str:
    """What tallies of one set of sources, or of one answer, have in common: name, tab and value."""
    return f"{name}\t{value}"


def year_axis(year: int, kind: str = "") -> str:
    """The axis of the sources of a year, of one kind or of all: those of one kind sort as their years do."""
    return axis("year", year_name(year, kind))


def year_name(year: int, kind: str = "") -> str:
    """What the sources of a year, of one kind or of all, are called on their axis."""
    return f"{kind} {year:04d}" if kind else f"{year:04d}"


def newest_first(date: str) -> str:
    """``date``, an ISO date of any length, as a text that sorts the other way round; none, the empty text, is last.

    >>> sorted(["2021", "", "2024-05-20", "2021-03"], key=newest_first)
    ['2024-05-20', '2021-03', '2021', '']
    """
    return f"{date.translate(_OTHER_WAY_ROUND)}~"


def total_key(of: str) -> str:
    """The key of the total of an axis; those of years sort as the years do."""
    return tally_key(of, "")


def tally_key(of: str, block: str) -> str:
    """The key of the tally of an axis and a block; keys of one axis sort as their blocks do."""
    return f"{of}\t{block}"


def parts_of(key: str) -> tuple[str, str]:
    """The axis and the block of a tally's key."""
    of, _, block = key.rpartition("\t")
    return of, block


def counter(measure: str, rank: int, kind: str | None = None) -> str:
    """The property that counts claims of one kind at one rank; rows that are no claims have no kind."""
    return f"{measure}_{rank}_{kind}" if kind else f"{measure}_{rank}"


def counters(measures: Iterable[str], rank: Rank, kind: str | None = None) -> list[str]:
    """Every property that counts rows of these measures at one rank: of claims of one kind, or of all kinds."""
    kinds = [kind] if kind else [None, *(known.value for known in ClaimKind)]
    return [counter(measure, rank, known) for measure in measures for known in kinds]


def place(first: int, second: int, source: str) -> str:
    """Where ``source`` stands in an order by two numbers, as a text that sorts so: the largest numbers first."""
    return f"{FAR - first:07d}{FAR - second:07d} {source}"


def near(exact: str) -> str:
    """The place ``exact`` as an index keeps it: of large numbers it tells the two leading bits (64, 96, 128, ...).

    What claims cite most changes with every load, and an index remembers each place that its sources ever had: a page
    of the first ones then looks through all of those. Sources of one level are sorted when they are read.
    """
    begins = level(exact)
    return exact if begins == exact else f"{begins}{exact[exact.index(' ') :]}"


def level(exact: str) -> str:
    """What the index's places of the sources around ``exact`` begin with, or ``exact`` where it keeps that."""
    if not _PLACE.match(exact):
        return exact
    number = FAR - int(exact[:7])
    return exact if number < STEADY else f"{FAR - number + number % (1 << (number.bit_length() - 2)):07d}"


def packed(counts: Mapping[Any, Any]) -> str:
    """Numbers by name as one property: in the order of the names, so that equal numbers are equal texts."""
    return json.dumps(counts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str | None) -> dict[str, Any]:
    """What :func:`packed` made ``text`` of; nothing of None."""
    return json.loads(text) if text else {}
