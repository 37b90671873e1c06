"""The reference list: one entry after the other, and the works that each tells of."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from evidence_graph.model import Source
from evidence_loaders.jats.names import local_name
from evidence_loaders.jats.printed import printed_entry
from evidence_loaders.jats.works import work_of

CITATIONS = frozenset({"element-citation", "mixed-citation", "nlm-citation", "citation", "citation-alternatives"})
_LABEL_NUMBER = 6
"""Digits in a label; a longer number is no place in a list."""


@dataclass(frozen=True, slots=True)
class Work:
    """One work of an entry: its key in the document, the ids it can be linked by, its record, the printed text."""

    key: str
    ids: frozenset[str]
    source: Source
    raw: str


@dataclass(frozen=True, slots=True)
class RefEntry:
    """One ``ref``: its place in the list (from 1), its label, its works."""

    position: int
    id: str | None
    label: str | None
    number: int | None
    works: tuple[Work, ...]
    line: int


def entries_of(refs: list[Element]) -> list[RefEntry]:
    """The entries of a document's lists, numbered through; keys of entries that share an id differ."""
    taken: dict[str, int] = {}
    return [_entry(ref, position, taken) for position, ref in enumerate(refs, start=1)]


def _entry(ref: Element, position: int, taken: dict[str, int]) -> RefEntry:
    label = _label(ref)
    number = _number(label)
    name = ref.get("id") or label or str(position)
    key = _free(name, taken)
    tellings = works_in(ref)
    works = []
    for place, telling in enumerate(tellings, start=1):
        ids = frozenset(filter(None, (element.get("id") for element in telling)))
        own = key if place == 1 else _free(f"{key}#{place}", taken)
        source = work_of(telling)
        works.append(Work(own, ids, source, printed_entry(telling[0], source.authors)))
    return RefEntry(position, ref.get("id"), label, number, tuple(works), ref.sourceline or 1)


def _free(name: str, taken: dict[str, int]) -> str:
    """``name``, or where it is taken with the first ending that is not (``B1~2``)."""
    key = name
    while key in taken:
        taken[name] += 1
        key = f"{name}~{taken[name]}"
    taken[key] = 1
    return key


def _label(ref: Element) -> str | None:
    label = ref.find("label")
    if label is None:
        label = next((found for found in ref.iter("label") if _stands_in_citation(found)), None)
    text = "" if label is None else " ".join("".join(label.itertext()).split()).strip("[]().: ")
    return text or None


def _stands_in_citation(element: Element) -> bool:
    around = element.getparent()
    return around is not None and local_name(around) in CITATIONS


def _number(label: str | None) -> int | None:
    plain = label or ""
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < _LABEL_NUMBER else None


def works_in(ref: Element) -> list[list[Element]]:
    """The works that ``ref`` tells of, each by all elements that tell it, the printed one first.

    ``citation-alternatives``, and a ``mixed-citation`` beside an ``element-citation``, are one work told twice.
    """
    groups = list(_told_once(ref))
    mixed = [group for group in groups if local_name(group[0]) == "mixed-citation"]
    elements = [group for group in groups if local_name(group[0]) == "element-citation"]
    others = [group for group in groups if group not in mixed and group not in elements]
    if not mixed or not elements:
        return groups or [[ref]]
    if len(mixed) == 1 and len(elements) > 1:
        return [*elements, *others]
    pairs = [[*told, *(elements[place] if place < len(elements) else ())] for place, told in enumerate(mixed)]
    return [*pairs, *elements[len(mixed) :], *others]


def _told_once(ref: Element) -> Iterator[list[Element]]:
    for child in ref:
        name = local_name(child)
        if name == "citation-alternatives":
            told = [inner for inner in child if local_name(inner) in CITATIONS]
            if told:
                yield sorted(told, key=lambda element: local_name(element) != "mixed-citation")
        elif name in CITATIONS:
            yield [child]
        elif name in ("note", "p"):
            yield from _told_once(child)
