"""Which claims rest on their own publisher alone."""

from evidence_graph.tallies import axis
from evidence_queries.describing import claim_rows
from evidence_queries.parameters import OfClaims, Surest
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow
from evidence_queries.tallies import Tallied


class SelfPublishedOnly(Surest, OfClaims):
    """Where to look."""


self_published_only = Question(
    name="self-published-only",
    title="Which claims rest only on their own publisher's sources?",
    parameters=SelfPublishedOnly,
    row=ClaimRow,
    describe=claim_rows,
    tallied=Tallied("only", axis("self-published")),
)
