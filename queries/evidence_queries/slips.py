"""DOIs, PMIDs and PMCIDs that no source has: with one wrong character, what else may have been meant.

Every spelling one slip away is made and looked up. That is some thousand look-ups in an index for a DOI, and as
many in any graph, where reading the keys that begin alike would take longer the more there are.
"""

from evidence_graph.errors import NotFound
from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_graph.store import Row, Store
from evidence_queries.naming import near
from evidence_queries.texts import text

LONGEST = 80
"""Characters of the longest DOI whose neighbours are looked up; they are 80 for each of its characters."""

SHOWN = 3
"""Sources that are offered."""

DIGITS_OF_A_YEAR = 4
"""A bare number with no more digits than this may be a year or stand in a title; a longer one is a PMID."""

_KINDS = ("doi", "pmid", "pmcid")
_DIGITS = "0123456789"
_OF_DOIS = _DIGITS + "abcdefghijklmnopqrstuvwxyz.-_/()"


def only_key(given: str) -> tuple[str, str] | None:
    """The kind and value of the only key that ``given`` can mean; None where it may be a year or words.

    >>> only_key("pmid:27559496"), only_key("27559496"), only_key("2016")
    (('pmid', '27559496'), ('pmid', '27559496'), None)
    """
    if doi := normal_doi(given):
        return "doi", doi
    if pmcid := normal_pmcid(given):
        return "pmcid", pmcid
    pmid = normal_pmid(given)
    is_number = pmid is not None and pmid == given.strip()
    return ("pmid", pmid) if pmid and not (is_number and len(pmid) <= DIGITS_OF_A_YEAR) else None


def no_such_key(store: Store, kind: str, value: str, parameter: str | None = None) -> NotFound:
    """What to raise where no source has this key: the refusal, with the sources whose key is one slip away."""
    others = sources_near(store, kind, value)
    more = near(others) if others else ", nor one that differs in a single character" if others == [] else ""
    return NotFound(f"No source with the {kind.upper()} {value} in {store.address}{more}.", parameter)


def told_near(store: Store, source: str) -> str:
    """The sources whose key is one slip away from the key that the id ``source`` is; empty where there are none."""
    kind, _, value = source.partition(":")
    others = sources_near(store, kind, value) if kind in _KINDS else None
    return near(others) if others else ""


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
    ['1', '11', '112', '121', '122', '2', '21', '212', '22']
    """
    found = set()
    for place in range(len(value) + 1):
        before, after = value[:place], value[place:]
        found |= {before + letter + rest for letter in letters for rest in (after, after[1:])}
        found |= {before + after[1:], before + after[1:2] + after[:1] + after[2:]}
    return found - {value}
