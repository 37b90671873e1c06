"""Where one claim comes from."""

from pydantic import Field

from evidence_queries.describing_provenance import provenance_rows
from evidence_queries.parameters import Parameters
from evidence_queries.question import Question
from evidence_queries.rows import ProvenanceRow


class Provenance(Parameters):
    """The claim asked about."""

    claim: str = Field(description="The claim's id, as other answers give it.")


provenance = Question(
    name="provenance",
    title="Where does this claim come from, and how sure is each link?",
    parameters=Provenance,
    row=ProvenanceRow,
    describe=provenance_rows,
    must_exist="claim",
)
