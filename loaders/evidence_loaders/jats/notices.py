"""What an article says of other works' standing: retractions, corrections, concerns."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_graph.model import Notice
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders.jats.metadata import Metadata

_LINK = "{http://www.w3.org/1999/xlink}href"
_OF_THE_OTHER = {
    "retracted-article": NoticeKind.RETRACTION,
    "corrected-article": NoticeKind.CORRECTION,
    "object-of-concern": NoticeKind.CONCERN,
}
"""Link types by which a notice names the article it is about."""
_OF_ITSELF = {
    "retraction-forward": NoticeKind.RETRACTION,
    "retraction": NoticeKind.RETRACTION,
    "correction-forward": NoticeKind.CORRECTION,
    "concern-forward": NoticeKind.CONCERN,
}
"""Link types by which an article names the notice about itself."""


def notices_of(article: Element, metadata: Metadata) -> Iterator[Notice]:
    """The notices that ``article`` is, or names; the register is its journal."""
    register = metadata.journal or metadata.publisher
    meta = article.find("front/article-meta")
    if meta is None or register is None:
        return
    told: set[tuple[NoticeKind, tuple[str, ...]]] = set()
    for link in meta.iter("related-article", "related-object"):
        name = (link.get("related-article-type") or link.get("link-type") or "").lower()
        target = link.get(_LINK) or link.get("document-id") or ""
        kind, keys = _OF_THE_OTHER.get(name), tuple(_keys(target, link.get("ext-link-type")))
        date, url = metadata.updated, f"https://doi.org/{metadata.doi}" if metadata.doi else None
        if name in _OF_ITSELF:
            kind, date = _OF_ITSELF[name], None
            url, keys = _address(keys), tuple(f"doi:{metadata.doi}" for _ in range(1) if metadata.doi)
        if kind and keys and (kind, keys) not in told:
            told.add((kind, keys))
            yield Notice(kind=kind, date=date, register_name=register, keys=keys, url=url)


def _keys(target: str, kind: str | None) -> Iterator[str]:
    doi = normal_doi(target)
    pmid = normal_pmid(target) if kind == "pmid" else None
    pmcid = normal_pmcid(target)
    for name, value in (("doi", doi), ("pmid", pmid), ("pmcid", pmcid)):
        if value:
            yield f"{name}:{value}"


def _address(keys: tuple[str, ...]) -> str | None:
    doi = next((key.removeprefix("doi:") for key in keys if key.startswith("doi:")), None)
    return f"https://doi.org/{doi}" if doi else None
