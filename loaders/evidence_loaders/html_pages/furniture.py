"""What of a web page is no text of its own: scripts, menus, forms, edit links."""

import re

from lxml.etree import _Element as Element

_UNSEEN = frozenset(
    "script style noscript template svg iframe object canvas head link meta audio video map area".split()
)
_MENUS = frozenset("nav form button select textarea input footer aside menu dialog".split())
_ROLES = frozenset(
    "navigation banner contentinfo search complementary doc-toc menu menubar toolbar doc-backlink".split()
)
_CLASSES = frozenset(
    "mw-editsection navbox navbox-styles vector-toc catlinks printfooter mw-jump-link noprint sistersitebox "
    "hatnote metadata ambox mw-cite-backlink footnote-back breadcrumb breadcrumbs pagination sidebar cookie-banner "
    "skip-link vector-page-toolbar mw-indicators portalbox z3988 mw-empty-elt reference-text-backlink "
    "headerlink backrefs fn-backref usa-banner usa-skipnav pmc-layout__citation pmc-layout__disclaimer courtesy-note "
    "navlink-box goto d-buttons d-panels fm-citation fm-author contrib-group cg article-citation inline-authors "
    "similar-articles citedby-articles publication-types mesh-terms linkout c-article-author-list author-list "
    "authors-list author-group authorgroups keywords-section listarticles articleinfo quarto-title-meta art-authors "
    "art-affiliations contribs c-article-info-details c-article-metrics-bar__wrapper c-article-references__download "
    "c-article-author-affiliation__list c-bibliographic-information__citation".split()
)
"""Among them those that PubMed, PubMed Central and publishers put around an article and below its title."""
_AROUND = frozenset(
    "toc table-of-contents comments comments-area comment-list comment-respond respond disqus_thread related "
    "related-posts related-stories "
    "related-articles related-content relatedposts jp-relatedposts sharedaddy share share-buttons social-share "
    "social-links newsletter newsletter-signup site-header site-footer masthead colophon navbar nav-menu main-menu "
    "post-navigation nav-links widget-area advertisement advert ad-container byline copyright "
    "entry-meta post-meta author-box author-bio author-info".split()
)
"""Classes and ids of tables of contents, and of what blogs and newspapers put around an article."""
_BACK_LINKS = ("cite_ref", "fnref", "ref-back", "_ednref", "_ftnref")
"""How the anchors begin that a note links back to."""
_DOCUTILS = frozenset("footnote footnote-list citation citation-list".split())
_LINES = re.compile(
    r"open in a new tab|go to:?|learn more|request an appointment|key ?words? ?: .{1,250}|by mayo clinic staff"
    r"|as a library, nlm provides access to scientific literature\b.{0,250}|(?:(?:PMC ?ID|PMID|DOI) ?: ?\S+\s?)+"
    r"|page last reviewed: .{1,100}|(?:how to cite|cite (?:this )?(?:article|page)|citation) ?: .{1,250}"
    r"|(?:article|author) (?:information|notes)",
    re.I,
)
"""Lines of known sites, and of many, that say nothing of their subject."""
_TRUSTED = "Trusted Source"
"""What Healthline puts behind the number of a link."""
_WHOLE = frozenset(("html", "body", "main", "article"))
"""What holds the text: its classes tell which parts the page has."""


def why_skipped(element: Element) -> str | None:
    """Why nothing in ``element`` is read, or None: it is."""
    tag = element.tag
    if tag in _UNSEEN:
        return "not shown"
    if (tag in _MENUS and not is_printed_note(element)) or element.get("role") in _ROLES or _is_sites_header(element):
        return "menu"
    if element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "").lower():
        return "hidden"
    if beside := _beside_marker(element):
        return beside
    if tag in _WHOLE:
        return None
    classes = (element.get("class") or "").lower().split()
    around = any(name in _AROUND for name in (*classes, (element.get("id") or "").lower()))
    return "menu" if around or any(name in _CLASSES for name in classes) else None


def says_nothing(line: str) -> bool:
    """Whether a line is one of those that sites put around an article's text."""
    return bool(_LINES.fullmatch(line))


def without_trust(printed: str) -> str:
    """A marker without the words that its site puts behind the number.

    >>> without_trust("2 Trusted Source")
    '2'
    """
    return printed.removesuffix(_TRUSTED).rstrip()


def _beside_marker(element: Element) -> str | None:
    """What an element is that stands beside a marker or an entry and says nothing of its own, or None."""
    if element.tag == "a" and (element.get("href") or "").rpartition("#")[2].startswith(_BACK_LINKS):
        return "back link"
    trusts = element.tag == "span" and (element.text or "").strip() == _TRUSTED
    return "beside a marker" if trusts or _is_place_in_work(element) else None


def _is_place_in_work(element: Element) -> bool:
    """Whether Wikipedia's ``{{rp}}`` made the element: the pages of the work that the marker before it cites."""
    if element.tag != "sup" or "reference" not in (element.get("class") or "").split():
        return False
    said = "".join(str(part) for part in element.itertext()).strip()
    return said.startswith(":") and next(element.iterdescendants("a"), None) is None


def is_printed_note(element: Element) -> bool:
    """Whether ``element`` is a footnote or citation, or a list of them, as docutils and Sphinx write it."""
    return not _DOCUTILS.isdisjoint((element.get("class") or "").split())


def _is_sites_header(element: Element) -> bool:
    parent = element.getparent()
    return element.tag == "header" and parent is not None and parent.tag == "body"
