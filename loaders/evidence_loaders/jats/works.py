"""A citation as the record of a work."""

from collections.abc import Sequence

from lxml.etree import _Element as Element

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.jats.inline import plain
from evidence_loaders.jats.kinds import cited_kind
from evidence_loaders.jats.tagged import TITLES, Tagged
from evidence_loaders.jats.untagged import untagged_work
from evidence_loaders.jats.work_ids import ids_of

_IDENTIFIERS = ("doi", "pmid", "pmcid", "url")
_FIELDS = ("title", "authors", "year", "venue", "publisher", *_IDENTIFIERS)
"""What another telling of the same work may add; one without tagged parts adds only what can't be misread."""
_SERIALS = frozenset({"", "journal", "periodical", "newspaper", "magazine", "other"})


def work_of(telling: Sequence[Element]) -> Source:
    """The work that all of ``telling`` tell of; the best tagged element speaks first. Its id is still empty."""
    first, *rest = sorted(map(Tagged, telling), key=lambda tagged: tagged.richness, reverse=True)
    source = _told(first)
    added: dict[str, object] = {}
    for other in rest:
        told = _told(other)
        for name in _FIELDS if other.richness else _IDENTIFIERS:
            if not getattr(source, name) and getattr(told, name):
                added.setdefault(name, getattr(told, name))
    return source.model_copy(update=added) if added else source


def _told(tagged: Tagged) -> Source:
    if not tagged.richness:
        return _with_linked(untagged_work(plain(tagged.citation)), tagged)
    title, venue = _title_and_venue(tagged)
    ids = ids_of(tagged)
    return Source(
        id="",
        title=title,
        authors=tagged.authors(),
        year=tagged.year(),
        kind=_kind(tagged, title, venue),
        venue=venue,
        publisher=tagged.text("publisher-name"),
        doi=ids.get("doi"),
        pmid=ids.get("pmid"),
        pmcid=ids.get("pmcid"),
        url=ids.get("url"),
    )


def _with_linked(source: Source, tagged: Tagged) -> Source:
    """``source`` with the identifiers that only links within its entry tell, as where a title links to its DOI."""
    told = ids_of(tagged)
    return source.model_copy(
        update={name: told[name] for name in _IDENTIFIERS if told.get(name) and not getattr(source, name)}
    )


def _title_and_venue(tagged: Tagged) -> tuple[str | None, str | None]:
    """The work's own title, and what it stands in; a ``source`` is the title only of what stands in nothing."""
    title = tagged.text(*TITLES)
    source = tagged.text("source", "conf-name", "series")
    if title or source is None:
        return title or tagged.text("trans-title"), source
    if (tagged.kind in _SERIALS and tagged.stands_in_journal) or cited_kind(None, source):
        return None, source
    return source, tagged.text("series", "conf-name")


def _kind(tagged: Tagged, title: str | None, venue: str | None) -> SourceKind:
    kind = cited_kind(tagged.kind, venue)
    if kind or tagged.kind:
        return kind or SourceKind.UNKNOWN
    if venue and title and tagged.stands_in_journal:
        return SourceKind.RESEARCH
    return SourceKind.BOOK if tagged.parts("publisher-name") else SourceKind.UNKNOWN
