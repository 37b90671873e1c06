"""What a web page says of itself: ``citation_*`` and Dublin Core meta tags, schema.org's JSON-LD, its title."""

import json
import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_loaders.html_pages.printed import printed
from evidence_loaders.marked_up.page import About

LARGEST_DATA = 1_000_000
"""Characters of one JSON-LD script that is read."""

_TITLES = "citation_title dc.title dcterms.title bepress_citation_title prism.title"
_DOIS = "citation_doi dc.identifier.doi prism.doi bepress_citation_doi dc.identifier dcterms.identifier"
_PUBLISHERS = "citation_publisher dc.publisher dcterms.publisher"
_DATES = "citation_publication_date citation_date citation_online_date citation_year dc.date dcterms.issued "
_DATES += "prism.publicationdate article:published_time"
_UPDATES = "article:modified_time dcterms.modified dc.date.modified last-modified og:updated_time"
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](\d\d?)(?:[-/](\d\d?))?(?!\d)")
_SITE_NAME = re.compile(r"\s+[-–—|·]\s+[^-–—|·]{1,60}$")
_ARTICLES = ("Article", "WebPage", "Report", "Posting", "Guideline", "Dataset", "Book")


def about(root: Element) -> About:
    """The page's own title, identifiers, publisher and dates."""
    tags = _meta_tags(root)
    data = next(_articles(root), {})
    published = _first(tags, _DATES) or _text(data.get("datePublished"))
    updated = _first(tags, _UPDATES) or _text(data.get("dateModified")) or published
    year = _YEAR.search(published or "")
    return About(
        title=_first(tags, _TITLES) or _heading(root) or _headline(data) or _first(tags, "og:title") or _title(root),
        doi=normal_doi(_first(tags, _DOIS) or _identifier(data)),
        pmid=normal_pmid(_first(tags, "citation_pmid")),
        pmcid=normal_pmcid(_first(tags, "citation_pmcid")),
        publisher=_first(tags, _PUBLISHERS) or _text(data.get("publisher")) or _first(tags, "og:site_name"),
        updated=_iso(updated or ""),
        year=int(year.group()) if year else None,
        language=_first(tags, "citation_language dc.language") or root.get("lang"),
    )


def _meta_tags(root: Element) -> dict[str, str]:
    tags: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = (tag.get("name") or tag.get("property") or tag.get("http-equiv") or "").lower()
        content = " ".join((tag.get("content") or "").split())
        if name and content:
            tags.setdefault(name, content)
    return tags


def _first(tags: dict[str, str], names: str) -> str | None:
    return next((tags[name] for name in names.split() if name in tags), None)


def _articles(root: Element) -> Iterator[dict[str, object]]:
    """Descriptions of the page, or of the article on it, in schema.org's words."""
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json" and script.text:
            try:
                found = json.loads(script.text[:LARGEST_DATA])
            except (ValueError, RecursionError):
                continue
            items = found if isinstance(found, list) else [found]
            items += [one for item in items if isinstance(item, dict) for one in _graph(item)]
            yield from (item for item in items if isinstance(item, dict) and _is_article(item))


def _graph(item: dict[str, object]) -> list[object]:
    graph = item.get("@graph")
    return graph if isinstance(graph, list) else []


def _is_article(item: dict[str, object]) -> bool:
    return any(str(item.get("@type")).rstrip("']").endswith(kind) for kind in _ARTICLES)


def _identifier(data: dict[str, object]) -> str | None:
    for name in ("identifier", "doi", "sameAs", "@id"):
        text = _text(data.get(name))
        if normal_doi(text):
            return text
    return None


def _text(given: object) -> str | None:
    if isinstance(given, list):
        given = given[0] if given else None
    if isinstance(given, dict):
        given = given.get("name") or given.get("value")
    return " ".join(given.split()) or None if isinstance(given, str) else None


def _headline(data: dict[str, object]) -> str | None:
    return _text(data.get("headline")) or _text(data.get("name"))


def _iso(date: str) -> str | None:
    found = _ISO.search(date)
    return "-".join(part.zfill(2) for part in found.groups() if part) if found else None


def _heading(root: Element) -> str | None:
    """The page's one top heading."""
    headings = list(root.iter("h1"))
    return (" ".join(printed(headings[0]).split()) or None) if len(headings) == 1 else None


def _title(root: Element) -> str | None:
    """The title in the head, less the site's name behind it."""
    title = next((_words(one) for one in root.iter("title")), None)
    return _SITE_NAME.sub("", title) or title if title else None


def _words(element: Element) -> str | None:
    return " ".join("".join(str(part) for part in element.itertext()).split()) or None
