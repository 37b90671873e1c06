"""Which columns of a table hold what of a reference, known by their headers."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence_graph.identifiers import normal_words

_NAMES = {
    "title": "title, article title, primary title, document title, paper title, titles, ti, original title, "
    "reference title, item title, study title, titel, titre, titulo, display name",
    "authors": "authors, author, author s, author names, author full names, first authors, au, authors names, "
    "creators, authorships author display name, author string, autoren, autor, verfasser, auteurs, auteur, autores",
    "year": "year, publication year, published year, pub year, py, yr, year of publication, publication date, "
    "date published, publication date year, cover date, date, pubyear, publish time, jahr, "
    "erscheinungsjahr, annee, ano",
    "venue": "journal, journal title, journal name, source title, publication title, journal book, so, "
    "container title, primary location source display name, secondary title, publication name, venue, source, "
    "alternate title3, alternate title2, booktitle, book title, proceedings title, pubtitle, zeitschrift, "
    "zeitschrift zeitung, revue, revista, periodico",
    "publisher": "publisher, pb, pu, verlag, editeur, editorial, editora",
    "doi": "doi, di, do, digital object identifier, digital object identifier doi, article doi, item doi, doi link, "
    "ids doi, external ids doi",
    "pmid": "pmid, pubmed id, pm, pubmedid, pubmed, medline pmid, ids pmid",
    "pmcid": "pmcid, pmc id, pmc, pubmed central id, ids pmcid",
    "url": "url, urls, link, article url, open url link, article link, web address, document url, ur",
    "type": "document type, publication type, type, type of reference, dt, item type, reference type, "
    "publication types, pub type, article type, study type, content type, doctype, dokumententyp, dokumenttyp",
    "key": "key, citation key, cite key, citekey, bibtex key, citation id, id, record id, ut",
    "abstract": "abstract, ab, notes abstract",
    "note": "extra",
    "retracted": "is retracted, retracted",
}
"""Headers, normalised: those of PubMed, Scopus, Web of Science, Embase, Ovid, OpenAlex, SpringerLink, Zotero, Rayyan,
Covidence, ASReview, Europe PMC, ProQuest, CORD-19, Semantic Scholar; and what people write in German, French,
Spanish and Portuguese."""

_FIELD_OF_NAME = {name: field for field, names in _NAMES.items() for name in names.split(", ")}
_RANK = {name: rank for names in _NAMES.values() for rank, name in enumerate(names.split(", "))}
_SAYS_REFERENCE = frozenset({"title", "authors", "year", "venue", "doi", "pmid", "abstract"})
_OTHER_TABLES = frozenset(
    "claim, statement, stance, retractiondoi, retractionnature, retraction doi, retraction nature, "
    "retraction date, retraction pmid, retraction notice, retraction reason, reason for retraction".split(", ")
)
"""Headers of claim tables and retraction registers: to read these as mere references would lose what they say."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

_DELIMITERS = "\t;,|"
_HEADER_WITHIN = 6
"""Lines; some exports put a note about themselves above the header."""

_LONGEST_HEADER = 10_000
"""Characters; what is longer is no row of names."""
_OTHER_FORMATS = ("<", "{", "[", "@", "%")


@dataclass(frozen=True)
class Header:
    """A table's header: its names, the line it stands on (from 1), and what parts the cells."""

    names: tuple[str, ...]
    line: int
    delimiter: str


def header_in(text: str) -> Header | None:
    """The header of a table of references, if one of the first lines of ``text`` is one."""
    lines = text.split("\n", _HEADER_WITHIN)[:_HEADER_WITHIN]
    for number, line in enumerate(lines, 1):
        if len(line) > _LONGEST_HEADER or line.startswith(_OTHER_FORMATS):
            return None
        found = [header for header in _headers(line, number) if _is_of_references(header)]
        if found:
            return max(found, key=lambda header: len(columns_of(header.names)))
    return None


def _headers(line: str, number: int) -> Iterator[Header]:
    for delimiter in _DELIMITERS:
        if delimiter in line:
            try:
                names = next(csv.reader([line], delimiter=delimiter))
            except (csv.Error, StopIteration):
                continue
            yield Header(tuple(names), number, delimiter)


def _is_of_references(header: Header) -> bool:
    if any(_plain(name) in _OTHER_TABLES for name in header.names):
        return False
    fields = set(columns_of(header.names)) & _SAYS_REFERENCE
    return len(fields) > 1 and bool(fields & {"title", "doi", "pmid", "authors"})


def columns_of(names: Sequence[str]) -> dict[str, list[int]]:
    """For each part of a reference the columns that hold it, the best first.

    >>> columns_of(["Source", "Journal/Book", "Title "])
    {'venue': [1, 0], 'title': [2]}
    """
    places: dict[str, list[int]] = {}
    ranks: list[int] = []
    for number, name in enumerate(names):
        plain = _plain(name)
        ranks.append(_RANK.get(plain, 0))
        if plain in _FIELD_OF_NAME:
            places.setdefault(_FIELD_OF_NAME[plain], []).append(number)
    for found in places.values():
        found.sort(key=ranks.__getitem__)
    return places


def _plain(name: str) -> str:
    """A header as it is looked up: "PubYear" is known as it stands, "ArticleURL" by the words in it."""
    whole = normal_words(name.replace("_", " "))
    return whole if whole in _FIELD_OF_NAME else normal_words(_CAMEL.sub(" ", name).replace("_", " "))
