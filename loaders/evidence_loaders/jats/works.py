"""A citation's elements as the record of a work."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.jats.inline import plain
from evidence_loaders.jats.kinds import cited_kind
from evidence_loaders.jats.names import authors_of
from evidence_loaders.jats.untagged import untagged_work
from evidence_loaders.jats.years import cited_year

_TITLES = ("article-title", "chapter-title", "part-title", "data-title")
_TAGGED = frozenset({*_TITLES, "source", "year", "name", "string-name", "person-group", "collab"})
_LINK = "{http://www.w3.org/1999/xlink}href"
_DOI_LINK = re.compile(r"(?:dx\.)?doi\.org/|^\s*(?:doi:|info:doi/)?\s*10\.\d{4}", re.I)
_DOI_WORD = re.compile(
    r"\bdoi\b\W{0,4}(?:https?://(?:dx\.)?doi\.org/)?\s*(?P<doi>10\.\d{4,9}/\S+)|doi\.org/(?P<url>10\.\S+)", re.I
)
_PMID_WORD = re.compile(r"\bPMID\W{0,3}(?P<pmid>[1-9]\d{0,8})\b", re.I)
_IDENTIFIERS = ("doi", "pmid", "pmcid", "url")
_FIELDS = ("title", "authors", "year", "venue", "publisher", *_IDENTIFIERS)
"""What another telling of the same work may add; one without tagged parts adds only what can't be misread."""
_SERIALS = frozenset({"journal", "periodical", "newspaper", "magazine", "other"})
_IN_JOURNAL = ("volume", "issue", "fpage", "elocation-id", "issn")


def told_by(element: Element) -> bool:
    """Whether a citation stands in ``element``."""
    return next(element.iter("element-citation", "mixed-citation", "nlm-citation", "citation"), None) is not None


def work_of(telling: list[Element]) -> Source:
    """The work that all of ``telling`` tell of; the best tagged element speaks first. Its id is still empty."""
    first, *rest = sorted(telling, key=_tagged, reverse=True)
    source = _told(first)
    others = [(_told(other), _FIELDS if _tagged(other) else _IDENTIFIERS) for other in rest]
    missing = {
        name: next((value for other, told in others if name in told and (value := getattr(other, name))), None)
        for name in _FIELDS
        if not getattr(source, name)
    }
    missing = {name: value for name, value in missing.items() if value}
    return source.model_copy(update=missing)


def _tagged(element: Element) -> int:
    return sum(1 for child in element.iter() if child.tag in _TAGGED)


def _told(element: Element) -> Source:
    if not _tagged(element):
        return untagged_work(plain(element))
    title, venue = _title_and_venue(element)
    ids = dict(reversed(list(_ids(element))))
    return Source(
        id="",
        title=title,
        authors=authors_of(element),
        year=cited_year(element),
        kind=_kind(element, title, venue),
        venue=venue,
        publisher=_first(element, "publisher-name"),
        doi=ids.get("doi"),
        pmid=ids.get("pmid"),
        pmcid=ids.get("pmcid"),
        url=_url(element),
    )


def _first(element: Element, *names: str) -> str | None:
    for name in names:
        for found in element.iter(name):
            text = plain(found).strip(" ,;")
            if text:
                return text
    return None


def _publication_type(element: Element) -> str | None:
    return element.get("publication-type") or element.get("citation-type")


def _title_and_venue(element: Element) -> tuple[str | None, str | None]:
    """The work's own title, and what it stands in; a ``source`` is the title only of what stands in nothing."""
    title = _first(element, *_TITLES)
    source = _first(element, "source") or _first(element, "conf-name", "series")
    if title or source is None:
        return title or _first(element, "trans-title"), source
    kind = (_publication_type(element) or "journal").lower()
    if (kind in _SERIALS and _in_journal(element)) or cited_kind(None, source):
        return None, source
    return source, _first(element, "series", "conf-name")


def _in_journal(element: Element) -> bool:
    return any(element.find(f".//{name}") is not None for name in _IN_JOURNAL)


def _kind(element: Element, title: str | None, venue: str | None) -> SourceKind:
    kind = cited_kind(_publication_type(element), venue)
    if kind:
        return kind
    if _publication_type(element):
        return SourceKind.UNKNOWN
    if venue and title and _in_journal(element):
        return SourceKind.RESEARCH
    return SourceKind.BOOK if element.find(".//publisher-name") is not None else SourceKind.UNKNOWN


def _ids(element: Element) -> Iterator[tuple[str, str]]:
    """Each identifier by its name, the surest first: tagged, linked, then in words."""
    for found in element.iter("pub-id", "object-id", "article-id"):
        yield from _tagged_id((found.get("pub-id-type") or "").lower(), "".join(found.itertext()).strip())
    for found in element.iter("ext-link", "uri"):
        target = found.get(_LINK) or "".join(found.itertext())
        if found.get("ext-link-type") == "doi" or _DOI_LINK.search(target):
            yield from _known("doi", normal_doi(target))
        elif "ncbi.nlm.nih.gov" in target:
            yield from _known("pmid", normal_pmid(target))
            yield from _known("pmcid", normal_pmcid(target))
    text = "".join(element.itertext())
    if "oi" in text.lower() and (worded := _DOI_WORD.search(text)):
        yield from _known("doi", normal_doi(worded["doi"] or worded["url"]))
    if "PMID" in text and (pmid := _PMID_WORD.search(text)):
        yield from _known("pmid", normal_pmid(pmid["pmid"]))


def _tagged_id(kind: str, value: str) -> Iterator[tuple[str, str]]:
    if kind == "doi":
        yield from _known("doi", normal_doi(value))
    elif kind in ("pmid", "medline"):
        yield from _known("pmid", normal_pmid(value))
    elif kind in ("pmc", "pmcid"):
        yield from _known("pmcid", normal_pmcid(f"PMC{value}" if value.isdigit() else value))
    elif not kind and value.startswith("10."):
        yield from _known("doi", normal_doi(value))


def _known(name: str, value: str | None) -> Iterator[tuple[str, str]]:
    if value:
        yield name, value


def _url(element: Element) -> str | None:
    for found in element.iter("ext-link", "uri"):
        target = (found.get(_LINK) or "".join(found.itertext())).strip()
        if target.lower().startswith(("http://", "https://", "ftp://")) and not _DOI_LINK.search(target):
            return target
    return None
