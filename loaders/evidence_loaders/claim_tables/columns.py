"""Which columns of a table hold what of a claim and its sources: by their headers, or as somebody says."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evidence_graph.identifiers import normal_words

_NAMES = {
    "claim": "claim, claims, claim text, health claim, claim description, statement, claim statement, statements, "
    "assertion, claim reviewed, behauptung, aussage, en claim, claim en, sentence2, hypothesis, finding, "
    "recommendation, question, afirmacion, alegacion, afirmacao, alegacao, affirmation, allegation, "
    "affermazione",
    "claim-id": "claim id, claimid, claim number, claim no, claim key, id",
    "kind": "kind, claim kind, claim type, kind of claim",
    "section": "section, heading, chapter, abschnitt, kapitel, seccion, secao, sezione",
    "context": "context, question, topic, claim context, frage, thema, tema, pregunta, sujet",
    "source": "source, source id, sources, gold source, evidence doc id, cited doc ids, doc ids, doc id, reference, "
    "references, citation, citations, cites, cited, study, studies, paper, papers, publication, publications, "
    "article, evidence source, identifier, identifiers, ref, refs, quelle, quellen, studie, studien, beleg, "
    "belege, fuente, fuentes, fonte, fontes, fonti, estudio, estudios, estudo, estudos, etude, etudes, "
    "studio, studi, referencia, referencias",
    "doi": "doi, dois",
    "pmid": "pmid, pmids, pubmed id, pubmed",
    "pmcid": "pmcid, pmc id, pmc",
    "url": "url, source url, link, web address, website",
    "title": "title, titel, en title, title en, titulo, titre, titolo",
    "authors": "authors, author, source authors, source author, first author, autoren, autor, verfasser, autores, "
    "auteur, auteurs, autore, autori",
    "year": "year, publication year, source year, pub year, published, publication date, date published, source date, "
    "jahr, erscheinungsjahr, ano, annee, anno",
    "venue": "journal, venue, source journal, journal title, zeitschrift, revista, revue, rivista",
    "publisher": "publisher, source publisher, verlag, herausgeber, editorial, editeur, editora, editore",
    "source-kind": "source kind, source type, publication type, document type, study design, study type, flair",
    "stance": "stance, label, verdict, claim label, evidence label, final decision, entailment, relation, "
    "relationship, relationship type, evidence direction, claim rating, textual rating, truth rating, credibility, "
    "rating, rating name, review rating alternate name, adjudicated, judgement, judgment, gold label, support, "
    "direction, bewertung, urteil, haltung, einstufung, veredicto, veredito, verdetto, calificacion, postura",
    "evidence": "evidence, evidence text, evidences, quote, quotation, supporting text, sentence1, premise, passage, "
    "excerpt, long answer, rationale, supporting facts, zitat, textstelle, auszug, evidencia, evidencias, "
    "prueba, pruebas, preuve, preuves, prova, prove",
    "marker": "marker, citation marker, reference number, ref no",
}
"""Headers, normalised, best first, in English, German, Spanish, French, Portuguese and Italian. Among them
those of SciFact, COVID-Fact, HealthVer, HealthFC and PubMedQA."""

FIELDS = tuple(_NAMES)
"""What a column may be said to hold."""

_OF_SOURCES = ("doi", "pmid", "pmcid", "url", "title")
"""Fields whose names may stand behind a word for a source, as in "paper DOI"."""
_SOURCES = "source, paper, article, reference, study, publication, evidence, citation, fact check".split(", ")


def _names(field: str) -> Sequence[str]:
    """The headers by which a field is known, the best first."""
    bare = _NAMES[field].split(", ")
    longer = [f"{source} {name}" for source in _SOURCES for name in bare] if field in _OF_SOURCES else []
    return list(dict.fromkeys([*bare, *longer]))


_RANKS = {field: {name: rank for rank, name in enumerate(_names(field))} for field in _NAMES}
_KNOWN = frozenset(name for ranks in _RANKS.values() for name in ranks)
_SURE_CLAIMS = frozenset(
    "claim, claims, claim text, health claim, claim description, statement, claim statement, assertion, "
    "claim reviewed, behauptung, aussage, en claim, claim en, afirmacion, alegacion, afirmacao, alegacao, affirmation, "
    "allegation, affermazione".split(", ")
)
_BEHIND = frozenset({"stance", "evidence", "source", "doi", "pmid", "pmcid", "title", "url"})
_NUMBERED = frozenset(name for field in ("source", "stance", *_OF_SOURCES) for name in _RANKS[field])
"""Headers that may have a number behind them, where a table has a column for each of several sources."""
_NUMBER = re.compile(r" \d{1,2}(?= |$)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_NAME = 200
"""Characters; what is longer is a cell of the table and no header that is known by itself."""

Columns = Mapping[str, Sequence[str]]
"""For each field the headers of the columns that hold it, the best first."""


@dataclass(frozen=True)
class Named:
    """The columns of a table, and what somebody said of them that does not fit it."""

    columns: Columns
    wrong: tuple[str, ...] = ()

    @property
    def is_of_claims(self) -> bool:
        """Whether the headers alone tell that it is a table of claims and of what is behind them."""
        said = {_plain(header) for header in self.columns.get("claim", ())}
        behind = _BEHIND & set(self.columns)
        return bool(behind) if said & _SURE_CLAIMS else bool(said) and {"stance", "evidence"} <= behind


def named(headers: Sequence[str], told: Iterable[tuple[str, str]] = ()) -> Named:
    """The columns under ``headers``; ``told`` pairs (field, header) go before what the headers tell by themselves.

    An empty header tells that no column holds the field.

    >>> dict(named(["Statement", "PMID", "Says"], [("stance", "Says")]).columns)
    {'stance': ['Says'], 'claim': ['Statement'], 'pmid': ['PMID']}
    """
    columns: dict[str, list[str]] = {}
    wrong = []
    for field, header in told:
        found = _headed(headers, header)
        if field not in _RANKS:
            wrong.append(f"{field!r} is nothing that a column holds: name one of {', '.join(FIELDS)}")
        elif header and found is None:
            wrong.append(f"no column is headed {header!r}, which should hold the {field}")
        else:
            columns.setdefault(field, []).extend([found] if found else [])
    taken = {header for field, found in columns.items() if field != "claim-id" for header in found}
    plain = {header: unnumbered(header) for header in headers if len(header) <= _LONGEST_NAME}
    known = [header for header in headers if plain.get(header) in _KNOWN]
    for field, ranks in _RANKS.items() if known else ():
        if field not in columns:
            free = [header for header in known if header not in taken and plain[header] in ranks]
            free.sort(key=lambda header: ranks[plain[header]])
            columns[field] = free[:1] if field == "claim" else free
            taken |= set(columns[field])
    return Named({field: found for field, found in columns.items() if found}, tuple(wrong))


def unnumbered(header: str) -> str:
    """A header as it is looked up, without the number of the source that the column is about.

    >>> unnumbered("Source_2"), unnumbered("Source 2 DOI"), unnumbered("sentence2"), unnumbered("Phase 2")
    ('source', 'source doi', 'sentence2', 'phase 2')
    """
    plain = _plain(header)
    stem = _NUMBER.sub("", plain)
    return stem if stem in _NUMBERED else plain


def _headed(headers: Sequence[str], name: str) -> str | None:
    exact = [header for header in headers if header.strip() == name.strip()]
    alike = [header for header in headers if _plain(header) == _plain(name)] if name.strip() else []
    return next(iter([*exact, *alike]), None) if name.strip() else None


def _plain(header: str) -> str:
    return normal_words(_CAMEL.sub(" ", header).replace("_", " "))
