"""The keys under which a register names a work."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid

_BETWEEN_DOIS = re.compile(r"[\s;,|]+(?=(?:https?://[^\s/]{1,60}/|doi:\s*)?10\.\d{4,9}/)", re.I)
_BETWEEN_NUMBERS = re.compile(r"[\s;,|]+")


def keys(dois: str = "", pmids: str = "") -> tuple[str, ...]:
    """The keys in cells that hold one or several DOIs and PMIDs; placeholders such as "unavailable" and 0 are none.

    A semicolon or comma parts two DOIs only where another DOI follows, as both may be part of one.

    >>> keys("10.1002/X;2-2; https://doi.org/10.5555/Y", "0;123")
    ('doi:10.1002/x;2-2', 'doi:10.5555/y', 'pmid:123')
    """
    return tuple(dict.fromkeys([*(f"doi:{doi}" for doi in _dois(dois)), *(f"pmid:{pmid}" for pmid in _pmids(pmids))]))


def key_in(text: str) -> str | None:
    """The one key that ``text`` is: a bare number is a PMID."""
    pmid, pmcid, doi = normal_pmid(text), normal_pmcid(text), normal_doi(text)
    if pmid:
        return f"pmid:{pmid}"
    if pmcid:
        return f"pmcid:{pmcid}"
    return f"doi:{doi}" if doi else None


def address(dois: str = "", pmids: str = "") -> str | None:
    """Where the first work named can be read, or None."""
    for key in keys(dois, pmids):
        kind, _, name = key.partition(":")
        return f"https://doi.org/{name}" if kind == "doi" else f"https://pubmed.ncbi.nlm.nih.gov/{name}/"
    return None


def _dois(cell: str) -> Iterator[str]:
    cell = unquote(html.unescape(cell.strip()))
    for part in _BETWEEN_DOIS.split(cell) if cell.count("10.") > 1 else (cell,):
        doi = normal_doi(part)
        if doi:
            yield doi


def _pmids(cell: str) -> Iterator[str]:
    for part in _BETWEEN_NUMBERS.split(cell.strip().removesuffix(".0")):
        pmid = normal_pmid(part)
        if pmid:
            yield pmid
