"""Which sources most claims need."""

from typing import Any

from evidence_graph.vocabulary import Certainty
from evidence_queries.describing_sources import reliance
from evidence_queries.parameters import Everywhere
from evidence_queries.question import Question
from evidence_queries.rows import RelianceRow
from evidence_queries.tallies import Tallied

ORDERS = {Certainty.CERTAIN: "surely", Certainty.ASSUMED: "likely", Certainty.POSSIBLE: "possibly"}
"""The orders that totals keep, as the text calls them."""


class MostReliedOn(Everywhere):
    """Where to look."""

    @classmethod
    def optional_bindings(cls) -> set[str]:
        """The order of totals is a parameter of the text, too."""
        return super().optional_bindings() | set(ORDERS.values())

    def bound(self) -> dict[str, Any]:
        """The given values, and the order that totals keep, unless documents are counted."""
        return super().bound() | ({ORDERS[self.certainty]: True} if self.document is None else {})


most_relied_on = Question(
    name="most-relied-on",
    title="Which sources do most claims rest on?",
    parameters=MostReliedOn,
    row=RelianceRow,
    describe=reliance,
    columns=("source", "rests_only", "cited"),
    tallied=Tallied("only", "reliance\t", by=None),
)
