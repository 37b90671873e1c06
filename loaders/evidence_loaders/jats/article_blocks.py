"""All blocks of one article: title, abstracts, body, back, floats, and what cites elsewhere."""

from collections import Counter

from lxml.etree import _Element as Element

from evidence_loaders.jats.blocks import Block, Role, Section
from evidence_loaders.jats.body import Walk
from evidence_loaders.jats.names import local_name
from evidence_loaders.jats.parts import PARTS, own_elements

_FRONT = frozenset({"front", "front-stub"})
_PLACES = frozenset("p td th tr title license-p attrib article-title subtitle fn corresp kwd caption".split())


def blocks_of(article: Element, known: frozenset[str]) -> list[Block]:
    """The blocks of ``article`` in reading order; no link to a reference (an id in ``known``) is left out."""
    walk = Walk(known)
    front = next((child for child in article if local_name(child) in _FRONT), None)
    if front is not None:
        meta = front.find("article-meta")
        walk.titles(front if meta is None else meta)
    for child in article:
        if local_name(child) not in _FRONT and local_name(child) not in PARTS:
            walk.take(child, Section(), Role.PARAGRAPH, 0)
    _take_missed(article, walk, known)
    return walk.blocks


def _take_missed(article: Element, walk: Walk, known: frozenset[str]) -> None:
    """Links that stand where no statements are looked for (licences, notes in titles) make blocks of their own."""
    links = [link for link in own_elements(article, "xref") if _cites(link, known)]
    taken = Counter((link.targets, link.line) for block in walk.blocks for link in block.links)
    if len(links) == taken.total():
        return
    places: dict[Element, None] = {}
    for link in links:
        name = (tuple((link.get("rid") or "").split()), link.sourceline or 1)
        if taken[name]:
            taken[name] -= 1
            continue
        around = next((one for one in link.iterancestors() if local_name(one) in _PLACES), link.getparent())
        if around is not None:
            places.setdefault(around)
    for place in places:
        walk.take_line(place, Role.ASIDE)


def _cites(link: Element, known: frozenset[str]) -> bool:
    return link.get("ref-type") == "bibr" or not known.isdisjoint((link.get("rid") or "").split())
