"""What Crossref's records say of retractions, corrections and concerns.

A notice names the works that it updates (``update-to``), and a work its notices (``updated-by``). Types:
https://www.crossref.org/documentation/register-maintain-records/maintaining-your-metadata/registering-updates/.
A withdrawal or removal is mostly that of an outdated review, so it counts as a concern, as in open-retractions.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from evidence_graph.identifiers import normal_doi
from evidence_graph.model import Notice
from evidence_graph.vocabulary import NoticeKind

REGISTER = "Crossref"

_KINDS = {
    "retraction": NoticeKind.RETRACTION,
    "withdrawal": NoticeKind.CONCERN,
    "removal": NoticeKind.CONCERN,
    "expression_of_concern": NoticeKind.CONCERN,
    "partial_retraction": NoticeKind.CORRECTION,
    "correction": NoticeKind.CORRECTION,
    "corrigendum": NoticeKind.CORRECTION,
    "erratum": NoticeKind.CORRECTION,
    "addendum": NoticeKind.CORRECTION,
    "clarification": NoticeKind.CORRECTION,
    "reinstatement": NoticeKind.REINSTATEMENT,
}
"""Types of updates that are notices; a new version or edition is none."""


def notices(told: Mapping[str, Any], doi: str | None) -> Iterator[Notice]:
    """The notices of which the record of ``doi`` tells: about itself, or about the works that it updates."""
    for field in ("update-to", "updated-by"):
        for update, other in _updates(told.get(field)):
            own, kind = normal_doi(doi), _KINDS.get(update_type(update.get("type")))
            about, notice = (other, own) if field == "update-to" else (own, other)
            if kind and about:
                url = f"https://doi.org/{notice}" if notice else None
                yield Notice(kind=kind, date=_date(update), register_name=REGISTER, keys=(f"doi:{about}",), url=url)


def update_type(given: object) -> str:
    """The type of an update as Crossref spells it.

    >>> update_type("Expression of Concern"), update_type(None)
    ('expression_of_concern', '')
    """
    return str(given or "").strip().lower().replace(" ", "_").replace("-", "_")


def _updates(given: object) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Each update with the DOI that it names."""
    for update in given if isinstance(given, list) else ():
        if isinstance(update, dict):
            named = update.get("DOI")
            yield update, normal_doi(named) if isinstance(named, str) else None


def _date(update: Mapping[str, Any]) -> str | None:
    """The date of an update as far as its parts tell it: "2020", "2020-05" or "2020-05-03"."""
    updated = update.get("updated")
    parts = updated.get("date-parts") if isinstance(updated, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    numbers = [part for part in first if type(part) is int] if isinstance(first, list) else []
    known = numbers and 1000 <= numbers[0] <= 9999 and all(0 < part <= 31 for part in numbers[1:])
    return "-".join(f"{part:02}" for part in numbers[:3]) if known else None
