"""What a row says of the sources behind its claim: which, for or against, and the words it quotes."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from evidence_graph.identifiers import normal_doi, normal_pmcid
from evidence_graph.model import Source
from evidence_graph.vocabulary import Intent, SourceKind
from evidence_loaders.bibliographies.authors import listed_names
from evidence_loaders.bibliographies.kinds import kind_told
from evidence_loaders.bibliographies.years import year_in
from evidence_loaders.claim_tables.addresses import Meant, meant, names_in, names_nothing, numbers_in
from evidence_loaders.claim_tables.columns import Columns, named, unnumbered
from evidence_loaders.claim_tables.rows import TableRow, plain, unpacked
from evidence_loaders.claim_tables.stances import intent_of
from evidence_loaders.claim_tables.wikipedia_pages import pages_in
from evidence_loaders.marked_up.entries import work_of
from evidence_loaders.printed_entries.identifiers import identifiers_in, without_identifiers

_NOTHING: tuple[Any, ...] = (None, "", [], {})
_NAMING = ("source", "doi", "pmid", "pmcid", "url", "title")
"""Columns that name a source, the one that other cells go along with first."""
CITED_DOCUMENTS = "cited_doc_ids"
"""SciFact's header for the documents that a claim cites, whatever they say of it."""
_WORDS_OF_ID = 2
"""Words of the longest identifier, "PMID: 12"."""
_ADDRESS = re.compile(r"https?://\S+$", re.I)


@dataclass(frozen=True, slots=True)
class Cited:
    """One source that a row names or quotes; ``name`` is what the row calls it, empty for a quotation alone.

    ``stance`` is the table's word, None where it has none; ``source`` has no id yet.
    """

    name: str
    source: Source
    stance: str | None
    quotes: tuple[str, ...] = ()

    @property
    def intent(self) -> Intent | None:
        """What the stance means; None for a word that means nothing known."""
        return intent_of(self.stance) if self.stance else Intent.CITES


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row by what they hold."""

    row: TableRow
    columns: Columns

    def value(self, field: str) -> Any:
        """What the first filled column of a field holds, as it stands."""
        for header in self.columns.get(field, ()):
            value = self.row.told.get(header)
            if value not in _NOTHING:
                return value
        return None

    def all(self, field: str) -> Iterator[Any]:
        """What the columns of a field hold, empty or not."""
        return (self.row.told.get(header) for header in self.columns.get(field, ()))

    def text(self, field: str) -> str:
        """What the first column of a field that holds a single value says."""
        for header in self.columns.get(field, ()):
            if said := plain(self.row.told.get(header)):
                return said
        return ""

    def stance(self) -> str:
        """The first of the row's words for a stance that is known, else its first: a number may stand beside it."""
        told = [said for one in self.all("stance") if (said := plain(one))]
        return next(filter(intent_of, told), told[0] if told else "")

    def names(self, field: str) -> list[str]:
        """The several values that a cell holds, or the cells of columns that number their sources."""
        filled = [header for header in self.columns.get(field, ()) if self.row.told.get(header) not in _NOTHING]
        alike = [header for header in filled if unnumbered(header) == unnumbered(filled[0])]
        names = (name for header in alike for name in _names_in(field, self.row.told[header]))
        return [name for name in names if not names_nothing(name)]


def _names_in(field: str, value: Any) -> list[str]:
    value = unpacked(value)
    if isinstance(value, dict):
        return []
    if isinstance(value, list):
        return [said for one in value if (said := plain(one))]
    told = "\n".join(" ".join(line.split()) for line in str(value).strip().split("\n"))
    if not told:
        return []
    if field == "pmid":
        return numbers_in(told)
    return [told.replace("\n", " ")] if field in ("title", "url") else names_in(told)


def cited_in(cells: Cells) -> Iterator[Cited]:
    """Every source that a row names, or, where it names none, every passage that it quotes."""
    evidence = unpacked(cells.value("evidence")) or next(filter(_is_empty_object, cells.all("evidence")), None)
    stance = cells.stance() or (Intent.DISCUSSES.value if not evidence and _settles_nothing(cells) else None)
    if isinstance(evidence, dict):
        yield from _by_document(cells, evidence, stance)
    elif pages := list(pages_in(evidence)):
        yield from (Cited(page.title or "", page, stance) for page in pages)
    elif objects := _all_of(dict, evidence) or _all_of(dict, cells.value("source")):
        for one in objects:
            yield from _own(one, stance)
    elif lists := _all_of(list, evidence):
        for one in lists:
            yield from _told_in_turn(one, stance)
    else:
        passages = map(plain, evidence if isinstance(evidence, list) else [evidence])
        quotes = tuple(passage for passage in passages if not names_nothing(passage))
        yield from list(_named(cells, stance, quotes)) or (one for quote in quotes for one in _quoted(quote, stance))


def _is_empty_object(value: object) -> bool:
    return value == {}


def _all_of(kind: type, values: object) -> list[Any]:
    """``values``, where they are a list of nothing but ``kind``; else none."""
    return values if isinstance(values, list) and all(isinstance(one, kind) for one in values) else []


def _settles_nothing(cells: Cells) -> bool:
    """Whether a row of SciFact has a place for what its documents say, and leaves it empty."""
    judged = "evidence" in cells.columns or "stance" in cells.columns
    return judged and CITED_DOCUMENTS in cells.columns.get("source", ())


