"""Citation templates as works: English names of fields, and those of the other large Wikipedias' main templates."""

import re
from collections.abc import Iterator, Mapping

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind

_NAMES = re.compile(
    r"(?:v?cite[ _-].+|v?citation|cita (?:libro|web|pubblicazione|news|publicación|noticia|revista|conferencia|tesis)"
    r"|internetquelle|literatur|lien web|article|ouvrage|chapitre|obra citada"
    r"|citar (?:livro|web|periódico|jornal|notícia|revista|tese)|citeer (?:web|boek|journal|nieuws|artikel|tijdschrift)"
    r"|bokref|webbref|tidningsref|cytuj.*|kilde (?:www|bok|artikkel|avis))",
    re.I,
)
_NOT_A_WORK = frozenset({"cite quote", "citation needed", "citation needed span", "citation style", "cite check"})
_TITLES = "title titel titre título titulo titolo tytuł tittel script-title trans-title trans_title"
_PARTS = "chapter contribution entry article kapitel chapitre capítulo"
_VENUES = "journal newspaper magazine periodical work website encyclopedia encyclopaedia zeitung sammelwerk werk "
_VENUES += "périodique periodico periódico publicación rivista revista jornal tijdschrift krant tidskrift tidning site "
_VENUES += "czasopismo booktitle book-title"
_PUBLISHERS = "publisher institution verlag éditeur editore editorial editora wydawca förlag forlag uitgever hrsg"
_DATES = "date year datum jahr année anno fecha año ano data rok jaar år publication-date"
_LAST = "last surname nachname nom cognome apellidos apellido sobrenome último ultimo achternaam efternamn etternavn"
_FIRST = "first given vorname prénom nome nombre primeiro voornaam förnamn fornavn imię"
_WHOLE = "author authors autor auteur autore people"
_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_WEB = re.compile(
    r"cite[ _-](?:web|news|press release|tweet|podcast|av media)|internetquelle|lien web|cita web|citar web", re.I
)
_BOOK = re.compile(r"cite[ _-](?:book|encyclop\w+)|ouvrage|cita libro|citar livro|chapitre|bokref", re.I)
_BY_IDENTIFIER = re.compile(r"cite[ _-](doi|pmid|pmc|q)", re.I)
"""Templates that name a work by an identifier alone."""
_GERMAN = re.compile(r"literatur|internetquelle", re.I)
"""Templates with all authors in one field, given names first."""
_PREPRINT = re.compile(r"cite[ _-](?:arxiv|biorxiv|medrxiv|ssrn|preprint)", re.I)
MOST_AUTHORS = 100
"""Numbered author fields that are looked for."""


def is_citation(name: str) -> bool:
    """Whether a template of this name describes a work.

    >>> is_citation("Cite journal"), is_citation("Citation needed")
    (True, False)
    """
    bare = " ".join(name.replace("_", " ").lower().split())
    return bare not in _NOT_A_WORK and bool(_NAMES.fullmatch(bare))


def date_of(fields: Mapping[str, str]) -> str | None:
    """When the work appeared, as printed."""
    return _first(fields, _DATES)


def work_of_template(name: str, fields: Mapping[str, str]) -> Source:
    """The work that a citation template with these ``fields`` describes, its id still empty."""
    by_identifier = _BY_IDENTIFIER.fullmatch(name.strip())
    if by_identifier:
        fields = {by_identifier[1].lower(): fields.get("1", ""), **fields}
    part, title = _first(fields, _PARTS), _first(fields, _TITLES)
    venue = _first(fields, _VENUES)
    if part and title:
        title, venue = part, title
    arxiv = fields.get("arxiv") or fields.get("eprint")
    found = _YEAR.search(date_of(fields) or "")
    source = Source(
        id="",
        title=title or part or venue,
        authors=tuple(_german_authors(fields) if _GERMAN.fullmatch(name.strip()) else _authors(fields)),
        year=int(found.group()) if found else None,
        venue=venue,
        publisher=_first(fields, _PUBLISHERS),
        doi=fields.get("doi") or (arxiv_doi(arxiv) if arxiv else None),
        pmid=fields.get("pmid") or None,
        pmcid=f"PMC{fields['pmc'].upper().removeprefix('PMC')}" if fields.get("pmc") else None,
        url=_first(fields, "url chapter-url contribution-url article-url lien archive-url archiveurl") or _item(fields),
    )
    return source.model_copy(update={"kind": _kind(name, source)})


def arxiv_doi(number: str) -> str:
    """The DOI that arXiv registers for each of its numbers, whatever the version."""
    return "10.48550/arxiv." + re.sub(r"^arxiv:|v\d+$", "", number.strip().lower())


def _kind(name: str, source: Source) -> SourceKind:
    if _PREPRINT.match(name.strip()):
        return SourceKind.PREPRINT
    if _BOOK.match(name.strip()):
        return SourceKind.BOOK
    if _BY_IDENTIFIER.fullmatch(name.strip()):
        return SourceKind.UNKNOWN
    plain = source.url and not (source.doi or source.pmid or source.pmcid)
    return SourceKind.WEB if _WEB.match(name.strip()) or (plain and not source.venue) else SourceKind.UNKNOWN


def _first(fields: Mapping[str, str], names: str) -> str | None:
    return next((fields[name] for name in names.split() if fields.get(name)), None)


def _item(fields: Mapping[str, str]) -> str | None:
    """The address of a work that is an item of Wikidata."""
    return f"https://www.wikidata.org/wiki/{fields['q']}" if re.fullmatch(r"Q\d+", fields.get("q", "")) else None


def _german_authors(fields: Mapping[str, str]) -> Iterator[str]:
    for author in _authors(fields):
        parts = [part.strip() for part in re.split(r"[,;]", author) if part.strip()]
        yield from parts if all(" " in part for part in parts) else [author]


def _authors(fields: Mapping[str, str]) -> Iterator[str]:
    if fields.get("vauthors"):
        yield from (name.strip("() ") for name in fields["vauthors"].split(",") if name.strip("() "))
        return
    for number in ("", *map(str, range(1, MOST_AUTHORS))):
        last = _numbered(fields, _LAST, number)
        first = _numbered(fields, _FIRST, number)
        whole = _numbered(fields, _WHOLE, number)
        if last or whole:
            yield f"{last}, {first}" if last and first else last or whole or ""
        elif number not in ("", "1"):
            return


def _numbered(fields: Mapping[str, str], names: str, number: str) -> str | None:
    return next((fields[name + number] for name in names.split() if fields.get(name + number)), None)


def family_names(fields: Mapping[str, str]) -> list[str]:
    """The family names that an anchor such as ``CITEREFLeafBark2010`` is made of: of up to four authors, or editors."""
    numbers = ("", "1", "2", "3", "4")
    authors = [_numbered(fields, _LAST, number) or _numbered(fields, _WHOLE, number) for number in numbers]
    names = authors if any(authors) else [_editor(fields, number) for number in numbers]
    return [name for name in names if name][:4]


def _editor(fields: Mapping[str, str], number: str) -> str | None:
    """An editor's family name, whose number may stand before or after ``last``."""
    names = (f"editor-last{number}", f"editor{number}-last", f"editor-surname{number}", f"editor{number}")
    return next((fields[name] for name in names if fields.get(name)), None)
