"""Which sources are one by their title alone."""

from evidence_graph.tallies import axis
from evidence_queries.describing_sources import joined
from evidence_queries.parameters import Everywhere
from evidence_queries.question import Question
from evidence_queries.rows import JoinedRow
from evidence_queries.tallies import Tallied


class JoinedByTitle(Everywhere):
    """Where to look."""


joined_by_title = Question(
    name="joined-by-title",
    title="Which sources of several texts are held to be one work by their title alone?",
    parameters=JoinedByTitle,
    row=JoinedRow,
    describe=joined,
    columns=("source", "texts", "first", "last"),
    tallied=Tallied("only", axis("joined"), by="ranked", order=lambda _: "by_title"),
)
