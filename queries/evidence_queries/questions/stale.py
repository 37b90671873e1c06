"""Which claims rest on old sources alone."""

from pydantic import Field

from evidence_queries.describing import claim_rows
from evidence_queries.parameters import OfClaims, Surest
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow
from evidence_queries.tallies import Tallied


class Stale(Surest, OfClaims):
    """How old is too old."""

    year: int = Field(ge=0, le=9999, description="Sources from before this year are old.")


stale = Question(
    name="stale",
    title="Which claims have no source from this year or later?",
    parameters=Stale,
    row=ClaimRow,
    describe=claim_rows,
    tallied=Tallied("until", before="year"),
)
