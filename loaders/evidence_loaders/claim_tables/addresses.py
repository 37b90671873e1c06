"""Which work a cell means: a DOI, a PubMed number, an address, or a title."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid, normal_words

_IDENTIFIERS = r"(?:https?://|doi:|pmid|pmc\W?\d|10\.\d{4,9}/)"
_AFTER_IDENTIFIER = re.compile(rf"[;|]\s+|\n|(?<!doi:)(?<!\s)[;,|\s]\s*(?={_IDENTIFIERS})", re.I)
_PARTS_TITLES = re.compile(r"\s*(?:(?<!\d{4});|;(?!\s?\d)|[|\n])\s*(?=\S)")
"""What parts titles; the sign between year and volume (``2010;3:1``) parts none."""
_IDENTIFIER = re.compile(_IDENTIFIERS, re.I)
_SAYS_PMID = re.compile(r"(?:pmid|pubmed)\W*\d|https?://\S*ncbi\.nlm\.nih\.gov/(?:m/)?(?:pubmed/)?\d", re.I)
_PUBMED_PATH = re.compile(r"/(?:m/)?(?:pubmed/)?(\d{1,9})/?$")
_PMC_PATH = re.compile(r"/(PMC\d+)(?:/|$)", re.I)
_TRIAL = re.compile(r"NCT\d{8}")
_AFTER_DOI = re.compile(r"(?:\.full(?:\.pdf)?|\.abstract|\.pdf|/(?:full|abstract|pdf|epdf|html|summary))/?$", re.I)
_VERSION = re.compile(r"(10\.1101/[\d.]+\d)v\d+$")
_PAGE_NUMBER = re.compile(r"(10\.1093/[a-z]+/[a-z0-9]+)/\d+$")
_NO_NAMES = frozenset(
    "na, n a, none, nan, null, nil, unknown, tbd, tba, unavailable, not available, not applicable, not reported, "
    "not stated, no source, no reference, keine, ninguna, ninguno, aucune, nenhuma, nessuna".split(", ")
)
_LONGEST_NO_NAME = 2 * max(map(len, _NO_NAMES))
"""Characters, with room for stops and the like."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What one name of a work tells of it."""

    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    url: str | None = None
    title: str | None = None


def meant(name: str) -> Meant:
    """The work that ``name`` means: a bare number is no identifier, as it may count the rows of another table.

    >>> meant("https://www.example.org/content/10.1101/2020.01.02.123456v2.full?rss=1").doi
    '10.1101/2020.01.02.123456'
    >>> meant("PMID: 123").pmid, meant("Leaves in winter").title, meant("123")
    ('123', 'Leaves in winter', Meant(doi=None, pmid=None, pmcid=None, url=None, title=None))
    """
    name = name.strip()
    if re.match(r"https?://", name, re.I):
        return _at(name)
    if _SAYS_PMID.match(name) and (pmid := normal_pmid(name)):
        return Meant(pmid=pmid)
    if pmcid := normal_pmcid(name):
        return Meant(pmcid=pmcid)
    if _IDENTIFIER.match(name) and (doi := normal_doi(name)):
        return Meant(doi=doi)
    if _TRIAL.fullmatch(name):
        return Meant(url=f"https://clinicaltrials.gov/study/{name}")
    return Meant(title=name) if re.search(r"[^\W\d_]", name) else Meant()


def _at(url: str) -> Meant:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return Meant(url=url)
    if host.endswith(("ncbi.nlm.nih.gov", "europepmc.org")):
        pmcid, pubmed = _PMC_PATH.search(parts.path), _PUBMED_PATH.search(parts.path)
        return Meant(url=url, pmcid=normal_pmcid(pmcid[1]) if pmcid else None, pmid=pubmed[1] if pubmed else None)
    if host in ("doi.org", "dx.doi.org"):
        return Meant(url=url, doi=normal_doi(url))
    return Meant(url=url, doi=_doi_within(url))


def _doi_within(url: str) -> str | None:
    """The DOI in a publisher's address, without what the publisher puts behind it."""
    doi = normal_doi(re.split(r"[?&#](?!id=)", unquote(url), maxsplit=1)[0])
    if doi is None:
        return None
    doi = _AFTER_DOI.sub("", doi)
    for pattern in (_VERSION, _PAGE_NUMBER):
        found = pattern.match(doi)
        doi = found[1] if found else doi
    return normal_doi(doi)


def names_in(cell: str) -> list[str]:
    """The names in a cell of one or several sources; commas part them only where each is an identifier.

    >>> names_in("10.1002/x;2-2; PMID: 12"), names_in("Leaves, wet and dry; Winter")
    (['10.1002/x;2-2', 'PMID: 12'], ['Leaves, wet and dry', 'Winter'])
    >>> names_in("doi: 10.5555/a, DOI: 10.5555/b")
    ['doi: 10.5555/a', 'DOI: 10.5555/b']
    """
    cell = cell.strip().rstrip(";|, ")
    if not cell:
        return []
    if _IDENTIFIER.match(cell):
        return [part for part in _AFTER_IDENTIFIER.split(cell) if part.strip()]
    return _PARTS_TITLES.split(cell)


def names_nothing(name: str) -> bool:
    """Whether a cell is filled only to say that there is nothing to name.

    >>> [names_nothing(name) for name in ("N/A", "none", " - ", "12", "Nature")]
    [True, True, True, False, False]
    """
    said = name.strip()
    return not any(map(str.isalnum, said)) or (len(said) <= _LONGEST_NO_NAME and normal_words(said) in _NO_NAMES)


def numbers_in(cell: str) -> list[str]:
    """The PubMed numbers in a cell of a column of such."""
    return [found for found in map(normal_pmid, re.split(r"[\s;,|]+", cell.strip().removesuffix(".0"))) if found]
