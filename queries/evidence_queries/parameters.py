"""What questions take: one declaration from which commands, routes and checks are made."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from evidence_graph.vocabulary import Certainty, ClaimKind, SourceKind
from evidence_queries.source_sets import SET_PARAMETERS

MAXIMUM_LENGTH = 2_000
"""Longest text that a parameter may hold, in characters."""


CHOOSING = ("year", "kind", "publisher", "venue", "source")
"""The fields that say which sources are asked about."""

YEARS = r"\d{4}(-\d{4})?"
"""A year, or the first and the last of several."""


def _spelled_years(given: object) -> str:
    """What ``YEARS`` describes to programs; who gives something else is told in words what it should be."""
    years = str(given).strip()
    if not re.fullmatch(YEARS, years):
        raise PydanticCustomError("years", "give a year of four digits, or the first and the last as in 2010-2015")
    return years


class Parameters(BaseModel):
    """Parameters of a question; each field is an option of the command and a parameter of the route.

    ``chooses_sources``: the fields named in ``CHOOSING`` are resolved to a set, of which a
    text has a line for each way to name it.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_max_length=MAXIMUM_LENGTH, str_strip_whitespace=True, defer_build=True
    )
    chooses_sources: ClassVar[bool] = False
    translated: ClassVar[dict[str, str]] = {"certainty": "least", "document": "documents"}

    certainty: Certainty = Field(Certainty.ASSUMED, description="The least certainty that is shown.")

    @classmethod
    def _bound(cls) -> dict[str, Any]:
        """The fields that reach the text under a name of their own."""
        left_out = set(CHOOSING) if cls.chooses_sources else set()
        return {name: field for name, field in cls.model_fields.items() if name not in left_out}

    @classmethod
    def bindings(cls) -> set[str]:
        """Every parameter of the text that these fields give."""
        bound = {cls.translated.get(name, name) for name in cls._bound()}
        return bound | (SET_PARAMETERS if cls.chooses_sources else set())

    @classmethod
    def optional_bindings(cls) -> set[str]:
        """Those whose lines of the text are left out when they are not given."""
        own = {
            cls.translated.get(name, name)
            for name, field in cls._bound().items()
            if not field.is_required() and field.default is None
        }
        return own | (SET_PARAMETERS - {"year_to"} if cls.chooses_sources else set())

    def bound(self) -> dict[str, Any]:
        """The given values, as the text takes them; sources and documents are still to be resolved."""
        given = self.model_dump(mode="json", exclude_none=True, exclude={"certainty"})
        bound = {self.translated.get(name, name): value for name, value in given.items() if name in self._bound()}
        return bound | {"least": int(self.certainty.rank)}


class Everywhere(Parameters):
    """Asked of every current document, or of one."""

    document: str | None = Field(
        None, min_length=1, description="Only in this document: its id, or the path it was loaded from."
    )


class OfClaims(Everywhere):
    """Asked of claims."""

    claim_kind: ClaimKind | None = Field(None, description="Only claims of this kind.")
    section: str | None = Field(None, description="Only claims under this heading, spelled as in the document.")
    words: str | None = Field(None, description="Only claims whose text holds all these words, or words with them.")
    revision: str | None = Field(
        None, min_length=1, description="Instead of current documents, this revision: a document's id."
    )


class Surest(Parameters):
    """Asked for rows of which some are surer than others: they may come in the order of that."""

    order: Literal["place", "certainty"] = Field(
        "place",
        description="In the order of ids, or first what is certain, then what is assumed, then the possible.",
    )

    @classmethod
    def bindings(cls) -> set[str]:
        """Every parameter of the text that these fields give."""
        return super().bindings() - {"order"} | {"most"}

    @classmethod
    def optional_bindings(cls) -> set[str]:
        """Those whose lines of the text are left out when they are not given."""
        return super().optional_bindings() | {"most"}

    def bound(self) -> dict[str, Any]:
        """The given values, as the text takes them; the order of certainty is made of a text for each."""
        return {name: value for name, value in super().bound().items() if name != "order"}

    @property
    def surest_first(self) -> bool:
        """Whether what is surer comes before what is less sure."""
        return self.order == "certainty"


class SourceChoice(Surest, OfClaims):
    """The sources asked about: those that fit everything given."""

    chooses_sources: ClassVar[bool] = True

    year: Annotated[str, BeforeValidator(_spelled_years)] | None = Field(
        None, pattern=f"^{YEARS}$", description="Sources of this year, or of the years from one to another: 2010-2015."
    )
    kind: SourceKind | None = Field(None, description="Sources of this kind.")
    publisher: str | None = Field(None, description="Sources whose publisher's name begins so.")
    venue: str | None = Field(None, description="Sources whose journal's or container's name begins so.")
    source: str | None = Field(
        None,
        min_length=1,
        description="A source: an id, a DOI, a PMID, or words such as '2016 review' or part of a title.",
    )
