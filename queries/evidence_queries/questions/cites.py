"""Which claims cite some sources at all."""

from evidence_queries.describing import claim_rows
from evidence_queries.parameters import SourceChoice
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow
from evidence_queries.tallies import Tallied


class Cites(SourceChoice):
    """The sources asked about."""


cites = Question(
    name="cites",
    title="Which claims cite these sources, alone or beside others?",
    parameters=Cites,
    row=ClaimRow,
    describe=claim_rows,
    tallied=Tallied("cites"),
)
