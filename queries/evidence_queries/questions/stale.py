"""Which claims rest on old sources alone."""

from typing import Literal

from pydantic import Field

from evidence_queries.describing import claim_rows
from evidence_queries.parameters import OfClaims, Surest
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow
from evidence_queries.tallies import Tallied
from evidence_queries.turns import YEAR


class Stale(Surest, OfClaims):
    """How old is too old, and what comes first."""

    order: Literal["place", "certainty", "year"] = Field(  # type: ignore[assignment]  # one order more
        "place",
        description="In the order of ids, or first what is certain, then what is assumed, then the possible, or by the "
        "year of their newest source, the oldest first.",
    )

    year: int = Field(ge=0, le=9999, description="Sources from before this year are old.")

    @classmethod
    def bindings(cls) -> set[str]:
        """Every parameter of the text that these fields give."""
        return super().bindings() | {"in_turn"}

    @classmethod
    def optional_bindings(cls) -> set[str]:
        """Those whose lines of the text are left out when they are not given."""
        return super().optional_bindings() | {"in_turn"}


stale = Question(
    name="stale",
    title="Which claims have no source from this year or later?",
    parameters=Stale,
    row=ClaimRow,
    describe=claim_rows,
    columns=("newest",),
    tallied=Tallied("until", before="year", turn=YEAR),
)
