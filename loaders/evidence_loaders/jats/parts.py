"""The articles of a file, and the sub-articles and responses in them."""

from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element

from evidence_loaders.jats.names import local_name

PARTS = frozenset({"sub-article", "response"})
_FRAGMENTS = frozenset({"body", "ref-list", "sec", "back", "front", "ref", "floats-group"})
_OF_ARTICLES = _FRAGMENTS | PARTS | {"front-stub", "processing-meta"}
_OF_OTHERS = frozenset({"item-info", "head", "tail"})
"""What Elsevier's articles have beside a body; those of DocBook, DBLP and BibTeXML have no part of JATS's."""
_CHAPTER = "book-part"
_DEEP = 6
"""How deep articles may stand in what wraps them (``OAI-PMH/GetRecord/record/metadata/article``)."""


def articles_in(root: Element) -> list[Element]:
    """The articles under ``root``; a root that holds parts of an article without one around counts as one.

    A chapter that stands alone (BITS, as NCBI's Bookshelf gives it) counts as one too, and gets an article's names.
    """
    found = list(_articles(root, 0))
    for article in found:
        _without_namespace(article)
        if article.tag == _CHAPTER:
            _name_as_article(article)
    if not found and (local_name(root) in _FRAGMENTS or _has_parts(root, _whole_name)):
        return [_listed(root) if local_name(root) == "ref" else root]
    return found


def _listed(entry: Element) -> Element:
    """A reference list that holds nothing but ``entry``."""
    around = entry.makeelement("ref-list")
    around.append(entry)
    return around


def _articles(element: Element, depth: int) -> Iterator[Element]:
    if _is_article(element) or _is_chapter(element):
        yield element
    elif depth < _DEEP:
        for child in element:
            yield from _articles(child, depth + 1)


def _is_article(element: Element) -> bool:
    return local_name(element) == "article" and _has_parts(element)


def _has_parts(element: Element, names: Callable[[Element], str] = local_name) -> bool:
    """Whether ``element`` has the parts of an article, and none that are another format's."""
    parts = {names(child) for child in element}
    return bool(parts & _OF_ARTICLES) and not parts & _OF_OTHERS


def _whole_name(element: Element) -> str:
    """An element's name with its namespace, of which JATS has none: ``w:body`` is a part of no article."""
    return str(element.tag)


def _is_chapter(element: Element) -> bool:
    around = element.getparent()
    alone = around is not None and local_name(around) == "book-part-wrapper"
    return alone and local_name(element) == _CHAPTER and element.find(f".//{{*}}{_CHAPTER}") is None


def _name_as_article(chapter: Element) -> None:
    """A chapter is built as an article is, and names but what it says of itself in its own way."""
    chapter.tag = "article"
    meta = chapter.find("book-part-meta")
    if meta is None:
        return
    meta.tag = "front-stub"
    for one in meta.findall("book-part-id"):
        one.tag = "article-id"
        one.set("pub-id-type", one.get("book-part-id-type") or one.get("pub-id-type") or "")
    for title in meta.findall("title-group/title"):
        title.tag = "article-title"


def _without_namespace(article: Element) -> None:
    """JATS's elements have no namespace; some archives put one on all of them."""
    name = str(article.tag)
    if not name.startswith("{"):
        return
    prefix = name[: name.index("}") + 1]
    for element in article.iter(f"{prefix}*"):
        element.tag = str(element.tag)[len(prefix) :]


def parts_of(article: Element) -> list[Element]:
    """The sub-articles and responses that stand in ``article`` itself, not in one of its parts."""
    return [element for element in article if local_name(element) in PARTS]


def own_elements(article: Element, name: str) -> Iterator[Element]:
    """The elements of that name in ``article``, without those of its sub-articles."""
    for child in article:
        if local_name(child) == name:
            yield child
        elif local_name(child) not in PARTS:
            yield from child.iter(name)
