"""What changed between two revisions."""

from pydantic import Field

from evidence_queries.changing import changes as changed
from evidence_queries.parameters import Parameters
from evidence_queries.question import Question
from evidence_queries.rows import ChangeRow


class Changes(Parameters):
    """The revisions to compare."""

    document: str = Field(description="The later revision: its id, or the path it was loaded from.")
    since: str | None = Field(None, description="Id of the earlier revision; unsaid, the one that it revises.")


changes = Question(
    name="changes",
    title="Which claims were added, removed, reworded or cited anew since the last revision?",
    parameters=Changes,
    row=ChangeRow,
    describe=changed,
    columns=("earlier",),
    expands=True,
)
