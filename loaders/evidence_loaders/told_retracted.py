"""Retractions that a work's own record tells of: by its title ("RETRACTED: ..."), or by a type its database gave it."""

from collections.abc import Iterable, Iterator

from evidence_graph.identifiers import is_retracted, normal_words, source_keys
from evidence_graph.joining import BY_TITLE, kind_of
from evidence_graph.model import Notice, Reading, Source
from evidence_graph.vocabulary import NoticeKind

BY_ITS_TITLE = "its title"
"""What says so, where publishers put it before the title."""

_TYPES = frozenset({"retracted", "retracted publication", "retracted article"})
"""Publication types of retracted works (PubMed, Web of Science), and Scopus's."""


def says_retracted(types: Iterable[str]) -> bool:
    """Whether one of the publication ``types`` of a record is that of retracted works."""
    return any(normal_words(one) in _TYPES for one in types)


def retraction(source: Source, register: str) -> Notice:
    """The notice, without a date, that ``source`` was retracted, as ``register`` says."""
    keys = source_keys(source)
    sure = tuple(key for key in keys if kind_of(key) not in BY_TITLE)
    return Notice(kind=NoticeKind.RETRACTION, register_name=register, keys=sure or keys[:1])


def with_titles_notices(reading: Reading) -> Reading:
    """``reading`` with a notice for each source that its title calls retracted, unless it has one."""
    if new := tuple(_by_title(reading)):
        return reading.model_copy(update={"notices": (*reading.notices, *new)})
    return reading


def _by_title(reading: Reading) -> Iterator[Notice]:
    told = {key for notice in reading.notices if notice.kind is NoticeKind.RETRACTION for key in notice.keys}
    for source in reading.sources:
        if source.title and is_retracted(source.title):
            notice = retraction(source, BY_ITS_TITLE)
            if told.isdisjoint(notice.keys):
                told.update(notice.keys)
                yield notice
