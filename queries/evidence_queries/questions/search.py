"""Which claims say some words."""

from typing import Any

from pydantic import Field

from evidence_queries.describing import claim_rows
from evidence_queries.full_text import all_words, phrases_in
from evidence_queries.parameters import OfClaims
from evidence_queries.question import Question
from evidence_queries.rows import ClaimRow
from evidence_queries.tallies import Tallied


class Search(OfClaims):
    """The words to look for."""

    text: str = Field(
        min_length=1,
        description="Words that a claim must hold, all of them; side by side where quotation marks hold them together.",
    )

    @classmethod
    def bindings(cls) -> set[str]:
        """Every parameter of the text that these fields give."""
        return super().bindings() | {"phrases"}

    def bound(self) -> dict[str, Any]:
        """The given values, as the text takes them. Raises WrongUse where there is no word to look for."""
        phrases = phrases_in(self.text)
        return super().bound() | {"text": all_words(phrases), "phrases": phrases}


search = Question(
    name="search",
    title="Which claims hold these words?",
    parameters=Search,
    row=ClaimRow,
    describe=claim_rows,
    tallied=Tallied("only", said="phrases"),
)
