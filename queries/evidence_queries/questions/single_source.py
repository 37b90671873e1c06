"""Which claims have one source behind them."""

from evidence_graph.tallies import axis
from evidence_queries.describing import claim_rows
from evidence_queries.parameters import OfClaims, Surest
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow
from evidence_queries.tallies import Tallied


class SingleSource(Surest, OfClaims):
    """Where to look."""


single_source = Question(
    name="single-source",
    title="Which claims have a single source behind all their citations?",
    parameters=SingleSource,
    row=ClaimRow,
    describe=claim_rows,
    tallied=Tallied("only", axis("single")),
)
