"""Which references may be several entries."""

from pydantic import Field

from evidence_graph.tallies import axis
from evidence_graph.vocabulary import Certainty
from evidence_queries.describing import references
from evidence_queries.parameters import Everywhere, Surest
from evidence_queries.question import Question
from evidence_queries.rows import ReferenceRow
from evidence_queries.tallies import Tallied


class Ambiguous(Surest, Everywhere):
    """Where to look; doubt is what is asked for, so the least certainty is `possible`."""

    certainty: Certainty = Field(Certainty.POSSIBLE, description="The least certainty of the best reading.")


ambiguous = Question(
    name="ambiguous",
    title="Which citations may mean several entries of their list?",
    parameters=Ambiguous,
    row=ReferenceRow,
    describe=references,
    tallied=Tallied("only", axis("ambiguous"), by="documents"),
)
