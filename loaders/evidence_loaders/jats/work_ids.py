"""The identifiers that a citation gives: tagged, linked, or in words."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_loaders.jats.tagged import Tagged

_LINK = "{http://www.w3.org/1999/xlink}href"
_DOI_LINK = re.compile(r"(?:dx\.)?doi\.org/|^\s*(?:doi:|info:doi/)?\s*10\.\d{4}", re.I)
_DOI_WORD = re.compile(
    r"\bdoi\b\W{0,4}(?:https?://(?:dx\.)?doi\.org/)?\s*(?P<doi>10\.\d{4,9}/\S+)|doi\.org/(?P<url>10\.\S+)", re.I
)
_PMID_WORD = re.compile(r"\bPMID\W{0,3}(?P<pmid>[1-9]\d{0,8})\b", re.I)


def ids_of(tagged: Tagged) -> dict[str, str | None]:
    """``doi``, ``pmid`` and ``pmcid``, each as told where it is told most surely; and the ``url``."""
    found: dict[str, str | None] = {}
    for tell in (_of_parts, _of_links, _of_words):
        if "doi" in found and "pmid" in found and tell is _of_words:
            break
        for name, value in tell(tagged):
            if value:
                found.setdefault(name, value)
    return {**found, "url": _url(tagged)}


def _of_parts(tagged: Tagged) -> Iterator[tuple[str, str | None]]:
    for part in tagged.parts("pub-id", "object-id", "article-id"):
        kind, value = (part.get("pub-id-type") or "").lower(), "".join(part.itertext()).strip()
        if kind == "doi" or (not kind and value.startswith("10.")):
            yield "doi", normal_doi(value)
        elif kind in ("pmid", "medline"):
            yield "pmid", normal_pmid(value)
        elif kind in ("pmc", "pmcid"):
            yield "pmcid", normal_pmcid(f"PMC{value}" if value.isdigit() else value)


def _target(link: Element) -> str:
    return (link.get(_LINK) or "".join(link.itertext())).strip()


def _of_links(tagged: Tagged) -> Iterator[tuple[str, str | None]]:
    for link in tagged.parts("ext-link", "uri"):
        target = _target(link)
        if link.get("ext-link-type") == "doi" or _DOI_LINK.search(target):
            yield "doi", normal_doi(target)
        elif "ncbi.nlm.nih.gov" in target:
            yield "pmid", normal_pmid(target)
            yield "pmcid", normal_pmcid(target)


def _of_words(tagged: Tagged) -> Iterator[tuple[str, str | None]]:
    text = "".join(tagged.citation.itertext())
    if "10." in text and "doi" in text.lower() and (doi := _DOI_WORD.search(text)):
        yield "doi", normal_doi(doi["doi"] or doi["url"])
    if "PMID" in text and (pmid := _PMID_WORD.search(text)):
        yield "pmid", normal_pmid(pmid["pmid"])


def _url(tagged: Tagged) -> str | None:
    targets = map(_target, tagged.parts("ext-link", "uri"))
    web = (target for target in targets if target.lower().startswith(("http://", "https://", "ftp://")))
    return next((target.split()[0].rstrip(".,[") for target in web if not _DOI_LINK.search(target)), None)
