"""What an article says of itself: title, ids, journal, dates, kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from lxml.etree import _Element as Element

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.jats.inline import plain
from evidence_loaders.jats.kinds import PREPRINT_SERVERS, article_kind
from evidence_loaders.jats.years import iso_date, year_in

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Metadata:
    """An article's own record."""

    title: str | None
    doi: str | None
    pmid: str | None
    pmcid: str | None
    journal: str | None
    publisher: str | None
    updated: str | None
    year: int | None
    kind: SourceKind
    language: str | None


def metadata_of(article: Element, around: "Metadata | None" = None) -> Metadata:
    """The record of ``article``; journal, publisher, dates and language of a sub-article are those ``around`` it."""
    front = article.find("front")
    if front is None:
        front = article.find("front-stub")
    meta = None if front is None else front.find("article-meta")
    meta = front if meta is None else meta
    ids = dict(reversed(list(_ids(meta))))
    dates = _dates(meta)
    journal = _first(front, "journal-title") or (around.journal if around else None)
    return Metadata(
        title=_title(meta),
        doi=normal_doi(ids.get("doi")),
        pmid=normal_pmid(ids.get("pmid")),
        pmcid=_pmcid(ids),
        journal=journal,
        publisher=_first(front, "publisher-name") or (around.publisher if around else None),
        updated=max(dates, default=None) or (around.updated if around else None),
        year=_year(dates, meta) or (around.year if around else None),
        kind=_kind(article, meta, journal, around),
        language=(article.get(LANGUAGE) or "").lower() or (around.language if around else None),
    )


def _ids(meta: Element | None) -> Iterator[tuple[str, str]]:
    for element in () if meta is None else meta.findall("article-id"):
        yield (element.get("pub-id-type") or "").lower(), plain(element)


def _pmcid(ids: dict[str, str]) -> str | None:
    for name in ("pmc", "pmcid", "pmc-aid", "pmcaid"):
        told = ids.get(name, "")
        found = normal_pmcid(f"PMC{told}" if told.isdigit() else told)
        if found:
            return found
    return None


def _title(meta: Element | None) -> str | None:
    return None if meta is None else plain(meta.find(".//article-title")) or None


def _first(front: Element | None, name: str) -> str | None:
    found = None if front is None else front.find(f"journal-meta//{name}")
    return plain(found) or None


def _dates(meta: Element | None) -> list[str]:
    found = () if meta is None else chain(meta.findall("pub-date"), meta.findall("pub-history/event/pub-date"))
    return sorted(date for date in map(iso_date, found) if date)


def _year(dates: list[str], meta: Element | None) -> int | None:
    """The year it first came out, else that of its copyright."""
    if dates:
        return int(dates[0][:4])
    return None if meta is None else year_in(plain(meta.find("permissions/copyright-year")))


def _kind(article: Element, meta: Element | None, journal: str | None, around: Metadata | None) -> SourceKind:
    told = (article.get("article-type") or article.get("response-type") or "").lower()
    if around is not None and (told == "translation" or not told):
        return around.kind
    if (journal or "").strip().lower() in PREPRINT_SERVERS:
        return SourceKind.PREPRINT
    subjects = [] if meta is None else [plain(subject) for subject in meta.findall("article-categories//subject")]
    return article_kind(told, subjects)
