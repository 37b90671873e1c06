"""Entries that are nothing but text: read as article text reads its reference lists."""

import re

from evidence_graph.model import Source
from evidence_loaders.article_text.lines import lines_of
from evidence_loaders.article_text.reference_list import entries_of
from evidence_loaders.citation_parts import YEAR

_DAY = r"(?: [A-Z][a-z]{2,8}\.?(?:[-–/ ][A-Z][a-z]{2,8})?(?: \d{1,2})?)?"
_DATED = re.compile(
    rf"\((?P<bracketed>{YEAR})[a-z]?(?:,{_DAY})?\)"
    rf"|[.,;]\s(?P<apart>{YEAR})[a-z]?{_DAY}\s*(?:[.;:]|$|, ?(?:pp?\b|\d|doi\b))"
    rf"|(?<=[\w.)] )(?P<volume>{YEAR}){_DAY}\s?(?:;\s?\(?\d|, ?\d+, ?\d)"
)
"""A year in brackets, apart, or before the volume (``Snail J 2019 Mar;3:1``, ``Snail J. 2019, 3, 1``)."""
_VISITED = re.compile(r"(?:last )?(?:accessed|modified|updated|retrieved|visited|date of access)\b.*", re.I | re.S)

_VISITS = ("access", "modified", "updated", "retrieved", "visited")


def untagged_work(text: str) -> Source:
    """The work that a printed entry tells of, as far as it can be told; its id is still empty.

    Its year is one that stands in brackets or apart, as the year of publication does.

    >>> untagged_work("Reed A, Moss B (1994) A field guide to pond snails. Leaf Press. 48 p.").year
    1994
    """
    entries = list(entries_of(list(lines_of(text))))
    source = entries[0].work() if entries else Source(id="", title=text or None)
    told = text.casefold()
    dated = _DATED.search(_VISITED.sub("", text) if any(sign in told for sign in _VISITS) else text)
    title = (source.title or "").rstrip(" ,[(<") or None
    return source.model_copy(
        update={
            "title": title,
            "url": _address(source.url),
            "year": int(dated["bracketed"] or dated["apart"] or dated["volume"]) if dated else None,
        }
    )


def _address(url: str | None) -> str | None:
    """The address without the bracket that closes around it."""
    return url.rstrip("]>") if url and "[" not in url else url
