"""The work that an entry of a page's reference list tells of."""

import re
from collections.abc import Sequence

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.article_text.lines import lines_of
from evidence_loaders.citation_parts import YEAR
from evidence_loaders.printed_entries.works import printed_work

_NUMBER = re.compile(r"\s*(?:\[(\d{1,4})\](?:\s+|(?=[^\W\d_]))|(?:\((\d{1,4})\)|(\d{1,4})[.)])(?:\s+|(?=[^\W\d_]{2})))")
_MARGIN = re.compile(
    r"(?P<open><(?:span|div)\s[^<>]{0,200}\bcsl-left-margin\b[^<>]{0,200}>|\[)\s{0,9}"
    r"(?P<number>[\[(]?\d{1,4}(?P<stop>[\].)]{0,2}))\s{0,9}(?=</|\]\{\.csl-left-margin\})"
)
"""An entry's number where Pandoc and Zotero put it in a margin, some styles without a stop (Lancet, BMJ)."""
_QUOTED = re.compile(r"(?:^|(?<=[.,:;)] ))[\"“](?P<title>[^\"“”]{3,400}?)[.,]?[\"”](?!,?\s(?!https?:|in\b)[a-z])")
"""A title in quotation marks, not a word quoted in a title."""
_PAGES = re.compile(
    r"[,;:]?\s(?:pp?|pgs?|S)\.\s?\d+(?:\s?[-–]\s?\d+)?(?:,\s?(?!" + YEAR + r"\b)\d+(?:\s?[-–]\s?\d+)?){0,20}\.?\s*$"
)
_LIKE_A_WORK = re.compile(
    r"\bdoi\b|\b10\.\d{4,9}/|\bpmid\b|https?://|\bet al\b|\b(?:1[6-9]|20)\d\d[a-z]?\b|\bISBN\b", re.I
)
_NAME = r"[A-Z][\w’'-]+, (?:[A-Z][\w’'.-]+ ?){1,3}"


def names_a_work(raw: str) -> bool:
    """Whether these words look as if they named a work: by an identifier, an address or a year."""
    return bool(_LIKE_A_WORK.search(raw))


def with_stopped_numbers(source: str) -> str:
    """``source`` with the numbers in the margins of entries followed by a stop, if they have none, and a blank.

    >>> with_stopped_numbers('<div class="csl-left-margin">1</div><div class="csl-right-inline">Leaf A.</div>')
    '<div class="csl-left-margin">1. </div><div class="csl-right-inline">Leaf A.</div>'
    """
    return _MARGIN.sub(_stopped, source) if "csl-left-margin" in source else source


def _stopped(found: re.Match[str]) -> str:
    lines = "\n" * found.group().count("\n")
    return f"{found['open']}{found['number']}{'' if found['stop'] else '.'} {lines}"


def printed_number(raw: str) -> tuple[int | None, str]:
    """The number printed before an entry, or None, and the entry without it.

    >>> printed_number("[12] Leaf A. On leaves.")
    (12, 'Leaf A. On leaves.')
    """
    found = _NUMBER.match(raw)
    if not found:
        return None, raw.strip()
    return int(next(group for group in found.groups() if group)), raw[found.end() :].strip()


def work_of(raw: str, url: str | None = None) -> Source:
    """The work that ``raw`` tells of, its id still empty; line ends in it part title, authors and venue.

    ``url`` is the address the entry links to. A work known by its address alone is a web page.
    """
    lines = [line.words for line in lines_of(_PAGES.sub("", raw)) if line.words]
    if not lines:
        return Source(id="", url=url, kind=SourceKind.WEB if url else SourceKind.UNKNOWN)
    source = printed_work(lines)
    source = source.model_copy(update={"url": source.url or url, **_quoted(raw, source)})
    return source.model_copy(update={"kind": SourceKind.WEB}) if _only_web(source) else source


def told_by_addresses(source: Source, addresses: Sequence[str]) -> Source:
    """``source`` with the identifiers that only the addresses of its entry's links tell."""
    found: dict[str, str] = {}
    for address in addresses:
        doi = normal_doi(address) if re.match(r"https?://(?:dx\.)?doi\.org/", address) else None
        pmid = normal_pmid(address) if "ncbi.nlm.nih.gov" in address else None
        pmcid = normal_pmcid(address) if "/PMC" in address.upper() else None
        for name, value in (("doi", doi), ("pmid", None if pmcid else pmid), ("pmcid", pmcid)):
            if value and not getattr(source, name):
                found.setdefault(name, value)
    return source.model_copy(update=found)


def _quoted(raw: str, source: Source) -> dict[str, object]:
    """A title in quotation marks says so itself; what stands before it is authors."""
    found = _QUOTED.search(raw)
    if not found or "\n" in raw:
        return {}
    before = raw[: found.start()].strip(" .,;:(")
    if source.authors:
        return {"title": found["title"].strip()}
    names = re.findall(_NAME, before) or ([before] if before and len(before) < 80 else [])
    authors = tuple(name.strip(" .,") for name in names)
    return {"title": found["title"].strip(), **({"authors": authors} if authors else {})}


def _only_web(source: Source) -> bool:
    known = source.doi or source.pmid or source.pmcid or source.kind is not SourceKind.UNKNOWN
    return bool(source.url) and not known and not source.venue
