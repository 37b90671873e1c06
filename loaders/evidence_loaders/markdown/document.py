"""A Markdown text as a page: parsed, rendered, and its labels told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Basis
from evidence_loaders.markdown.beside import Beside
from evidence_loaders.markdown.entries import FoundEntry
from evidence_loaders.markdown.front_matter import FrontMatter, front_matter
from evidence_loaders.markdown.keys import Keys
from evidence_loaders.markdown.rendering import FOOTNOTE, Rendering
from evidence_loaders.markdown.source_text import SourceText, source_text
from evidence_loaders.markdown.syntax import LOOSE_KEYS, parser
from evidence_loaders.marked_up.blocks import Block, Role
from evidence_loaders.marked_up.entries import told_by_addresses, work_of
from evidence_loaders.marked_up.links import with_lost_notes, without_loose_links
from evidence_loaders.marked_up.page import Link, Listed, Page, Target
from evidence_loaders.marked_up.plain_numbers import with_numbers, without_bare

_BRACKETED_KEY = re.compile(r"\[[^\[\]\n]{0,200}?@[\w{]")


def page_of(text: str, path: Path | None, problems: tuple[Problem, ...]) -> Page:
    """The page that ``text`` makes; ``path`` tells where its bibliography may lie."""
    source = source_text(text)
    front = front_matter(source.front_matter)
    beside = Beside(path, front.bibliographies, front.references)
    rendering = _rendered(source, front)
    keys = Keys(source.tags, beside)
    tagged = tuple(keys.listed())
    entries = [_listed(entry) for entry in rendering.entries]
    known = _targets(rendering, keys, len(tagged))
    targets = with_lost_notes(rendering.blocks, known, lists_works=bool(entries or tagged))
    blocks: Sequence[Block] = without_loose_links(_with_remarks(rendering.blocks, targets), targets)
    blocks = with_numbers(blocks, frozenset(one.number for one in entries if one.number is not None), targets)
    blocks = blocks if entries or tagged or targets else without_bare(blocks)
    return Page(
        about=replace(front.about, title=front.about.title or rendering.title or None),
        blocks=tuple(blocks),
        listed=(*tagged, *entries),
        targets=targets,
        problems=(*problems, *front.problems, *beside.problems),
    )


def fingerprints(text: str, path: Path | None) -> Iterator[str]:
    """What changes when any file does that the page of ``text`` is made with."""
    named = front_matter(source_text(text).front_matter).bibliographies
    if named or "@" in text:
        yield from Beside(path, named, ()).fingerprints()


def _rendered(source: SourceText, front: FrontMatter) -> Rendering:
    markdown = parser()
    loose = bool(front.bibliographies or front.references or _BRACKETED_KEY.search(source.body))
    rendering = Rendering()
    if front.abstract:
        rendering.render(markdown.parse(f"# Abstract\n\n{front.abstract}", {LOOSE_KEYS: loose}), titled=True)
    rendering.render(markdown.parse(source.body, {LOOSE_KEYS: loose}), titled=bool(front.about.title))
    return rendering


def _listed(entry: FoundEntry) -> Listed:
    url = next(iter(entry.addresses), None)
    source = told_by_addresses(work_of(entry.raw, url), entry.addresses)
    return Listed(" ".join(entry.raw.split()), source, entry.line, entry.number)


def _targets(rendering: Rendering, keys: Keys, before: int) -> dict[str, tuple[Target, ...]]:
    """What the labels of all markers mean; entries stand in the list after the ``before`` tagged works."""
    targets: dict[str, tuple[Target, ...]] = dict(keys.tagged())
    for label in dict.fromkeys(_labels(rendering.blocks)):
        if label.startswith("@") and label not in targets:
            found = keys.target(label[1:])
            if found:
                targets[label] = found
    targets |= _of_entries(rendering, before)
    for note, known in rendering.notes.items():
        if isinstance(known, tuple):
            cited = [label for label in dict.fromkeys(known) if _is_known(label, targets)]
            each = (target for label in cited for target in targets.get(label, (Target(label),)))
            targets[note] = tuple({target.key: target for target in each}.values())
    return targets


def _with_remarks(blocks: Sequence[Block], targets: Mapping[str, tuple[Target, ...]]) -> list[Block]:
    """``blocks`` with footnotes as paragraphs whose links lead to no entry, but to a figure or a table."""
    return [
        replace(block, role=Role.PROSE, reason=None)
        if block.reason == FOOTNOTE and not any(_is_known(label, targets) for label in _labels([block]))
        else block
        for block in blocks
    ]


def _is_known(label: str, targets: Mapping[str, tuple[Target, ...]]) -> bool:
    """Whether a label cites something: a key does, a link if an entry stands where it leads to."""
    return label in targets or not label.startswith("#")


def _labels(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        for marker in block.markers:
            for cited in marker.cited:
                yield cited.label


def _of_entries(rendering: Rendering, before: int) -> Mapping[str, tuple[Target, ...]]:
    """A reference for every entry that a link or footnote can reach, under its number or label."""
    notes = {place: label for label, place in rendering.notes.items() if isinstance(place, int)}
    targets: dict[str, tuple[Target, ...]] = {}
    for place, entry in enumerate(rendering.entries):
        label = notes.get(place)
        if label is None and not entry.anchors:
            continue
        key = label[1:] if label else str(entry.number) if entry.number is not None else entry.anchors[0]
        link = Link(Basis.LINKED, entry=before + place)
        number = entry.number if entry.number is not None else int(key) if key.isdecimal() else None
        target = (Target(key, (link,), number, " ".join(entry.raw.split()), entry.intent),)
        if label:
            targets[label] = target
        targets |= {f"#{anchor}": target for anchor in entry.anchors}
    return targets
