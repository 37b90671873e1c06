"""What PubMed's records say of retractions, corrections and concerns.

A record names the notices about it ("RetractionIn") or, being a notice, what it is about ("RetractionOf");
https://www.nlm.nih.gov/bsd/mms/medlineelements.html#cc lists both. A partial retraction withdraws a part
only, so it counts as a correction.
"""

from dataclasses import dataclass

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_graph.model import Notice
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders.bibliographies.years import date_in
from evidence_loaders.told_retracted import says_retracted

REGISTER = "PubMed"

_KIND_OF_WORD = {
    "Retraction": NoticeKind.RETRACTION,
    "RetractedandRepublished": NoticeKind.RETRACTION,
    "PartialRetraction": NoticeKind.CORRECTION,
    "Erratum": NoticeKind.CORRECTION,
    "CorrectedandRepublished": NoticeKind.CORRECTION,
    "Republished": NoticeKind.CORRECTION,
    "ExpressionOfConcern": NoticeKind.CONCERN,
}
_ABOUT_THIS = {f"{word}In": kind for word, kind in _KIND_OF_WORD.items()}
_ABOUT_OTHER = {f"{word}{end}": kind for word, kind in _KIND_OF_WORD.items() for end in ("Of", "For", "From")}

RELATION_OF_TAG = {
    "RIN": "RetractionIn",
    "ROF": "RetractionOf",
    "RRI": "RetractedandRepublishedIn",
    "RRF": "RetractedandRepublishedFrom",
    "PRIN": "PartialRetractionIn",
    "PROF": "PartialRetractionOf",
    "EIN": "ErratumIn",
    "EFR": "ErratumFor",
    "CRI": "CorrectedandRepublishedIn",
    "CRF": "CorrectedandRepublishedFrom",
    "RPI": "RepublishedIn",
    "RPF": "RepublishedFrom",
    "ECI": "ExpressionOfConcernIn",
    "ECF": "ExpressionOfConcernFor",
}
"""The same relations as MEDLINE's tags."""


@dataclass(frozen=True, slots=True)
class Relation:
    """That a record is tied to another: how, where the other was printed, and its PubMed number."""

    name: str
    printed: str
    pmid: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """What of a record its notices need: its identifiers, when it appeared, its publication types and relations."""

    pmid: str | None
    doi: str | None
    pmcid: str | None
    date: str | None
    types: tuple[str, ...]
    relations: tuple[Relation, ...]


def notices(record: Related) -> tuple[Notice, ...]:
    """The notices that a record tells of: about itself, or about the works that it retracts or corrects."""
    own = _keys(record)
    found = []
    for relation in record.relations:
        if relation.name in _ABOUT_THIS and own:
            kind = _ABOUT_THIS[relation.name]
            found.append(_notice(kind, date_in(relation.printed), own, normal_pmid(relation.pmid)))
        elif relation.name in _ABOUT_OTHER and (other := normal_pmid(relation.pmid)):
            kind = _ABOUT_OTHER[relation.name]
            found.append(_notice(kind, record.date, (f"pmid:{other}",), normal_pmid(record.pmid)))
    told = any(notice.kind is NoticeKind.RETRACTION and notice.keys == own for notice in found)
    if own and not told and says_retracted(record.types):
        found.append(_notice(NoticeKind.RETRACTION, None, own, None))
    return tuple(dict.fromkeys(found))


def _keys(record: Related) -> tuple[str, ...]:
    named = (
        ("doi", normal_doi(record.doi)),
        ("pmid", normal_pmid(record.pmid)),
        ("pmcid", normal_pmcid(record.pmcid)),
    )
    return tuple(f"{name}:{value}" for name, value in named if value)


def _notice(kind: NoticeKind, date: str | None, keys: tuple[str, ...], pmid: str | None) -> Notice:
    url = f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid else None
    return Notice(kind=kind, date=date, register_name=REGISTER, keys=keys, url=url)
