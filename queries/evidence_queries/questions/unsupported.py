"""Which claims have no support."""

from collections.abc import Mapping
from functools import partial
from typing import Any, get_args

from pydantic import Field

from evidence_graph.tallies import axis
from evidence_graph.vocabulary import OWN_CLAIM_KINDS
from evidence_queries.describing import claims
from evidence_queries.parameters import OfClaims, Surest
from evidence_queries.question import Question
from evidence_queries.rows import Unsupport, UnsupportedRow
from evidence_queries.tallies import Tallied


class Unsupported(Surest, OfClaims):
    """Why a claim has no support."""

    reason: Unsupport | None = Field(
        None,
        description="Only claims that cite nothing (uncited), only what does not support them (unsupportive), or "
        "whose references mean nothing (dangling).",
    )
    own: bool | None = Field(
        None,
        description="Also a research article's own findings and methods, of which the article is itself the evidence; "
        "a claim kind that names them asks for them, too.",
    )

    def bound(self) -> dict[str, Any]:
        """The given values; ``own`` only where it is asked for."""
        bound = super().bound()
        asked = bound.pop("own", False) or self.claim_kind in OWN_CLAIM_KINDS
        return bound | ({"own": True} if asked else {})


def _measures(bound: Mapping[str, Any]) -> list[str]:
    """Why, and whether a document's own evidence is asked for, too."""
    reasons = [bound["reason"]] if "reason" in bound else get_args(Unsupport)
    return [*reasons, *(f"own_{reason}" for reason in reasons if "own" in bound)]


unsupported = Question(
    name="unsupported",
    title="Which claims cite nothing in support, or only references that are listed nowhere?",
    parameters=Unsupported,
    row=UnsupportedRow,
    describe=partial(claims, UnsupportedRow),
    columns=("reason",),
    tallied=Tallied(_measures, axis("unsupported")),
)
