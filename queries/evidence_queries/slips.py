"""DOIs, PMIDs and PMCIDs with one wrong character: what else may have been meant.

Every spelling one slip away is made and looked up. That is some thousand look-ups in an index for a DOI, and as
many in any graph, where reading the keys that begin alike would take longer the more there are.
"""

from evidence_graph.store import Row, Store
from evidence_queries.texts import text

LONGEST = 80
"""Characters of the longest DOI whose neighbours are looked up; they are 80 for each of its characters."""

SHOWN = 3
"""Sources that are offered."""

_DIGITS = "0123456789"
_OF_DOIS = _DIGITS + "abcdefghijklmnopqrstuvwxyz.-_/()"


def sources_near(store: Store, kind: str, value: str) -> list[Row] | None:
    """Sources whose key of this kind (`doi`, `pmid`, `pmcid`) is one slip away from ``value``: key, title and year.

    None where ``value`` is longer than ``LONGEST``: then nothing is looked up.
    """
    if len(value) > LONGEST:
        return None
    keys = sorted(f"{kind}:{other}" for other in one_slip_from(value, _OF_DOIS if kind == "doi" else _DIGITS))
    return store.read(text("sources_near"), {"keys": keys, "limit": SHOWN})


def one_slip_from(value: str, letters: str) -> set[str]:
    """``value`` with one character left out, added, changed to one of ``letters``, or swapped with its neighbour.

    >>> sorted(one_slip_from("12", "12"))
    ['1', '11', '112', '12', '121', '122', '2', '21', '212', '22']
    """
    found = set()
    for place in range(len(value) + 1):
        before, after = value[:place], value[place:]
        found |= {before + letter + rest for letter in letters for rest in (after, after[1:])}
        found |= {before + after[1:], before + after[1:2] + after[:1] + after[2:]}
    return found
