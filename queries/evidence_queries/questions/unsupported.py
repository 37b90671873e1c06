"""Which claims have no support."""

from functools import partial
from typing import Literal

from pydantic import Field

from evidence_queries.describing import claims
from evidence_queries.parameters import OfClaims
from evidence_queries.question import Question
from evidence_queries.rows import UnsupportedRow
from evidence_queries.tallies import Tallied


class Unsupported(OfClaims):
    """Why a claim has no support."""

    reason: Literal["uncited", "dangling"] | None = Field(
        None, description="Only claims that cite nothing (uncited), or whose references mean nothing (dangling)."
    )


unsupported = Question(
    name="unsupported",
    title="Which claims cite nothing, or only references that are listed nowhere?",
    parameters=Unsupported,
    row=UnsupportedRow,
    describe=partial(claims, UnsupportedRow),
    columns=("reason",),
    tallied=Tallied("only", "unsupported\t"),
)
