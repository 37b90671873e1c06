"""Which claims a retracted source supports."""

from pydantic import Field

from evidence_graph.tallies import axis
from evidence_graph.vocabulary import NoticeKind
from evidence_queries.describing_notices import with_notices
from evidence_queries.parameters import OfClaims, Surest
from evidence_queries.question import Question
from evidence_queries.rows import RetractedSupportRow
from evidence_queries.tallies import Tallied


class RetractedSupport(Surest, OfClaims):
    """Which notices count."""

    notice: NoticeKind | None = Field(None, description="Only sources with a notice of this kind.")


retracted_support = Question(
    name="retracted-support",
    title="Which claims have a retracted, corrected or doubted source among their support?",
    parameters=RetractedSupport,
    row=RetractedSupportRow,
    describe=with_notices,
    columns=("support",),
    tallied=Tallied("shaken", axis("noticed")),
)
