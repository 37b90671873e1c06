"""Citation keys as Pandoc and Manubot write them, and the works that a key names by itself.

Pandoc: https://pandoc.org/MANUAL.html#citation-syntax; Manubot adds keys such as ``doi:...`` and ``tag:...``.
"""

import re
from collections.abc import Callable

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_graph.model import Source
from evidence_graph.vocabulary import Intent, SourceKind

KEY = r"(?:\{[^{}\n]{1,2000}\}|\w(?:[\w:.#$%&+?<>~/()=*!-]{0,2000}[\w/)>])?)"
"""What may follow the ``@``; closing brackets that open nothing are no part of a key."""

_CROSS_REFERENCE = re.compile(r"(?:fig|figure|tbl|tab|table|eq|eqn|equ|sec|lst|thm|lem|def|ex|suppfig)[:-]", re.I)
_SHORT_DOI = re.compile(r"10/[a-z0-9]{2,12}", re.I)
"""A DOI as shortdoi.org abbreviates it; which it is stands on that site alone."""
_DOUBLED = re.compile(r"--|\.\.|\?\?")
_PREFIX = re.compile(r"(?P<name>[a-zA-Z]+):(?P<rest>.+)", re.S)
_CITO = re.compile(r"(?:cito:)?(?P<intent>[A-Za-z_]{4,40}):(?P<key>.+)", re.S)
_INTENTS = (
    {re.sub(r"[A-Z]", lambda found: "_" + found.group().lower(), intent.value): intent for intent in Intent}
    | {intent.value.lower(): intent for intent in Intent}
    | {
        "citesasdatasource": Intent.USES_DATA_FROM,
        "cites_as_data_source": Intent.USES_DATA_FROM,
        "citesasauthority": Intent.CITES,
        "cites_as_authority": Intent.CITES,
        "method_in": Intent.USES_METHOD_IN,
        "data_from": Intent.USES_DATA_FROM,
        "evidence": Intent.CITES_AS_EVIDENCE,
        "refutes": Intent.REFUTES,
    }
)
"""CiTO's words in both spellings that Pandoc filters take; those the graph has no word for are their neighbours."""


def key_of(written: str) -> str:
    """The key in ``written``, without braces and the punctuation of the sentence around it.

    >>> key_of("{https://a.org/b?c=d}"), key_of("doi:10.1016/S0140-6736(05)67728-8)"), key_of("leaf2010--and")
    ('https://a.org/b?c=d', 'doi:10.1016/S0140-6736(05)67728-8', 'leaf2010')
    """
    if written.startswith("{"):
        return written[1:-1].strip()
    cut = _DOUBLED.search(written)
    key = written[: cut.start()] if cut else written
    while key and (key[-1] in ":.#$%&+?<~(=*!-" or (key[-1] in ")>" and _opens_less(key))):
        key = key[:-1]
    return key


def _opens_less(key: str) -> bool:
    return key.count(key[-1]) > key.count("(" if key[-1] == ")" else "<")


def is_cross_reference(key: str) -> bool:
    """Whether a key names a figure, table or equation of the document itself."""
    return bool(_CROSS_REFERENCE.match(key))


def intent_and_key(key: str) -> tuple[Intent, str]:
    """Why a work is cited, where the key says it, and the key without that.

    >>> [part for part in intent_and_key("cito:disputes:leaf2010")], intent_and_key("doi:10.5555/x")[1]
    ([<Intent.DISPUTES: 'disputes'>, 'leaf2010'], 'doi:10.5555/x')
    """
    found = _CITO.fullmatch(key)
    if not found:
        return Intent.CITES, key
    intent = intent_of(found["intent"])
    if intent is None:
        return Intent.CITES, found["key"] if key.startswith("cito:") else key
    return intent, found["key"]


def intent_of(word: str) -> Intent | None:
    """The intent that a word of CiTO means, in either spelling, or None."""
    return _INTENTS.get(word) or _INTENTS.get(word.lower())


def work_of_key(key: str) -> Source | None:
    """The work that ``key`` names by itself (DOI, PMID, PMCID, arXiv number, ISBN, address), its id still empty.

    >>> work_of_key("doi:10.5555/Leaf").doi, work_of_key("pmid:123").pmid, work_of_key("leaf2010")
    ('10.5555/leaf', '123', None)
    """
    if key.lower().startswith(("http://", "https://")):
        return _of_address(key)
    found = _PREFIX.fullmatch(key)
    if found and found["name"].lower() in _MAKERS:
        return _MAKERS[found["name"].lower()](found["rest"])
    return Source(id="", doi=normal_doi(key)) if key.startswith("10.") and normal_doi(key) else None


def _of_address(address: str) -> Source | None:
    doi = normal_doi(address) if "doi.org/" in address else None
    pmcid = normal_pmcid(address) if "/PMC" in address.upper() else None
    pmid = normal_pmid(address) if "pubmed" in address and not pmcid else None
    arxiv = re.search(r"arxiv\.org/(?:abs|pdf)/([\w.-]+?(?:/\d{7})?)(?:v\d+)?(?:\.pdf)?$", address)
    if arxiv and not doi:
        return _of_arxiv(arxiv[1])
    kind = SourceKind.UNKNOWN if doi or pmid or pmcid else SourceKind.WEB
    return Source(id="", doi=doi, pmid=pmid, pmcid=pmcid, url=address, kind=kind)


def _of_arxiv(number: str) -> Source:
    bare = re.sub(r"v\d+$", "", number.lower())
    return Source(id="", doi=f"10.48550/arxiv.{bare}", url=f"https://arxiv.org/abs/{bare}", kind=SourceKind.PREPRINT)


def _of_doi(given: str) -> Source | None:
    doi = normal_doi(given)
    if doi is None and (short := _SHORT_DOI.fullmatch(given)):
        return Source(id="", url=f"https://doi.org/{short[0].lower()}")
    return Source(id="", doi=doi) if doi else None


def _of_pmid(given: str) -> Source | None:
    pmid = normal_pmid(given)
    return Source(id="", pmid=pmid) if pmid else None


def _of_pmcid(given: str) -> Source | None:
    pmcid = normal_pmcid(given if given.upper().startswith("PMC") else f"PMC{given}")
    return Source(id="", pmcid=pmcid) if pmcid else None


def _of_isbn(given: str) -> Source:
    return Source(id="", url=f"urn:isbn:{given}", kind=SourceKind.BOOK)


def _of_wikidata(given: str) -> Source:
    return Source(id="", url=f"https://www.wikidata.org/wiki/{given}")


def _of_trial(given: str) -> Source:
    return Source(id="", url=f"https://clinicaltrials.gov/study/{given.upper()}")


_MAKERS: dict[str, Callable[[str], Source | None]] = {
    "doi": _of_doi,
    "pmid": _of_pmid,
    "pubmed": _of_pmid,
    "pmc": _of_pmcid,
    "pmcid": _of_pmcid,
    "arxiv": _of_arxiv,
    "url": _of_address,
    "isbn": _of_isbn,
    "wikidata": _of_wikidata,
    "clinicaltrials": _of_trial,
}
