"""Which sources a document lists twice."""

from pydantic import Field

from evidence_graph.tallies import axis
from evidence_graph.vocabulary import Certainty
from evidence_queries.describing_sources import duplicates
from evidence_queries.parameters import Everywhere, Surest
from evidence_queries.question import Question
from evidence_queries.rows import DuplicateRow
from evidence_queries.tallies import Tallied


class DuplicateReferences(Surest, Everywhere):
    """Where to look; what only looks alike is shown, too."""

    certainty: Certainty = Field(Certainty.POSSIBLE, description="The least certainty that two entries are one work.")


duplicate_references = Question(
    name="duplicate-references",
    title="Which sources does a document list more than once?",
    parameters=DuplicateReferences,
    row=DuplicateRow,
    describe=duplicates,
    columns=("document", "source", "positions", "like"),
    tallied=Tallied("only", axis("duplicates"), by="documents"),
)
