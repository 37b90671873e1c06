"""Which claims say some words."""

from pydantic import Field

from evidence_queries.describing import claim_rows
from evidence_queries.parameters import OfClaims
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow


class Search(OfClaims):
    """The words to look for."""

    text: str = Field(min_length=1, description="Words that a claim must hold, all of them.")


search = Question(
    name="search",
    title="Which claims hold these words?",
    parameters=Search,
    row=ClaimRow,
    describe=claim_rows,
)
