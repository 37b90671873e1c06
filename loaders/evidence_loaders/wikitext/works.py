"""The works that a stretch of wiki source cites: by templates, by short references to an anchor, or in plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mwparserfromhell.nodes import ExternalLink, Template, Text
from mwparserfromhell.wikicode import Wikicode

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.marked_up.entries import work_of
from evidence_loaders.wikitext.cite_templates import date_of, family_names, is_citation, work_of_template
from evidence_loaders.wikitext.plain import name_of, plain

_SHORT = frozenset("sfn sfnp sfnm harv harvnb harvtxt harvp harvcol harvcolnb harvs harvsp".split()) | {
    "harvard citation",
    "harvard citation no brackets",
    "harvard citation text",
    "shortened footnote template",
}
_YEAR = re.compile(r"(?:1[4-9]\d\d|20\d\d)[a-z]?|n\.d\.")


@dataclass(frozen=True, slots=True)
class Work:
    """A work as printed, with the anchors by which short references reach it."""

    raw: str
    source: Source
    anchors: tuple[str, ...] = ()


def is_short(name: str) -> bool:
    """Whether a template of this name points at a work that the page lists elsewhere."""
    return name in _SHORT


def anchor_of(template: Template) -> str:
    """The anchor that a short reference points at."""
    given = [plain(one.value) for one in template.params if not one.showkey]
    return "CITEREF" + re.sub(r"\s+", "", "".join(word for word in given[:5] if word))


def short_words(template: Template) -> str:
    """A short reference as printed: "Leaf & Bark 2010"."""
    given = [plain(one.value) for one in template.params if not one.showkey]
    names = [word for word in given[:5] if word and not _YEAR.fullmatch(word)]
    years = [word for word in given[:5] if _YEAR.fullmatch(word)]
    return " ".join([" & ".join(names), *years]).strip()


def works_in(code: Wikicode) -> tuple[list[Work], list[str]]:
    """The works that ``code`` describes, and the anchors that it names instead."""
    templates = list(code.filter_templates(recursive=True))
    works = [_of_template(node) for node in _outermost(templates)]
    anchors = [anchor_of(node) for node in templates if is_short(name_of(node))]
    if works or anchors:
        return works, anchors
    raw = plain(code) or next((str(link.url) for link in code.filter_external_links(recursive=True)), "")
    return ([Work(raw, _in_words(code, raw))] if raw else []), []


def _outermost(templates: list[Template]) -> Iterator[Template]:
    """Citation templates that are not part of another one."""
    inner: set[int] = set()
    for node in templates:
        if id(node) in inner or not is_citation(str(node.name).strip()):
            continue
        for parameter in node.params:
            inner |= {id(one) for one in parameter.value.filter_templates(recursive=True)}
        yield node


def _of_template(node: Template) -> Work:
    fields = {plain(one.name).lower(): plain(one.value) for one in node.params}
    fields = {name: value for name, value in fields.items() if value}
    source = work_of_template(str(node.name), fields)
    who = "; ".join(source.authors)
    pmid = f"PMID {source.pmid}" if source.pmid and not (source.title or source.doi) else None
    told = (who, source.title, source.venue, source.publisher, date_of(fields), source.doi, pmid)
    raw = ". ".join(part.rstrip(".") for part in told if part) or source.url or plain(str(node.name))
    return Work(raw, source, tuple(_anchors(fields, source)))


def _anchors(fields: dict[str, str], source: Source) -> Iterator[str]:
    ref = fields.get("ref", "")
    if ref and ref.lower() not in ("harv", "none"):
        yield "CITEREF" + re.sub(r"\s+", "", ref.removeprefix("CITEREF"))
    names = family_names(fields) or [author.split(",")[0].split()[0] for author in source.authors[:4]]
    found = _YEAR.search(fields.get("year") or date_of(fields) or "")
    if names:
        yield "CITEREF" + re.sub(r"\s+", "", "".join(names) + (found.group() if found else ""))


def _in_words(code: Wikicode, raw: str) -> Source:
    """A work told in plain words; one that is mostly a link has the link's words as title."""
    links = code.filter_external_links(recursive=True)
    url = str(links[0].url) if links else None
    source = work_of(raw, url)
    if links and _begins_with(code, links[0]) and links[0].title and not source.doi:
        title = plain(links[0].title)
        source = source.model_copy(update={"title": title or source.title, "authors": ()})
    if url and not (source.doi or source.pmid or source.pmcid):
        return source.model_copy(update={"kind": SourceKind.WEB, "url": url})
    return source


def _begins_with(code: Wikicode, link: ExternalLink) -> bool:
    first = next((node for node in code.nodes if not (isinstance(node, Text) and not str(node).strip(" \"'“"))), None)
    return first is link
