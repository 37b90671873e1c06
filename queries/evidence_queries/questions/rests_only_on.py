"""Which claims rest only on some sources."""

from evidence_queries.describing import claim_rows
from evidence_queries.parameters import SourceChoice
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow
from evidence_queries.tallies import Tallied


class RestsOnlyOn(SourceChoice):
    """The sources asked about."""


rests_only_on = Question(
    name="rests-only-on",
    title="Which claims rest only on these sources?",
    parameters=RestsOnlyOn,
    row=ClaimRow,
    describe=claim_rows,
    tallied=Tallied("only"),
)
