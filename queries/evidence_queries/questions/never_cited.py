"""Which entries no marker means."""

from evidence_graph.tallies import axis
from evidence_queries.describing_sources import listed_sources
from evidence_queries.parameters import Everywhere, Surest
from evidence_queries.question import Question
from evidence_queries.rows import ListedSourceRow
from evidence_queries.tallies import Tallied


class NeverCited(Surest, Everywhere):
    """Where to look."""


never_cited = Question(
    name="never-cited",
    title="Which sources does a document list and never cite?",
    parameters=NeverCited,
    row=ListedSourceRow,
    describe=listed_sources,
    columns=("source", "document", "position", "raw"),
    tallied=Tallied("only", axis("never-cited"), by="documents"),
)