def _quoted(quote: str, stance: str | None) -> Iterator[Cited]:
    """A passage alone; where it is nothing but identifiers or addresses, the works that they mean."""
    names = names_in(quote)
    works = [meant(name) for name in names]
    if any(work.title or work == Meant() for work in works) or any(len(name.split()) > _WORDS_OF_ID for name in names):
        yield Cited("", Source(id=""), stance, (quote,))
    else:
        yield from (_from_name(name, stance, ()) for name in names)


def _own(evidence: dict[str, Any], stance: str | None) -> Iterator[Cited]:
    """The sources of a piece of evidence that is a row of its own, as in Climate-FEVER."""
    inner = Cells(TableRow(evidence, None), named(list(evidence)).columns)
    for cited in cited_in(inner):
        yield cited if cited.stance else replace(cited, stance=stance)


def _told_in_turn(evidence: list[Any], stance: str | None) -> Iterator[Cited]:
    """A piece of evidence that is a list: its verdict, its address and its words, as far as it has them."""
    told = [said for one in evidence if not names_nothing(said := plain(one))]
    verdict = next(filter(intent_of, told), stance)
    quotes = tuple(said for said in told if said != verdict and not _ADDRESS.match(said))
    addresses = [said for said in told if _ADDRESS.match(said)]
    named = (_from_name(address, verdict, quotes) for address in addresses)
    yield from named if addresses else (Cited("", Source(id=""), verdict, (quote,)) for quote in quotes)


def _by_document(cells: Cells, evidence: dict[str, Any], stance: str | None) -> Iterator[Cited]:
    """Evidence under the names of documents, as in SciFact: those that are cited without any settle nothing."""
    for name, found in evidence.items():
        inner = found.get("evidence") if isinstance(found, dict) else None  # as in SciFact-Open
        told = next(filter(lambda one: isinstance(one, list), (inner, found)), [found])
        each = [one for one in told if isinstance(one, dict)]
        labels = dict.fromkeys(plain(one.get("label")) for one in each)
        for label in labels or {"": None}:
            yield _from_name(str(name), label or stance, ())
    for name in cells.names("source"):
        if name not in evidence:
            yield _from_name(name, stance or Intent.DISCUSSES.value, ())


def _named(cells: Cells, stance: str | None, quotes: tuple[str, ...]) -> Iterator[Cited]:
    found = {field: names for field in _NAMING if field in cells.columns and (names := cells.names(field))}
    if not found:
        return
    anchor = next(iter(found))
    names = found[anchor]
    alike = {field: told for field, told in found.items() if len(told) == len(names)}
    stances = told if len(told := cells.names("stance")) == len(names) > 1 else [stance] * len(names)
    for place, (name, said) in enumerate(zip(names, stances, strict=True)):
        cited = _from_name(name, said, quotes) if anchor == "source" else Cited(name, Source(id=""), said, quotes)
        yield replace(cited, source=_described(cited.source, cells, alike, place, alone=len(names) == 1))


def _from_name(name: str, stance: str | None, quotes: tuple[str, ...]) -> Cited:
    work = meant(name)
    source = Source(id="", doi=work.doi, pmid=work.pmid, pmcid=work.pmcid, url=work.url, title=work.title)
    return Cited(name, _in_words(name) if work.title else source, stance, quotes)


def _in_words(name: str) -> Source:
    """A work told in words: a citation with authors and year as journals print it, else a title."""
    printed = work_of(name)
    if printed.authors and printed.year and printed.title:
        return printed
    ids = identifiers_in(name)
    title = name if not any(ids.values()) else without_identifiers(name).strip(" ,.;:()[]")
    return Source(id="", title=title or None).model_copy(update=ids)


def _described(source: Source, cells: Cells, found: Mapping[str, Sequence[str]], place: int, *, alone: bool) -> Source:
    """``source`` with what the other cells say of it; cells of several sources are told by their order."""

    def cell(field: str) -> str:
        return found[field][place] if field in found else ""

    title, url = cell("title"), cell("url")
    at = meant(url) if url else None
    told: dict[str, Any] = {
        "doi": normal_doi(cell("doi")) or (at and at.doi),
        "pmid": cell("pmid") or (at and at.pmid),
        "pmcid": normal_pmcid(cell("pmcid")) or (at and at.pmcid),
        "url": url,
        "title": title,
    }
    if alone:
        told |= {name: read(said) for name, (field, read) in _OF_ONE.items() if (said := _said(cells, field))}
    return source.model_copy(update={name: value for name, value in told.items() if value})


def _said(cells: Cells, field: str) -> str:
    """What a field says; the names in a list are parted as in a cell."""
    value = cells.value(field)
    return "; ".join(filter(None, map(plain, value))) if isinstance(value, list) else cells.text(field)


def _kind(told: str) -> SourceKind | None:
    kind = kind_told(SourceKind.UNKNOWN, [told])
    return kind if kind is not SourceKind.UNKNOWN else None


_OF_ONE: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "authors": ("authors", listed_names),
    "year": ("year", year_in),
    "venue": ("venue", str),
    "publisher": ("publisher", str),
    "kind": ("source-kind", _kind),
}
"""What cells say of a row's only source, and how they are read."""
