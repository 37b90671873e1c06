"""Records of tagged lines: what RIS, MEDLINE, Web of Science and EndNote's own export have in common.

The line libraries (rispy, nbib) tell no line numbers, and drop repeated tags, records without an end and,
at one bad line, the whole file; so the lines are taken apart here, a record at a time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from evidence_graph.model import Problem


@dataclass
class Record:
    """One record: its text, the line it starts on (from 1), and its values by tag.

    A value that goes on over several lines keeps its line feeds.
    """

    line: int
    pieces: list[str]
    told: dict[str, list[str]]
    problems: list[Problem] = field(default_factory=list)

    @property
    def raw(self) -> str:
        """The record as printed."""
        return "".join(self.pieces)

    def all(self, *tags: str) -> list[str]:
        """The values of the first of ``tags`` that says something, as often as the record has it."""
        for tag in tags:
            if tag in self.told:
                found = [value for value in self.told[tag] if value]
                if found:
                    return found
        return []

    def first(self, *tags: str) -> str | None:
        """The first value of the first of ``tags`` that says something."""
        found = self.all(*tags)
        return found[0] if found else None

    def joined(self, *tags: str) -> str | None:
        """That value on one line."""
        found = self.all(*tags)
        return " ".join(found[0].split()) if found else None

    def every(self, *tags: str) -> list[str]:
        """The values of all of ``tags``, one tag after the other, a value's lines each for itself."""
        return [
            part for tag in tags if tag in self.told for value in self.told[tag] for part in value.split("\n") if part
        ]

    def says_more_than(self, *tags: str) -> bool:
        """Whether a tag other than ``tags`` says something."""
        return any(tag not in tags and any(values) for tag, values in self.told.items())

    def absorb(self, other: "Record") -> None:
        """Take in what turned out to be more of the same record."""
        self.pieces += other.pieces
        for tag, values in other.told.items():
            self.told.setdefault(tag, []).extend(values)


def record_of(raw: str, line: int, fields: re.Pattern[str]) -> Record:
    """The record that ``raw`` is; ``fields`` finds its tags (group 1) and values (group 2)."""
    told: dict[str, list[str]] = {}
    for tag, value in fields.findall(raw):
        clean = value.strip()
        if "\n" in clean:
            clean = "\n".join(part for part in map(str.strip, clean.split("\n")) if part)
        told.setdefault(tag, []).append(clean)
    return Record(line, [raw], told)


def cut(text: str, boundary: re.Pattern[str], fields: re.Pattern[str]) -> Iterator[Record]:
    """The stretches of ``text`` between the places where ``boundary`` ends, each as a record."""
    start, line = 0, 1
    for place in (*(found.end() for found in boundary.finditer(text)), len(text)):
        if place > start:
            raw = text[start:place]
            yield record_of(raw, line, fields)
            line += raw.count("\n")
            start = place


def lost_lines(record: Record, stray: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Line numbers and texts of what ``stray`` finds: lines that are neither tagged nor go on with one."""
    raw, line, counted = record.raw, record.line, 0
    for found in stray.finditer(raw):
        line, counted = line + raw.count("\n", counted, found.start()), found.start()
        yield line, found.group().strip()
