"""What JATS's own words say of kinds: article types, publication types, section types.

The words are those that the JATS Tag Library suggests for ``article-type``, ``publication-type`` and
``sec-type``, and those that publishers use beside them.
"""

import re
from typing import TypeVar

from evidence_graph.vocabulary import ClaimKind, SourceKind
from evidence_loaders.headings import heading_kind, is_back_matter, is_section_heading

_Kind = TypeVar("_Kind", SourceKind, ClaimKind)


def _table(words_of_kind: dict[_Kind, str]) -> dict[str, _Kind]:
    return {word: kind for kind, words in words_of_kind.items() for word in words.split(", ")}


_OF_ARTICLE_TYPE = _table(
    {
        SourceKind.RESEARCH: "research-article, brief-report, rapid-communication, research, original-article, "
        "short-report, methods-article, software-tool, data-paper, registered-report, replication",
        SourceKind.REVIEW: "review-article, review, mini-review, literature-review, scoping-review, narrative-review",
        SourceKind.SYSTEMATIC_REVIEW: "systematic-review, meta-analysis",
        SourceKind.CASE_REPORT: "case-report, case-study, case-series, clinical-case",
        SourceKind.TRIAL: "clinical-trial, randomized-controlled-trial",
        SourceKind.GUIDELINE: "guideline, guidelines, practice-guideline, clinical-guideline, consensus-statement",
        SourceKind.PREPRINT: "preprint",
        SourceKind.EDITORIAL: "editorial, article-commentary, commentary, letter, letter-to-the-editor, reply, "
        "response, discussion, opinion, perspective, viewpoint, in-brief, introduction, news, obituary, oration, "
        "book-review, product-review, decision-letter, referee-report, ref-report, reviewer-report, "
        "editor-report, author-comment, editorial-assessment, interview",
        SourceKind.DATASET: "dataset",
    }
)
_OF_SUBJECT = _table(
    {
        SourceKind.REVIEW: "review, reviews, review article, review articles, narrative review, scoping review, "
        "artigo de revisão, revisão, artículo de revisión, revisión, article de synthèse",
        SourceKind.SYSTEMATIC_REVIEW: "systematic review, systematic reviews, meta-analysis, "
        "systematic review and meta-analysis, revisão sistemática, revisión sistemática",
        SourceKind.CASE_REPORT: "case report, case reports, case study, case series, relato de caso, relato de casos, "
        "informe de caso, reporte de caso",
        SourceKind.TRIAL: "clinical trial, clinical trials, randomized controlled trial, randomised controlled trial, "
        "ensaio clínico, ensayo clínico",
        SourceKind.OBSERVATIONAL: "cohort study, observational study, case-control study, cross-sectional study",
        SourceKind.GUIDELINE: "guideline, guidelines, practice guideline, clinical guideline, consensus statement",
        SourceKind.EDITORIAL: "editorial, commentary, letter to the editor, letters to the editor, opinion, viewpoint",
    }
)
_OF_PUBLICATION_TYPE = _table(
    {
        SourceKind.RESEARCH: "journal, journal-article, article, research, thesis, dissertation, confproc, conference, "
        "conf-proc, conference-paper, proceedings",
        SourceKind.REVIEW: "review",
        SourceKind.BOOK: "book, edited-book, book-chapter, chapter, e-book, monograph, textbook",
        SourceKind.WEB: "web, webpage, website, web-page, online, blog",
        SourceKind.DATASET: "data, dataset, database, data-set",
        SourceKind.PREPRINT: "preprint, pre-print, eprint",
        SourceKind.TRIAL: "clinicaltrial, clinical-trial",
        SourceKind.GUIDELINE: "guideline, guidelines",
        SourceKind.EDITORIAL: "letter, editorial, commentary",
    }
)
PREPRINT_SERVERS = frozenset(
    "biorxiv, medrxiv, arxiv, chemrxiv, psyarxiv, osf preprints, research square, preprints, preprints.org, ssrn, "
    "ssrn electronic journal, peerj preprints, scielo preprints, socarxiv, eartharxiv, authorea".split(", ")
)
_PREPRINT_NAME = re.compile(r"[a-z]*rxiv\b")
"""How the name of such a server begins that has more behind it, as "bioRxiv 216135" and "medRxiv [Preprint]" have."""
_OF_SECTION_TYPE = _table(
    {
        ClaimKind.BACKGROUND: "intro, introduction, background",
        ClaimKind.METHOD: "methods, method, materials, subjects, materials and methods, data",
        ClaimKind.FINDING: "results, result, findings",
        ClaimKind.CONCLUSION: "discussion, conclusions, conclusion",
        ClaimKind.STATEMENT: "cases, case-report",
    }
)
BACK_MATTER_TYPES = frozenset(
    "additional-information, supplementary-material, data-availability, ack, coi-statement, funding, "
    "author-contributions, version-changes, display-objects, ethics-statement, datasets, "
    "competing-interests, supplementary materials".split(", ")
)
_FIRM = (ClaimKind.FINDING, ClaimKind.METHOD)
"""Under these, headings are often whole sentences of the article's own, whose words tell no kind."""


def article_kind(article_type: str | None, subjects: list[str]) -> SourceKind:
    """The kind of an article by its ``article-type``; a heading it is filed under may say more of research.

    >>> article_kind("research-article", ["Systematic Review"]).value
    'systematic-review'
    """
    kind = _OF_ARTICLE_TYPE.get((article_type or "").strip().lower(), SourceKind.UNKNOWN)
    if kind in (SourceKind.UNKNOWN, SourceKind.RESEARCH):
        told = (_OF_SUBJECT.get(subject.strip().lower()) for subject in subjects)
        return next((better for better in told if better), kind)
    return kind


def cited_kind(publication_type: str | None, venue: str | None) -> SourceKind | None:
    """The kind that a citation's ``publication-type`` names, or None where it has none that is known."""
    named = (venue or "").strip().rstrip(".").lower()
    if named in PREPRINT_SERVERS or _PREPRINT_NAME.match(named):
        return SourceKind.PREPRINT
    return _OF_PUBLICATION_TYPE.get((publication_type or "").strip().lower())


def section_kind(section_type: str | None, title: str, around: ClaimKind | None) -> ClaimKind | None:
    """The kind of a section by its ``sec-type``, else its title, else the section ``around`` it.

    >>> section_kind("materials|methods", "What we did", None).value, section_kind(None, "Risk of bias", None)
    ('method', None)
    """
    for word in (section_type or "").lower().replace("|", ",").split(","):
        if word.strip() in _OF_SECTION_TYPE:
            return _OF_SECTION_TYPE[word.strip()]
    if around in _FIRM and not is_section_heading(title):
        return around
    return heading_kind(title) or around


def is_back_section(section_type: str | None, title: str) -> bool:
    """Whether a section holds no statements on the subject: thanks, funding, lists of files."""
    return (section_type or "").lower() in BACK_MATTER_TYPES or is_back_matter(title)
