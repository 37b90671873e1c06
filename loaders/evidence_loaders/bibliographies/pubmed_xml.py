"""PubMed's XML, as "Save" and the E-utilities give it: articles, books and their notices.

Read after NLM's DTD (https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/index.html), which is never fetched.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import inverted, named
from evidence_loaders.bibliographies.entry import Entry, error, printed
from evidence_loaders.bibliographies.kinds import kind_told
from evidence_loaders.bibliographies.pubmed_notices import Related, Relation, notices
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.xml_texts import SIZE_LIMIT, content_of, line_of, text_of, texts_of
from evidence_loaders.bibliographies.years import date_in, first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable
from evidence_loaders.xml_parsing import parsed_xml

FORMAT = "pubmed-xml"

_ROOTS = ("<PubmedArticleSet", "<PubmedArticle", "<PubmedBookArticle", "<MedlineCitationSet", "<MedlineCitation ")
_RECORDS = ("PubmedArticle", "PubmedBookArticle", "MedlineCitation")


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is XML with PubMed's elements."""
    del name
    return text.lstrip()[:1] == "<" and any(root in text for root in _ROOTS)


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a PubMed XML file."""
    found = parsed_xml(file.data, max(SIZE_LIMIT, options.text_limit))
    if found.root is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    problems = list(found.problems)
    yield bibliography(file, options, FORMAT, list(_entries(found.root, problems)), problems)


def _entries(root: Element, problems: list[Problem]) -> Iterator[Entry]:
    for record in _records(root):
        line = line_of(record)
        yield _book(record, line) if record.tag == "PubmedBookArticle" else _article(record, line)
    for deleted in root.iterfind("DeleteCitation/PMID"):
        message = f"PubMed has deleted {content_of(deleted)}: the record is not loaded"
        problems.append(error("pubmed-xml", message, line_of(deleted)))


def _records(root: Element) -> Iterable[Element]:
    if root.tag in _RECORDS:
        return [root]
    return (child for child in root.iterchildren() if child.tag in _RECORDS)


def _article(record: Element, line: int | None) -> Entry:
    citation = record if record.tag == "MedlineCitation" else record.find("MedlineCitation")
    citation = record if citation is None else citation
    article = citation.find("Article")
    article = citation if article is None else article
    types = texts_of(article.iterfind("PublicationTypeList/PublicationType"))
    venue = text_of(article, "Journal/Title", "Journal/ISOAbbreviation") or text_of(
        citation, "MedlineJournalInfo/MedlineTA"
    )
    entry = Entry(
        raw="",
        line=line,
        key=text_of(citation, "PMID"),
        title=_title(article),
        authors=_names(article.iterfind("AuthorList/Author")),
        year=_year(article, "Journal/JournalIssue/PubDate", "ArticleDate"),
        kind=kind_told(SourceKind.RESEARCH, types, venue),
        venue=venue,
        doi=_identifier(record, "PubmedData", "doi") or _electronic(article, "doi"),
        pmid=text_of(citation, "PMID") or _identifier(record, "PubmedData", "pubmed"),
        pmcid=_identifier(record, "PubmedData", "pmc"),
    )
    date = date_in(_date(article.find("Journal/JournalIssue/PubDate")))
    relations = tuple(_relations(citation.iterfind("CommentsCorrectionsList/CommentsCorrections")))
    told = notices(Related(entry.pmid, entry.doi, entry.pmcid, date, types, relations))
    return replace(entry, raw=printed(entry), notices=told)


def _book(record: Element, line: int | None) -> Entry:
    document = record.find("BookDocument")
    document = record if document is None else document
    chapter, book = text_of(document, "ArticleTitle"), text_of(document, "Book/BookTitle")
    authors = _names(document.iterfind("AuthorList/Author")) or _names(document.iterfind("Book/AuthorList/Author"))
    entry = Entry(
        raw="",
        line=line,
        key=text_of(document, "PMID"),
        title=(chapter or book or "").removesuffix(".") or None,
        authors=authors,
        year=_year(document, "Book/PubDate", "ContributionDate"),
        kind=kind_told(SourceKind.BOOK, texts_of(document.iterfind("PublicationType"))),
        venue=book if chapter else text_of(document, "Book/CollectionTitle"),
        publisher=text_of(document, "Book/Publisher/PublisherName"),
        doi=_identifier(document, "", "doi")
        or _identifier(record, "PubmedBookData", "doi")
        or (None if chapter else _electronic(document, "doi", "Book/")),
        pmid=text_of(document, "PMID"),
    )
    return replace(entry, raw=printed(entry))


def _relations(elements: Iterable[Element]) -> Iterator[Relation]:
    for element in elements:
        yield Relation(element.get("RefType") or "", text_of(element, "RefSource") or "", text_of(element, "PMID"))


def _title(article: Element) -> str | None:
    """The title without its closing stop; of a translated one the English words in their brackets."""
    title = text_of(article, "ArticleTitle")
    if not title or title == "[Not Available].":
        title = text_of(article, "VernacularTitle")
    return title.removesuffix(".") if title and not title.endswith("..") else title


def _names(authors: Iterable[Element]) -> tuple[str, ...]:
    return named(
        inverted(text_of(author, "LastName"), text_of(author, "ForeName", "Initials"), suffix=text_of(author, "Suffix"))
        or text_of(author, "CollectiveName")
        for author in authors
        if author.get("ValidYN") != "N"
    )


def _date(element: Element | None) -> str | None:
    if element is None:
        return None
    told = (text_of(element, name) for name in ("Year", "Month", "Day"))
    return text_of(element, "MedlineDate") or " ".join(part for part in told if part)


def _year(article: Element, *paths: str) -> int | None:
    return first_year(*(_date(article.find(path)) for path in paths))


def _identifier(record: Element, parent: str, kind: str) -> str | None:
    path = f"{parent}/ArticleIdList/ArticleId" if parent else "ArticleIdList/ArticleId"
    return next((content_of(found) for found in record.iterfind(path) if found.get("IdType") == kind), None)


def _electronic(article: Element, kind: str, parent: str = "") -> str | None:
    told = (found for found in article.iterfind(f"{parent}ELocationID") if found.get("EIdType") == kind)
    return next((content_of(found) for found in told if found.get("ValidYN") != "N"), None)
