"""Which sources most claims need."""

from typing import Any, Literal

from pydantic import Field

from evidence_graph.vocabulary import Rank
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

    @classmethod
    def optional_bindings(cls) -> set[str]:
        """The orders that totals keep are parameters of the text, too."""
        return super().optional_bindings() | {f"{name}_{rank:d}" for name in ("relied", "cited") for rank in Rank}

    def bound(self) -> dict[str, Any]:
        """The given values, and the order that totals keep, unless documents are counted."""
        kept = f"{'cited' if self.order == 'cited' else 'relied'}_{self.certainty.rank:d}"
        return super().bound() | ({kept: True} if self.document is None else {})


most_relied_on = Question(
    name="most-relied-on",
    title="Which sources do most claims rest on?",
    parameters=MostReliedOn,
    row=RelianceRow,
    describe=reliance,
    columns=("source", "rests_only", "cited"),
    tallied=Tallied("only", "reliance\t", by=None),
)
