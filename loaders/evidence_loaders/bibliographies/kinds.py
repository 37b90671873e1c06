"""What sort of work an entry says that it is: one table per format, and PubMed's publication types.

The tables are cautious: a journal article is ``research`` until a type says review, trial or guideline.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from evidence_graph.identifiers import normal_words
from evidence_graph.vocabulary import SourceKind

_TYPES_OF_KIND = {
    SourceKind.GUIDELINE: "guideline, practice guideline, consensus development conference, "
    "consensus development conference nih",
    SourceKind.SYSTEMATIC_REVIEW: "systematic review, meta analysis, network meta analysis",
    SourceKind.REVIEW: "review, review article, scoping review, review literature, mini review, literature review",
    SourceKind.TRIAL: "randomized controlled trial, rct, controlled clinical trial, clinical trial, "
    "clinical trial phase i, clinical trial phase ii, clinical trial phase iii, clinical trial phase iv, "
    "pragmatic clinical trial, adaptive clinical trial, equivalence trial",
    SourceKind.CASE_REPORT: "case reports, case report",
    SourceKind.OBSERVATIONAL: "observational study, cohort study, case control study, cross sectional study",
    SourceKind.EDITORIAL: "editorial, editorial material, comment",
    SourceKind.PREPRINT: "preprint, posted content",
    SourceKind.DATASET: "dataset, data set",
    SourceKind.RESEARCH: "journal article, article, research article, original article, original research, "
    "comparative study, multicenter study, evaluation study, validation study, clinical study, twin study, "
    "clinical trial protocol, conference paper, proceedings paper, research support non u s gov t",
    SourceKind.BOOK: "book, book chapter, chapter",
}
"""Publication types, normalised, in the order in which they count: PubMed gives several to one article
(https://www.nlm.nih.gov/mesh/pubtypes.html); "article", "conference paper" are Scopus's and Embase's."""

_KIND_OF_TYPE = {normal_words(kind.value): kind for kind in _TYPES_OF_KIND} | {
    name: kind for kind, names in _TYPES_OF_KIND.items() for name in names.split(", ")
}
"""The graph's own words for kinds are types, too: a table that was made of its answers is read as it was meant."""
_ORDER = list(_TYPES_OF_KIND)

_PREPRINT_SERVERS = frozenset(
    "arxiv, biorxiv, medrxiv, chemrxiv, psyarxiv, socarxiv, edarxiv, techrxiv, ssrn, ssrn electronic journal, "
    "research square, research square platform llc, preprints org, osf preprints, peerj preprints, authorea, "
    "arxiv org, corr".split(", ")
)
_PREPRINT_NAME = re.compile(r"[a-z]*rxiv\b")
"""How the name of such a server begins that has more behind it, as "arXiv preprint arXiv:2001.1" has."""
_VAGUE = (SourceKind.UNKNOWN, SourceKind.RESEARCH)

BIBTEX_TYPES = {
    SourceKind.RESEARCH: "article inproceedings conference phdthesis mastersthesis thesis suppperiodical",
    SourceKind.BOOK: "book mvbook inbook bookinbook suppbook booklet incollection collection mvcollection "
    "suppcollection proceedings mvproceedings reference mvreference inreference",
    SourceKind.WEB: "online electronic www website",
    SourceKind.DATASET: "dataset",
}
"""BibTeX's and BibLaTeX's entry types (BibLaTeX manual, 2.1)."""

RIS_TYPES = {
    SourceKind.RESEARCH: "JOUR EJOUR JFULL INPR CONF CPAPER THES ABST",
    SourceKind.BOOK: "BOOK CHAP EBOOK ECHAP EDBOOK SER DICT ENCYC",
    SourceKind.WEB: "ELEC BLOG ICOMM WEB",
    SourceKind.DATASET: "DATA AGGR",
}
"""RIS reference types (TY)."""

CSL_TYPES = {
    SourceKind.RESEARCH: "article-journal article journal-article paper-conference proceedings-article thesis "
    "dissertation",
    SourceKind.BOOK: "book chapter book-chapter monograph edited-book reference-book book-section book-part "
    "entry-dictionary entry-encyclopedia collection proceedings",
    SourceKind.WEB: "webpage post post-weblog",
    SourceKind.DATASET: "dataset",
    SourceKind.PREPRINT: "posted-content preprint",
}
"""CSL's types (CSL 1.0.2, appendix III) and those of Crossref's own JSON."""

ENDNOTE_TYPES = {
    SourceKind.RESEARCH: "journal-article electronic-article conference-paper thesis journal",
    SourceKind.BOOK: "book edited-book electronic-book book-section electronic-book-section encyclopedia dictionary "
    "conference-proceedings serial classical-work",
    SourceKind.WEB: "web-page blog online-multimedia",
    SourceKind.DATASET: "dataset online-database",
    SourceKind.PREPRINT: "preprint",
}
"""EndNote's reference types, normalised."""

CFF_TYPES = {
    SourceKind.RESEARCH: "article conference-paper thesis",
    SourceKind.BOOK: "book edited-work encyclopedia dictionary proceedings conference serial",
    SourceKind.WEB: "website blog",
    SourceKind.DATASET: "data database dataset",
}
"""Types of references in the Citation File Format (schema 1.2.0)."""

TABLE_TYPES = {
    SourceKind.RESEARCH: "journalArticle conferencePaper magazineArticle",
    SourceKind.BOOK: "bookSection encyclopediaArticle dictionaryEntry",
    SourceKind.WEB: "blogPost",
}
"""Zotero's item types, as its CSV has them; a table may also hold RIS's or CSL's types."""

WORD_TYPES = {
    SourceKind.RESEARCH: "JournalArticle ConferenceProceedings",
    SourceKind.BOOK: "Book BookSection",
    SourceKind.WEB: "InternetSite DocumentFromInternetSite",
}
"""Microsoft Word's source types."""


def by_type(table: dict[SourceKind, str]) -> dict[str, SourceKind]:
    """A table of types turned round, for looking up."""
    return {name: kind for kind, names in table.items() for name in names.split()}


_words = lru_cache(maxsize=4_096)(normal_words)
"""Venues and types come again and again."""


def kind_of_types(types: Iterable[str]) -> SourceKind:
    """The kind that publication types state; the one that says most counts.

    >>> kind_of_types(["Journal Article", "Meta-Analysis", "Review"]).value
    'systematic-review'
    """
    found = {_KIND_OF_TYPE[words] for words in map(_words, types) if words in _KIND_OF_TYPE}
    return min(found, key=_ORDER.index, default=SourceKind.UNKNOWN)


def kind_told(container: SourceKind, types: Iterable[str] = (), venue: str | None = None) -> SourceKind:
    """The kind of a work, given what its entry type, its publication types and its venue say.

    Where nothing is known of a venue, the publisher may stand for it.
    """
    stated = kind_of_types(types)
    if stated not in _VAGUE:
        return stated
    if container in (*_VAGUE, SourceKind.WEB) and venue and _is_preprint_server(_words(venue)):
        return SourceKind.PREPRINT
    return stated if container is SourceKind.UNKNOWN else container


def _is_preprint_server(words: str) -> bool:
    return words in _PREPRINT_SERVERS or _PREPRINT_NAME.match(words) is not None
