"""The rows of answers, in the shapes of the HTTP contract."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from evidence_graph.vocabulary import Basis, Certainty, ClaimKind, Intent, NoticeKind, SourceKind


class Told(BaseModel):
    """A value in an answer; its checks are built on first use, so that commands start fast."""

    model_config = ConfigDict(defer_build=True)


class AnswerRow(Told):
    """One row of an answer."""

    model_config = ConfigDict(frozen=True)

    certainty: Certainty = Field(description="How sure it is that this row belongs in the answer.")


class DocumentName(Told):
    """A document, shortly."""

    id: str
    title: str | None
    file: str


class SourceName(Told):
    """A source, shortly."""

    id: str
    title: str | None
    year: int | None
    basis: Basis | None = Field(description="How the link to it was found.")


class CitedSource(Told):
    """One reference of a claim and the source that it means best; ``id`` is None where it is dangling."""

    reference: str = Field(description="Key of the reference in its document.")
    marker: str = Field(description="The marker as printed.")
    intent: Intent
    id: str | None
    title: str | None
    authors: list[str]
    year: int | None
    kind: SourceKind | None
    basis: Basis | None
    may_also_be: list[SourceName] = Field(description="What else the marker may mean.")


class ClaimRow(AnswerRow):
    """A claim and what it cites."""

    id: str
    text: str
    context: str | None
    kind: ClaimKind
    section: str | None
    document: DocumentName
    line: int | None = Field(description="Line of the document's file, from 1.")
    sources: list[CitedSource]


class Decided(Told):
    """An editor's word on a marker."""

    by: str
    at: str
    why: str | None


class NoticeName(Told):
    """What a register asserts of a source."""

    kind: NoticeKind
    date: str | None
    register_name: str = Field(alias="register")
    url: str | None

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class ProvenSource(CitedSource):
    """A cited source with all that the graph knows of it and of the link."""

    venue: str | None
    publisher: str | None
    doi: str | None
    pmid: str | None
    pmcid: str | None
    url: str | None
    joined_by: str | None
    entry: int | None = Field(description="Its position in the document's list.")
    raw: str | None = Field(description="The entry as printed.")
    self_published: bool = Field(description="Whether it comes from the document's own publisher.")
    notices: list[NoticeName]
    decided: Decided | None


class Loaded(Told):
    """The load that brought a document."""

    at: str
    version: str
    file: str
    sha256: str


class ProvenanceRow(ClaimRow):
    """A claim, where it stands, and everything known of what it cites."""

    publisher: str | None = Field(description="The document's publisher.")
    updated: str | None
    start: int | None = Field(description="Where it begins in the document's text, in code points.")
    end: int | None
    current: bool = Field(description="Whether its document is the current revision.")
    loaded: Loaded | None
    sources: list[ProvenSource]  # type: ignore[assignment]  # each is a CitedSource


Unsupport = Literal["uncited", "unsupportive", "dangling"]
"""Why a claim has no support."""


class UnsupportedRow(ClaimRow):
    """A claim without support, and why."""

    reason: Unsupport = Field(
        description="'uncited' where it cites nothing; 'unsupportive' where it cites only what refutes, disputes or "
        "discusses it; 'dangling' where all its supporting references are."
    )


class WeakenedRow(ClaimRow):
    """A claim and what would be left of its support."""

    effect: Literal["loses all", "one left", "weakened"]
    before: int = Field(description="Sources behind the claim now, at `assumed` or better.")
    left: int = Field(description="Sources that would be left.")


class NoticeOfSource(NoticeName):
    """A register's assertion about one of a claim's sources."""

    source: str = Field(description="Id of the source.")
    written_after: bool | None = Field(
        description="Whether the document was updated after the notice; None where a date is not known."
    )


class RetractedSupportRow(ClaimRow):
    """A claim that a retracted, corrected or doubted source supports."""

    support: Literal["all", "part"] = Field(description="How much of the claim's support that is.")
    notices: list[NoticeOfSource]


class StepRow(AnswerRow):
    """One source on the way from a claim down to primary sources."""

    depth: int = Field(description="1 for the claim's own sources.")
    claim: str = Field(description="Id of the claim that cites the source here.")
    path: list[str] = Field(description="Ids of the sources from the first claim down to this one.")
    id: str
    title: str | None
    year: int | None
    kind: SourceKind
    primary: bool = Field(description="Whether it reports observations of its own, as far as its kind tells.")
    document: str | None = Field(description="Id of the loaded document that this source is, if it is one.")
    cycle: bool = Field(description="Whether the source stands on its own path already; it is not followed again.")


Change = Literal["added", "removed", "reworded", "recited"]


class ChangeRow(AnswerRow):
    """What happened to one claim between two revisions."""

    change: Change
    id: str = Field(description="Id of the claim: in the later revision, or in the earlier one if it was removed.")
    earlier: str | None = Field(description="Id of the claim in the earlier revision.")
    text: str
    earlier_text: str | None
    sources: list[str] = Field(description="Ids of the sources behind it now, at `assumed` or better.")
    earlier_sources: list[str]


class ReferenceRow(AnswerRow):
    """A reference of a document, and the claims that cite it."""

    document: DocumentName
    key: str
    number: int | None
    text: str | None
    cited_by: list[str] = Field(description="Ids of claims, in reading order.")
    may_be: list[SourceName] = Field(description="The sources that it may mean, best first.")


class SourceRow(AnswerRow):
    """A source as the graph describes it."""

    id: str
    title: str | None
    authors: list[str]
    year: int | None
    kind: SourceKind
    venue: str | None
    publisher: str | None
    doi: str | None
    pmid: str | None
    pmcid: str | None
    url: str | None
    joined_by: str | None = Field(description="'title' where several texts' works are held to be one by title alone.")


class RelianceRow(SourceRow):
    """A source, and how many claims need it."""

    rests_only: int = Field(description="Claims that rest only on it.")
    cited: int = Field(description="Claims that it supports.")


class JoinedRow(SourceRow):
    """A source that a title alone holds together."""

    texts: int = Field(description="How many texts tell of it.")
    files: list[str] = Field(description="The first and the last of their files, by name.")


class DuplicateRow(SourceRow):
    """A source that a document lists more than once, or beside another that looks like the same work."""

    document: DocumentName
    positions: list[int] = Field(description="Where the document lists it.")
    looks_like: list[int] = Field(description="Positions of entries that may be the same work.")


class ListedSourceRow(SourceRow):
    """A source in one document's list."""

    document: DocumentName
    position: int
    raw: str = Field(description="The entry as printed.")


class CountRow(AnswerRow):
    """A number of things."""

    what: str
    by: str | None
    value: str | None
    count: int
