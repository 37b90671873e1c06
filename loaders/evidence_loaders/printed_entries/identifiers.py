"""The identifiers that printed words tell, and the words without them."""

import re

from evidence_graph.identifiers import normal_doi

_PMID = re.compile(
    r"\b(?:PMID|PubMed(?: ID)?)\s*:?\s*(?P<pmid>[1-9]\d{0,8})\b|pubmed(?:\.ncbi\.nlm\.nih\.gov)?/(?P<url>\d{1,9})", re.I
)
_PMCID = re.compile(r"\bPMC\s?(?P<pmcid>\d{1,9})\b")
_URL = re.compile(r"https?://[^\s<>\"]+")
_IDENTIFIERS = re.compile(
    r"(?:\bdoi\s*:?\s*)?(?:(?:https?://)?\b(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/\S+|https?://\S+|\bPMC?ID\s*:?\s*\w+|\bdoi\s*:\s*"
    r"|\[(?:PubMed|Google Scholar|CrossRef|PMC free article|Article|DOI)\]|·",
    re.I,
)
_SIGNS = ("10.", "http", "pmid", "pmcid", "doi", "[", "·")
"""What each of the identifiers has, in lower case."""
_LINK_WORD = re.compile(
    r"[\s,;.|]+(?:Cross[Rr]ef|CAS|(?:Search )?PubMed|RSC|Google Scholar|Web of Science|View Article|Full Text)\W*\Z"
)
"""The name of the last of the links that pages print after an entry."""
_LONGEST_LINK = 40
"""Characters from an entry's end within which that name is looked for."""


def identifiers_in(raw: str) -> dict[str, str | None]:
    """``doi``, ``pmid``, ``pmcid`` and ``url`` as an entry or an address tells them, each None where it does not."""
    told = raw.casefold()
    pmid = _PMID.search(raw) if "pmid" in told or "pubmed" in told else None
    pmcid, url = _PMCID.search(raw) if "PMC" in raw else None, _URL.search(raw)
    return {
        "doi": normal_doi(raw),
        "pmid": (pmid["pmid"] or pmid["url"]) if pmid else None,
        "pmcid": f"PMC{pmcid['pmcid']}" if pmcid else None,
        "url": url.group().rstrip(".,;)") if url else None,
    }


def without_identifiers(text: str) -> str:
    """``text`` with a blank in the place of each identifier; most have none, and the pattern takes long to see it."""
    told = text.casefold()
    return _IDENTIFIERS.sub(" ", text) if any(sign in told for sign in _SIGNS) else text


def without_links(text: str) -> str:
    """``text`` without the names of links ("PubMed", "CrossRef") that pages print after an entry."""
    end = len(text)
    while found := _LINK_WORD.search(text, max(0, end - _LONGEST_LINK), end):
        end = found.start()
    return text[:end]
