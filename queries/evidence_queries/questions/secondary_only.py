"""Which claims rest on secondary sources alone."""

from evidence_graph.tallies import axis
from evidence_queries.describing import claim_rows
from evidence_queries.parameters import OfClaims, Surest
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow
from evidence_queries.tallies import Tallied


class SecondaryOnly(Surest, OfClaims):
    """Where to look."""


secondary_only = Question(
    name="secondary-only",
    title="Which claims rest only on guidelines, reviews and editorials?",
    parameters=SecondaryOnly,
    row=ClaimRow,
    describe=claim_rows,
    tallied=Tallied("only", axis("secondary")),
)
