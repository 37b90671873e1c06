"""Which sources most claims need."""

from evidence_queries.describing_sources import reliance
from evidence_queries.parameters import Everywhere
from evidence_queries.question import Question
from evidence_queries.rows import RelianceRow


class MostReliedOn(Everywhere):
    """Where to look."""


most_relied_on = Question(
    name="most-relied-on",
    title="Which sources do most claims rest on?",
    parameters=MostReliedOn,
    row=RelianceRow,
    describe=reliance,
    columns=("source", "rests_only", "cited"),
)
