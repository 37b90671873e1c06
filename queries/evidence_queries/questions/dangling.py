"""Which references mean no source."""

from evidence_graph.tallies import axis
from evidence_queries.describing import references
from evidence_queries.parameters import Everywhere, Surest
from evidence_queries.question import Question
from evidence_queries.rows import ReferenceRow
from evidence_queries.tallies import Tallied


class Dangling(Surest, Everywhere):
    """Where to look."""


dangling = Question(
    name="dangling",
    title="Which citations point at nothing that the document lists?",
    parameters=Dangling,
    row=ReferenceRow,
    describe=references,
    tallied=Tallied("only", axis("dangling"), by="documents"),
)
