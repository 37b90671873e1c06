"""What a claim rests on in the end."""

from pydantic import Field

from evidence_queries.parameters import Parameters
from evidence_queries.question import Question
from evidence_queries.rows import StepRow
from evidence_queries.tracing import trace as steps


class Trace(Parameters):
    """Where to begin, and how far to go."""

    claim: str = Field(description="The claim's id, as other answers give it.")
    depth: int = Field(3, ge=1, le=10, description="How many documents deep to go.")


trace = Question(
    name="trace",
    title="What does this claim rest on in the end, through documents that cite documents?",
    parameters=Trace,
    row=StepRow,
    describe=steps,
    columns=("depth",),
    must_exist="claim",
    expands=True,
)
