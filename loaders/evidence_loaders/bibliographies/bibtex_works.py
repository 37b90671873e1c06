"""One BibTeX entry as the work it describes."""

import re

from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import bibtex_names
from evidence_loaders.bibliographies.bibtex_fields import Fields
from evidence_loaders.bibliographies.bibtex_parents import Inherited, Parents
from evidence_loaders.bibliographies.entry import Entry, warning
from evidence_loaders.bibliographies.kinds import BIBTEX_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.latex import decoded_latex, undone, without_sorting
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.notes import noted
from evidence_loaders.bibliographies.years import year_in

_KINDS = by_type(BIBTEX_TYPES)
_ADDRESS = re.compile(r"https?://[^\s{}]+")


def work(fields: Fields, parents: Parents) -> Entry:
    """The entry that ``fields`` tell, with what it inherits."""
    told = parents.of(fields)
    said = noted(told.own("note"))
    venue = _text(told.own("journaltitle", "journal", "booktitle") or told.whole("title", "booktitle"))
    publisher = _text(told.shared("publisher", "institution", "school", "organization"))
    return Entry(
        raw=fields.raw,
        line=fields.line,
        key=fields.key or None,
        title=_title(told),
        authors=bibtex_names(told.own("author") or told.own("editor")),
        year=_year(told),
        kind=_kind(told, venue, publisher),
        venue=venue,
        publisher=publisher,
        doi=undone(told.own("doi")) or undone(said.get("DOI", "")) or None,
        pmid=_pmid(told) or said.get("PMID"),
        pmcid=undone(told.own("pmcid", "pmc")) or said.get("PMCID"),
        url=_url(told),
        problems=tuple(fields.problems),
    )


def _text(written: str) -> str | None:
    return plain(decoded_latex(written)) if written else None


def _title(told: Inherited) -> str | None:
    """Title and subtitle; versions and modules of a software bear the title of the whole (biblatex-software)."""
    of_software = told.fields.entry_type in {"softwareversion", "softwaremodule", "codefragment"}
    title = _text(told.shared("title") if of_software else told.own("title"))
    subtitle = _text(told.own("subtitle"))
    if not title or not subtitle:
        return title or subtitle
    return f"{title} {subtitle}" if title[-1] in ".:?!" else f"{title}: {subtitle}"


def _year(told: Inherited) -> int | None:
    """The year of ``date``, which BibLaTeX puts before ``year``; a whole's year is that of its parts."""
    date, year = year_in(told.own("date")), year_in(without_sorting(told.own("year")))
    if date and year and date != year:
        message = f"the date says {date}, the year {year}: BibLaTeX reads the date, and so is done here"
        told.fields.problems.append(warning("two-years", message, told.fields.line))
    return date or year or year_in(told.whole("date")) or year_in(without_sorting(told.whole("year")))


def _kind(told: Inherited, venue: str | None, publisher: str | None) -> SourceKind:
    kind = _KINDS.get(told.fields.entry_type, SourceKind.UNKNOWN)
    types = re.split(r"[,;]", told.own("pubtype", "document_type", "type"))
    server = told.own("eprinttype", "archiveprefix") if told.own("eprint") else ""
    return kind_told(kind, types, venue or server or publisher)


def _pmid(told: Inherited) -> str | None:
    if told.own("eprinttype", "archiveprefix").lower() in ("pubmed", "pmid"):
        return told.own("pmid", "eprint") or None
    return told.own("pmid") or None


def _url(told: Inherited) -> str | None:
    """The address; ``howpublished`` often holds it, and arXiv's follows from the number."""
    url = undone(told.own("url", "link", "ee"))
    found = _ADDRESS.search(url or undone(told.own("howpublished")))
    if found:
        return url or found.group()
    if told.own("eprint") and told.own("eprinttype", "archiveprefix").lower() == "arxiv":
        return f"https://arxiv.org/abs/{told.own('eprint')}"
    return url or None
