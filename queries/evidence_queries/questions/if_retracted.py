"""Which claims would lose support without some sources."""

from functools import partial
from typing import Literal

from pydantic import Field

from evidence_queries.describing import claims
from evidence_queries.parameters import SourceChoice
from evidence_queries.question import Question
from evidence_queries.rows import WeakenedRow
from evidence_queries.tallies import Tallied


class IfRetracted(SourceChoice):
    """The sources that are taken away."""

    effect: Literal["loses all", "one left", "weakened"] | None = Field(
        None, description="Only claims with this effect."
    )


if_retracted = Question(
    name="if-retracted",
    title="What would be left of which claims if these sources were retracted?",
    parameters=IfRetracted,
    row=WeakenedRow,
    describe=partial(claims, WeakenedRow),
    columns=("before", "left", "effect"),
    tallied=Tallied("shaken"),
)
