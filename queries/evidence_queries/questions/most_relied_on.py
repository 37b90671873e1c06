"""Which sources most claims need."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from evidence_graph.tallies import axis
from evidence_queries.describing_sources import reliance
from evidence_queries.parameters import Everywhere
from evidence_queries.question import Question
from evidence_queries.rows import RelianceRow
from evidence_queries.tallies import Tallied


class MostReliedOn(Everywhere):
    """Where to look, and what comes first."""

    order: Literal["rests-only", "cited"] = Field(
        "rests-only", description="First what most claims rest only on, or what most claims cite in support."
    )


def _order(bound: Mapping[str, Any]) -> str:
    """The order of totals that is asked for."""
    return f"{'cited' if bound['order'] == 'cited' else 'relied'}_{bound['least']}"


most_relied_on = Question(
    name="most-relied-on",
    title="Which sources do most claims rest on?",
    parameters=MostReliedOn,
    row=RelianceRow,
    describe=reliance,
    columns=("source", "rests_only", "cited"),
    tallied=Tallied("only", axis("reliance"), by="ranked", order=_order),
)
