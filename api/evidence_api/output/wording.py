"""Sources, references and places in a few words, alike in tables and in spreadsheets."""

from collections.abc import Callable
from enum import Enum
from types import NoneType
from typing import Any

from pydantic import BaseModel

from evidence_graph.vocabulary import UNSUPPORTIVE_INTENTS, Basis, Certainty
from evidence_queries.rows import CitedSource, ClaimRow, DocumentName, NoticeName, SourceName

NOTHING = "nothing that is listed"

HOW = {
    Basis.IDENTIFIER: "by an identifier",
    Basis.NUMBERED: "by its number",
    Basis.LINKED: "by a link",
    Basis.CURATED: "by an editor",
    Basis.AUTHOR_YEAR: "by author and year",
    Basis.POSITION: "by position",
    Basis.CANDIDATE: "as a candidate",
}
"""How the entry behind a marker was found."""


def named(title: str | None, source_id: str | None) -> str:
    """A source's title, or its id where nobody knows the title."""
    return title or source_id or NOTHING


def source_name(source: SourceName) -> str:
    """One alternative: title and year."""
    return f"{named(source.title, source.id)} ({source.year or 'no year'})"


def cited(source: CitedSource) -> str:
    """What a marker rests on: marker, title, year, kind, and how sure that is.

    A marker that means nothing for sure tells what it may be.
    """
    others = len(source.may_also_be)
    meant = f"{source.marker} → {_meant(source)}"
    if source.intent in UNSUPPORTIVE_INTENTS:
        meant += f" [{source.intent.value}: no support]"
    if others:
        also = "also " if source.id else ""
        meant += f"; may {also}be {others} {'other' if others == 1 else 'others'}"
    return meant


def _meant(source: CitedSource) -> str:
    if source.id is None:
        return NOTHING
    facts = [str(source.year or "no year"), source.kind.value if source.kind else "unknown"]
    if source.basis and source.basis.certainty is not Certainty.CERTAIN:
        facts.append(f"{source.basis.certainty.value} {HOW[source.basis]}")
    return f"{named(source.title, source.id)} ({', '.join(facts)})"


def place(claim: ClaimRow) -> str:
    """Where a claim stands: its file and line."""
    return f"{claim.document.file}:{claim.line}" if claim.line else claim.document.file


def number_of(count: int, what: str) -> str:
    """A number with its noun: ``1 row``, ``2 rows``."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def notice(told: NoticeName) -> str:
    """What a register asserts: kind, date, register."""
    return f"{told.kind.value}{f' of {told.date}' if told.date else ''}, says {told.register_name}"


def told_value(value: Any) -> str:
    """Any value of a row in words; nothing for None."""
    if isinstance(value, (list, tuple)):
        return "; ".join(map(told_value, value))
    words = next((words for kind, words in _WORDS if isinstance(value, kind)), str)
    return words(value)


_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (NoneType, lambda _: ""),
    (CitedSource, cited),
    (SourceName, source_name),
    (DocumentName, lambda document: document.file),
    (NoticeName, notice),
    (BaseModel, lambda model: model.model_dump_json()),
    (Enum, lambda member: str(member.value)),
)
"""How values of each type are told; the first that fits is taken."""
