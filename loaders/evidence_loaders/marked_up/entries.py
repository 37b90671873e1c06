"""The work that an entry of a page's reference list tells of."""

import re

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.article_text.entry_fields import source_of
from evidence_loaders.article_text.lines import lines_of
from evidence_loaders.article_text.reference_list import ListedEntry
from evidence_loaders.citation_parts import YEAR

_NUMBER = re.compile(r"\s*(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)])(?:\s+|(?=[^\W\d_]{2}))")
_QUOTED = re.compile(r"(?:^|(?<=[.,:;)] ))[\"“](?P<title>[^\"“”]{3,400}?)[.,]?[\"”](?!,?\s(?!https?:|in\b)[a-z])")
"""A title in quotation marks, not a word quoted in a title."""
_PAGES = re.compile(
    r"[,;:]?\s(?:pp?|pgs?|S)\.\s?\d+(?:\s?[-–]\s?\d+)?(?:,\s?(?!" + YEAR + r"\b)\d+(?:\s?[-–]\s?\d+)?){0,20}\.?\s*$"
)
_NAME = r"[A-Z][\w’'-]+, (?:[A-Z][\w’'.-]+ ?){1,3}"


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
    lines = tuple(line for line in lines_of(_PAGES.sub("", raw)) if line.words)
    if not lines:
        return Source(id="", url=url, kind=SourceKind.WEB if url else SourceKind.UNKNOWN)
    source = source_of(ListedEntry(lines, lines[0].body))
    source = source.model_copy(update={"url": source.url or url, **_quoted(raw, source)})
    return source.model_copy(update={"kind": SourceKind.WEB}) if _only_web(source) else source


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
