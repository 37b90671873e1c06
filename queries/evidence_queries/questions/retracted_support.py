"""Which claims a retracted source supports."""

from typing import Literal

from pydantic import Field

from evidence_graph.tallies import axis
from evidence_graph.vocabulary import NoticeKind
from evidence_queries.describing_notices import with_notices
from evidence_queries.parameters import OfClaims, Surest
from evidence_queries.question import Question
from evidence_queries.rows import RetractedSupportRow
from evidence_queries.tallies import Tallied
from evidence_queries.turns import DATE


class RetractedSupport(Surest, OfClaims):
    """Which notices count, and what comes first."""

    order: Literal["place", "certainty", "date"] = Field(  # type: ignore[assignment]  # one order more
        "place",
        description="In the order of ids, or first what is certain, then what is assumed, then the possible, or by the "
        "date of the last notice against a source, the newest first.",
    )

    notice: NoticeKind | None = Field(None, description="Only sources with a notice of this kind.")


retracted_support = Question(
    name="retracted-support",
    title="Which claims have a retracted, corrected or doubted source among their support?",
    parameters=RetractedSupport,
    row=RetractedSupportRow,
    describe=with_notices,
    columns=("support", "newest"),
    tallied=Tallied("shaken", axis("noticed"), turn=DATE),
)
