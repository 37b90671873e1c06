"""How much the graph holds."""

from evidence_queries.describing import counts
from evidence_queries.parameters import Everywhere
from evidence_queries.question import Question
from evidence_queries.rows import CountRow


class Summary(Everywhere):
    """What to count."""


summary = Question(
    name="summary",
    title="How many documents, claims, references and sources are there?",
    parameters=Summary,
    row=CountRow,
    describe=counts,
    columns=("what", "by", "value", "number"),
)
