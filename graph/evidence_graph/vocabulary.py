"""The closed word lists of the graph: kinds, intents, bases and certainties."""

from enum import IntEnum, StrEnum


class ClaimKind(StrEnum):
    """What a claim is about, read from the headings it stands under."""

    MECHANISM = "mechanism"
    BENEFIT = "benefit"
    COMPLICATION = "complication"
    PROTOCOL = "protocol"
    FINDING = "finding"
    METHOD = "method"
    BACKGROUND = "background"
    CONCLUSION = "conclusion"
    STATEMENT = "statement"


class SourceKind(StrEnum):
    """What sort of work a source is; later members say more than earlier ones of the same group."""

    UNKNOWN = "unknown"
    WEB = "web"
    RESEARCH = "research"
    BOOK = "book"
    DATASET = "dataset"
    PREPRINT = "preprint"
    EDITORIAL = "editorial"
    OBSERVATIONAL = "observational"
    CASE_REPORT = "case-report"
    TRIAL = "trial"
    REVIEW = "review"
    SYSTEMATIC_REVIEW = "systematic-review"
    GUIDELINE = "guideline"


SECONDARY_KINDS = frozenset(
    {SourceKind.GUIDELINE, SourceKind.REVIEW, SourceKind.SYSTEMATIC_REVIEW, SourceKind.EDITORIAL}
)
"""Kinds that report on other works instead of new observations."""


OWN_EVIDENCE_KINDS = frozenset(
    {SourceKind.RESEARCH, SourceKind.TRIAL, SourceKind.OBSERVATIONAL, SourceKind.CASE_REPORT, SourceKind.DATASET}
)
"""Kinds of documents that are themselves the evidence of their findings and methods."""

OWN_CLAIM_KINDS = frozenset({ClaimKind.FINDING, ClaimKind.METHOD})
"""Kinds of claims of which such a document is itself the evidence."""


class Intent(StrEnum):
    """Why a claim cites, in the words of CiTO (http://purl.org/spar/cito/)."""

    CITES = "cites"
    CITES_AS_EVIDENCE = "citesAsEvidence"
    CITES_FOR_INFORMATION = "citesForInformation"
    SUPPORTS = "supports"
    CONFIRMS = "confirms"
    AGREES_WITH = "agreesWith"
    OBTAINS_BACKGROUND_FROM = "obtainsBackgroundFrom"
    USES_METHOD_IN = "usesMethodIn"
    USES_DATA_FROM = "usesDataFrom"
    EXTENDS = "extends"
    REVIEWS = "reviews"
    DISCUSSES = "discusses"
    DISPUTES = "disputes"
    REFUTES = "refutes"
    DISAGREES_WITH = "disagreesWith"
    CRITIQUES = "critiques"


UNSUPPORTIVE_INTENTS = frozenset(
    {Intent.DISCUSSES, Intent.DISPUTES, Intent.REFUTES, Intent.DISAGREES_WITH, Intent.CRITIQUES}
)
"""Intents that are shown but never count as support: what speaks against a claim, and what does not settle it."""


class Certainty(StrEnum):
    """How sure it is that a marker means an entry."""

    CERTAIN = "certain"
    ASSUMED = "assumed"
    POSSIBLE = "possible"

    @property
    def rank(self) -> "Rank":
        """The number the store keeps for this certainty."""
        return Rank[self.name]


class Rank(IntEnum):
    """Certainty as the store keeps it, so that the least and the most can be asked for."""

    POSSIBLE = 1
    ASSUMED = 2
    CERTAIN = 3

    @property
    def certainty(self) -> Certainty:
        """The word for this rank."""
        return Certainty[self.name]


class Basis(StrEnum):
    """How the entry behind a marker was found."""

    IDENTIFIER = "identifier"
    NUMBERED = "numbered"
    LINKED = "linked"
    CURATED = "curated"
    AUTHOR_YEAR = "author-year"
    POSITION = "position"
    CANDIDATE = "candidate"

    @property
    def certainty(self) -> Certainty:
        """How sure a link found this way is."""
        return _CERTAINTY_OF_BASIS.get(self, Certainty.CERTAIN)


_CERTAINTY_OF_BASIS = {
    Basis.AUTHOR_YEAR: Certainty.ASSUMED,
    Basis.POSITION: Certainty.ASSUMED,
    Basis.CANDIDATE: Certainty.POSSIBLE,
}


class NoticeKind(StrEnum):
    """What a register asserts of a work."""

    RETRACTION = "retraction"
    CORRECTION = "correction"
    CONCERN = "concern"
    REINSTATEMENT = "reinstatement"


class Severity(StrEnum):
    """Whether a problem kept something out of the graph."""

    ERROR = "error"
    WARNING = "warning"
