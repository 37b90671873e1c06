"""The printed words of an entry of a reference list, its line ends kept where they part title, authors and venue."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs

from lxml import etree
from lxml.etree import _Element as Element

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import listed_names
from evidence_loaders.html_pages.furniture import why_skipped
from evidence_loaders.marked_up.entries import work_of
from evidence_loaders.printed_entries.identifiers import identifiers_in

_KINDS = {"book": SourceKind.BOOK, "bookitem": SourceKind.BOOK, "preprint": SourceKind.PREPRINT}
_SEARCH = "://scholar.google."
"""Links of many lists to a search for the work, which is no address of its own."""
_LINK_WORDS = re.compile(
    r"\W*(?:crossref|cas|(?:search )?pubmed(?: central)?|pmc|rsc|google scholar|scopus|web of science|isi|ads|medline|"
    r"(?:(?:free )?pmc |pmc free |acs |free )?(?:full[ -]?text|article)|view (?:article|record in .*)|"
    r"openurl|pdf|html|url)\W*",
    re.I,
)
_EMPTIED = re.compile(r"(?<=\S)(?:[ \t]*\[[ \t]*\])+(?![^\n\[]*\w)")
"""Brackets at the end of a line around links that are gone."""
_BREAKS = frozenset("br p div li tr dd dt".split())


def printed(entry: Element) -> str:
    """The words of ``entry`` without back links; a bold opening and blocks end with a line end."""
    lines = _EMPTIED.sub("", "".join(_pieces(entry))).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _pieces(entry: Element) -> Iterator[str]:
    titled, said = False, False
    walk = etree.iterwalk(entry, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if why_skipped(element) or _names_its_link(element):
                walk.skip_subtree()
                continue
            block = element.get("class") == "csl-block" or (element.tag in _BREAKS and element is not entry)
            titled = titled or (element.tag in ("strong", "b") and not said and not _is_number(element))
            if (block and (titled or element.tag == "br")) or (titled and element.tag in ("em", "i")):
                yield "\n"
            elif block:
                yield " "
            yield _one_line(element.text)
            said = said or _is_said(element)
        else:
            if titled and (element.tag in ("strong", "b") or element.get("class") == "csl-block"):
                yield "\n"
            elif element.tag in _BREAKS:
                yield " "
            yield _one_line(element.tail) if element is not entry else ""


def _names_its_link(element: Element) -> bool:
    """Whether a link of an entry says where it leads, not what the work is ("CrossRef", "[PDF]")."""
    words = "".join(map(str, element.itertext())) if element.tag == "a" else ""
    return bool(_LINK_WORDS.fullmatch(words))


def _is_number(element: Element) -> bool:
    return (element.text or "").strip(" \n\t[]().").isdigit()


def _is_said(element: Element) -> bool:
    words = (element.text or "").strip(" \n\t[]().")
    return bool(words) and not words.isdigit()


def _one_line(text: str | None) -> str:
    return " ".join(f"|{text or ''}|".split()).strip("|")


def work_in(entry: Element, raw: str) -> Source:
    """The work that ``entry`` tells of: by its COinS data (as Wikipedia and Zotero write it), else by its words."""
    addresses = [str(link.get("href")) for link in entry.iter("a") if link.get("href")]
    first = next((one for one in addresses if one.startswith("http") and _SEARCH not in one), None)
    coins = next((span.get("title") for span in entry.iter("span") if "Z3988" in (span.get("class") or "")), None)
    if not coins:
        plain = work_of(raw, first).model_copy(update=_of_parts(entry))
        return plain.model_copy(update=_identifiers(addresses, plain))
    ids = identifiers_in(raw)
    known = Source(id="").model_copy(update={**ids, "url": ids["url"] or first})
    told = known.model_copy(update={**_identifiers(addresses, known), **_of_coins(coins)})
    page = told.url and not (told.venue or told.doi or told.pmid or told.pmcid or told.kind is not SourceKind.UNKNOWN)
    return told.model_copy(update={"kind": SourceKind.WEB}) if page else told


def _of_parts(entry: Element) -> dict[str, object]:
    """Title and authors where boxes of an entry tell by their class which is which, as at ScienceDirect."""
    boxes = {name: box for box in entry.iterdescendants("div") for name in (box.get("class") or "").split()}
    if not {"title", "authors"} <= set(boxes):
        return {}
    title, authors = (" ".join(printed(boxes[name]).split()) for name in ("title", "authors"))
    return {"title": title, "authors": listed_names(authors)} if title and authors else {}


def identified_at(address: str) -> Source | None:
    """The work that an address names by DOI, PMID or PMCID, its id still empty."""
    known = identifiers_in(address)
    return Source(id="").model_copy(update=known) if known["doi"] or known["pmid"] or known["pmcid"] else None


def _identifiers(addresses: list[str], plain: Source) -> dict[str, object]:
    """Identifiers that only the addresses of an entry's links tell."""
    found: dict[str, object] = {}
    for address in addresses:
        known = identifiers_in(address)
        for name in ("doi", "pmid", "pmcid"):
            if known[name] and not getattr(plain, name):
                found.setdefault(name, known[name])
    if found and plain.kind is SourceKind.WEB:
        found["kind"] = SourceKind.UNKNOWN
    return found


def _of_coins(title: str) -> dict[str, object]:
    """The fields of an OpenURL context object in a span (https://ocoins.info)."""
    given = parse_qs(title)

    def first(*names: str) -> str | None:
        return next((given[f"rft.{name}"][0].strip() for name in names if given.get(f"rft.{name}")), None)

    whole = first("btitle", "title", "jtitle")
    part = first("atitle")
    told: dict[str, object] = {
        "title": part or whole,
        "venue": (first("jtitle", "title", "btitle") if part else None),
        "authors": tuple(_authors(given)),
        "publisher": first("pub"),
        "kind": _KINDS.get(first("genre") or ""),
    }
    year = (first("date") or "")[:4]
    told["year"] = int(year) if year.isdigit() and len(year) == 4 else None
    for name in given.get("rft_id", []):
        kind, _, value = name.partition("/")
        if kind in ("info:doi", "info:pmid", "info:pmc"):
            told[{"info:doi": "doi", "info:pmid": "pmid", "info:pmc": "pmcid"}[kind]] = value
    if told.get("pmcid"):
        told["pmcid"] = f"PMC{str(told['pmcid']).upper().removeprefix('PMC')}"
    return {name: value for name, value in told.items() if value}


def _authors(given: dict[str, list[str]]) -> Iterator[str]:
    last, first = given.get("rft.aulast", [""])[0], given.get("rft.aufirst", [""])[0]
    names = [name.strip() for name in given.get("rft.au", []) if name.strip()]
    if last and first and f"{last}, {first}" not in names:
        yield f"{last}, {first}"
    yield from names
