"""Which tallies tell where the rows of a question that was asked are."""

from typing import Any

from evidence_graph.store import Store
from evidence_graph.tallies import axis, year_axis
from evidence_queries.question import Question
from evidence_queries.saying import Saying, are_kept
from evidence_queries.source_sets import SourceSet
from evidence_queries.tallies import InOrder, InTurn, InYears, OnAxis, Tallied, Where, by_rank, only_axis_beginning


def tallies_of(
    store: Store, question: Question, bound: dict[str, Any], asked: SourceSet, timeout: float | None
) -> Where | None:
    """The tallies for a question with its parameters ``bound``, asked about a set of sources; None where none fit.

    Older revisions are not tallied, nor sets without a name, nor several documents together. ``timeout``, in seconds,
    is for each query that takes a look at many blocks or claims.
    """
    tallied, documents = question.tallied, bound.get("documents", [])
    if tallied is None or "revision" in bound or len(documents) > 1:
        return None
    if tallied.said:
        phrases = bound[tallied.said]
        return Saying(store, phrases, timeout, bound.get("claim_kind"), *documents) if are_kept(phrases) else None
    counted = by_rank(tallied.measures(bound), bound.get("claim_kind"))
    if tallied.order:
        return None if documents else InOrder(store, tallied.order(bound), OnAxis(store, tallied.axis or "", counted))
    if tallied.before:
        return None if documents else InYears(store, None, bound[tallied.before] - 1, counted)
    if asked.years and asked.years[0] < asked.years[1]:
        named = not documents and asked == SourceSet(years=asked.years, kind=asked.kind)
        return InYears(store, *asked.years, counted, asked.kind or "") if named else None
    of = tallied.axis or set_axis(store, asked)
    return OnAxis(store, of, counted, tallied.by == "documents", *documents) if of else None


def in_turn(store: Store, tallied: Tallied, bound: dict[str, Any], where: Where | None) -> Where | None:
    """The tallies for a question asked in the order of its turn, counted by those of ``where``; None in a document."""
    if where is None or tallied.turn is None or "documents" in bound:
        return None
    last = tallied.turn.spelled(bound[tallied.before] - 1) if tallied.before else ""
    return InTurn(store, tallied.turn, last, by_rank([tallied.turn.measure], bound.get("claim_kind")), where)


def set_axis(store: Store, asked: SourceSet) -> str | None:
    """The axis under which tallies are kept of this very set, or None."""
    given = {name for name, value in vars(asked).items() if value is not None}
    year = asked.years[0] if asked.years and asked.years[0] == asked.years[1] else None
    if given == {"ids"} and asked.ids and len(asked.ids) == 1:
        return axis("source", next(iter(asked.ids)))
    if given == {"kind"}:
        return axis("kind", asked.kind or "")
    if year is not None and given <= {"years", "kind"}:
        return year_axis(year, asked.kind or "")
    if given == {"publisher"}:
        return only_axis_beginning(store, axis("publisher", asked.publisher or ""))
    if given == {"venue"}:
        return only_axis_beginning(store, axis("venue", asked.venue or ""))
    return None
