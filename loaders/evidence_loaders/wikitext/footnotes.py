"""The footnotes of a wiki page: numbered as the page prints them, each with what it cites."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Basis, Severity
from evidence_loaders.marked_up.blocks import Block, Cited, Role
from evidence_loaders.marked_up.entries import names_a_work
from evidence_loaders.marked_up.page import Link, Listed, Target
from evidence_loaders.marked_up.words import Words


@dataclass(slots=True)
class Footnote:
    """One footnote: its number within its group, the works it lists by their place (from 0), the anchors it names.

    A ``remark`` says something of its own, beside a list that the page cites by number.
    """

    group: str
    name: str | None
    number: int | None = None
    text: str | None = None
    entries: list[int] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    remark: bool = False

    @property
    def key(self) -> str:
        """Its name; one without a name goes by its number."""
        group = f"{self.group} " if self.group else ""
        if self.name is None:
            return f"{group}{self.number}"
        return f"{group}ref:{self.name}" if self.name.isdecimal() else f"{group}{self.name}"


class Footnotes:
    """Collects footnotes, listed works and anchors while a page is read."""

    def __init__(self) -> None:
        self.listed: list[Listed] = []
        self.linked: set[str] = set()
        self.problems: list[Problem] = []
        self._notes: dict[str, Footnote] = {}
        self._anchors: dict[str, int] = {}
        self._numbers: dict[str, int] = {}

    def cited(self, group: str, name: str | None) -> tuple[str, Footnote, Cited]:
        """The label, footnote and marker of a ``<ref>``; the first marker of a footnote gives it its number."""
        label = f"{group}|{name}" if name else f"{group}|#{len(self._notes)}"
        note = self._notes.setdefault(label, Footnote(group, name))
        self._give_number(note)
        return label, note, Cited(label, f"[{group} {note.number}]" if group else f"[{note.number}]")

    def declared(self, group: str, name: str | None) -> Footnote:
        """The footnote that a list of references declares; it has no number until a marker uses it."""
        label = f"{group}|{name}" if name else f"{group}|#{len(self._notes)}"
        return self._notes.setdefault(label, Footnote(group, name))

    def _give_number(self, note: Footnote) -> None:
        if note.number is None:
            note.number = self._numbers.get(note.group, 0) + 1
            self._numbers[note.group] = note.number

    def add(self, work: Listed, anchors: Iterable[str] = ()) -> int:
        """List a work, reachable by its anchors, and tell its place."""
        self.listed.append(work)
        for anchor in anchors:
            self._anchors.setdefault(anchor, len(self.listed) - 1)
        return len(self.listed) - 1

    def define(self, note: Footnote, text: str, entries: list[int], anchors: list[str], line: int) -> None:
        """Say what ``note`` holds. A second, different text under one name is a problem, as the wiki has it."""
        if note.text is not None:
            if _bare(text) != _bare(note.text):
                told = f"the footnote {note.name!r} is defined twice, with different texts: the first holds"
                self.problems.append(
                    Problem(severity=Severity.WARNING, code="duplicate-reference", message=told, line=line)
                )
            return
        note.text, note.entries, note.anchors = text, entries, anchors

    def targets(self) -> dict[str, tuple[Target, ...]]:
        """What each label means: a footnote of several works is a reference for each of them."""
        targets: dict[str, tuple[Target, ...]] = {}
        for label, note in self._notes.items():
            self._give_number(note)
            if note.remark:
                targets[label] = ()
                continue
            if note.text is None:
                targets[label] = (Target(note.key, (), None if note.group else note.number),)
                continue
            found = [self._anchors[anchor] for anchor in note.anchors if anchor in self._anchors]
            entries = list(dict.fromkeys([*note.entries, *found]))
            targets[label] = tuple(_targets(note, entries)) or (Target(note.key, (), note.number, note.text),)
        return targets | self._linked_targets()

    def _linked_targets(self) -> dict[str, tuple[Target, ...]]:
        """What links within the page mean that lead to an entry; beside footnotes, its number is no key of its own."""
        targets, keys = dict[str, tuple[Target, ...]](), dict[int, str]()
        alone = all(note.remark for note in self._notes.values())
        for label in sorted(self.linked):
            place = self._anchors.get(label, self._anchors.get(label[1:]))
            if place is not None:
                one = self.listed[place]
                number = one.number if alone else None
                key = keys.setdefault(place, label[1:] if number is None else str(number))
                targets[label] = (Target(key, (Link(Basis.LINKED, place),), number, one.raw),)
        return targets

    def without_numbers(self) -> None:
        """Take the numbers from all entries: the list begins anew within itself, so they tell nothing."""
        self.listed = [replace(one, number=None) for one in self.listed]

    def all_remarks(self) -> bool:
        """Whether none of the footnotes names a work; also where there are none."""
        return all(self._is_remark(note) for note in self._notes.values())

    def _is_remark(self, note: Footnote) -> bool:
        told = [self.listed[place] for place in note.entries]
        return not (note.text is None or note.anchors or any(one.source.url or names_a_work(one.raw) for one in told))

    def take_remarks(self) -> Iterator[Block]:
        """Take all footnotes for remarks, no entries of the list, and give them as paragraphs."""
        taken: set[int] = set()
        for note in self._notes.values():
            note.remark = True
            taken |= set(note.entries)
            line = next((self.listed[place].line for place in note.entries), None) or 1
            words = Words(line)
            words.add(note.text or "", line)
            yield words.block(Role.PROSE)
        left = [place for place in range(len(self.listed)) if place not in taken]
        places = {place: index for index, place in enumerate(left)}
        self.listed = [self.listed[place] for place in left]
        self._anchors = {anchor: places[place] for anchor, place in self._anchors.items() if place in places}


def _targets(note: Footnote, entries: list[int]) -> Iterator[Target]:
    for place, entry in enumerate(entries, 1):
        key = note.key if place == 1 else f"{note.key}#{place}"
        number = None if note.group else note.number
        yield Target(key, (Link(Basis.LINKED, entry),), number, note.text)


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text)
