"""Rows into one reading: claims with what they cite; a stance becomes the citation's intent."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from evidence_graph.identifiers import claim_id, normal_words
from evidence_graph.model import Citation, Claim, Document, Problem, Reading
from evidence_graph.vocabulary import ClaimKind, Intent, Severity
from evidence_loaders.claim_tables.addresses import names_nothing
from evidence_loaders.claim_tables.cited import CITED_DOCUMENTS, Cells, Cited, cited_in
from evidence_loaders.claim_tables.listing import Listing
from evidence_loaders.claim_tables.rows import unpacked
from evidence_loaders.claim_tables.scifact import titles_beside, work
from evidence_loaders.headings import heading_kind
from evidence_loaders.row_problems import RowProblems

_NUMBERED = frozenset({CITED_DOCUMENTS, "evidence_doc_id", "doc_ids", "doc_id"})
"""Headers of SciFact's columns, whose numbers are those of its corpus."""

_KINDS = {kind.value: kind for kind in ClaimKind}


@dataclass
class _Draft:
    """A claim while rows are still added to it."""

    text: str
    kind: ClaimKind
    section: str | None
    context: str | None
    row: int
    line: int | None
    cites: dict[tuple[str, Intent], Citation] = field(default_factory=dict)


class Gathered:
    """What has been made of a table's rows so far; ``rows`` and ``claims`` count them."""

    def __init__(self, document: Document, path: Path | None) -> None:
        self.document = document
        self.rows = 0
        self._path = path
        self._titles: dict[str, str] | None = None
        self._wrong = RowProblems()
        self._listing = Listing(document)
        self._claims: list[_Draft] = []
        self._by_id: dict[tuple[str, str], _Draft] = {}

    @property
    def claims(self) -> int:
        """How many claims there are by now."""
        return len(self._claims)

    def add(self, cells: Cells) -> None:
        """Take one row: a claim, or more of the one above it where its claim is blank."""
        self.rows += 1
        line = cells.row.line or self.rows
        cited = list(cited_in(cells))
        draft = self._draft(cells, has_sources=bool(cited))
        if draft is None:
            self._wrong.lose("no-claim", "the row has no claim, and none above it to go with, and is left out", line)
            return
        if not cited and not names_nothing(cells.stance()):
            self._wrong.warn("stance", "the row takes a stance but names no source, so the stance is left out", line)
        by_document = isinstance(unpacked(cells.value("evidence")), dict)
        numbered = by_document or not _NUMBERED.isdisjoint(cells.columns.get("source", ()))
        for one in cited:
            self._cite(draft, self._from_corpus(one) if numbered else one, cells.text("marker"), line)

    def _draft(self, cells: Cells, *, has_sources: bool) -> _Draft | None:
        text, name = cells.text("claim"), cells.text("claim-id")
        if not text:
            return self._claims[-1] if self._claims and has_sources else None
        same = name, normal_words(text)
        if name and same in self._by_id:
            return self._by_id[same]
        section = cells.text("section") or None
        kind, context = _kind(cells.text("kind"), section), cells.text("context") or None
        draft = _Draft(text, kind, section, context, self.rows, cells.row.line)
        self._claims.append(draft)
        if name:
            self._by_id[same] = draft
        return draft

    def _cite(self, draft: _Draft, cited: Cited, marker: str, line: int) -> None:
        intent = cited.intent
        if intent is None:
            told = f"the stance {(cited.stance or '')[:40]!r} is none that is known: the source is cited without one"
            self._wrong.warn("stance", told, line)
        entry = self._listing.entry(cited, line)
        citation = Citation(reference=entry.key, marker=marker or entry.key, intent=intent or Intent.CITES)
        draft.cites.setdefault((entry.key, citation.intent), citation)

    def _from_corpus(self, cited: Cited) -> Cited:
        if not cited.name.isdigit():
            return cited
        if self._titles is None:
            self._titles = titles_beside(self._path)
        return replace(cited, source=work(cited.name, self._titles.get(cited.name)))

    def reading(self, problems: tuple[Problem, ...]) -> Reading:
        """All of it as one reading."""
        return Reading(
            document=self.document,
            claims=tuple(self._claim(number, draft) for number, draft in enumerate(self._claims, 1)),
            references=tuple(self._listing.references()),
            lists=tuple(self._listing.lists()),
            sources=self._listing.sources(),
            problems=(*problems, *self._wrong.told(), *self._doubts()),
        )

    def _claim(self, ordinal: int, draft: _Draft) -> Claim:
        return Claim(
            id=claim_id(self.document.id, ordinal),
            text=draft.text,
            context=draft.context,
            kind=draft.kind,
            section=draft.section,
            ordinal=ordinal,
            row=draft.row,
            line=draft.line,
            cites=tuple(draft.cites.values()),
        )

    def _doubts(self) -> list[Problem]:
        """That there are no claims, or that some look like one: rows about one claim have to say so."""
        if not self._claims:
            return [Problem(severity=Severity.WARNING, code="no-claims", message="the table has no claims", line=1)]
        texts = len({draft.text for draft in self._claims})
        if texts == len(self._claims):
            return []
        message = (
            f"{len(self._claims):,} claims have only {texts:,} wordings: each row is a claim of its own unless a "
            "column claim-id tells which rows are about one claim (it may be the column of the claim itself)"
        )
        return [Problem(severity=Severity.WARNING, code="repeated-claims", message=message, line=self._claims[0].line)]


def _kind(told: str, section: str | None) -> ClaimKind:
    """The kind that the table gives, in the graph's words or a heading's, else the kind of the section."""
    known = _KINDS.get(told.lower()) or (heading_kind(told) if told else None)
    return known or (heading_kind(section) if section else None) or ClaimKind.STATEMENT
