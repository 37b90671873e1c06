"""Records of tagged lines: what RIS, MEDLINE, Web of Science and EndNote's own export have in common.

The line libraries (rispy, nbib) tell no line numbers, and drop repeated tags, records without an end and,
at one bad line, the whole file; so the lines are taken apart here.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from evidence_graph.model import Problem


class Line(NamedTuple):
    """One line of a file: ``tag`` is None on a line that goes on with the one before."""

    number: int
    tag: str | None
    value: str
    text: str


class Field(NamedTuple):
    """One tag's value; the lines it went on over are parted by line feeds."""

    tag: str
    value: str
    line: int


@dataclass
class Record:
    """One record: its fields in order, and where it starts (from 1)."""

    line: int
    fields: list[Field] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def raw(self) -> str:
        """The record as printed."""
        return "\n".join(self.lines)

    def all(self, *tags: str) -> list[str]:
        """The values of the first of ``tags`` that the record has, as often as it has it."""
        for tag in tags:
            found = [told.value for told in self.fields if told.tag == tag and told.value]
            if found:
                return found
        return []

    def first(self, *tags: str) -> str | None:
        """The first value of the first of ``tags`` that the record has."""
        return next(iter(self.all(*tags)), None)

    def joined(self, *tags: str) -> str | None:
        """That value on one line."""
        found = self.first(*tags)
        return " ".join(found.split()) if found else None

    def every(self, *tags: str) -> list[str]:
        """The values of all of ``tags``, in the order they stand, a value's lines each for itself."""
        return [part for told in self.fields if told.tag in tags for part in told.value.split("\n") if part]

    def add(self, line: Line) -> None:
        """Take in one line."""
        self.lines.append(line.text)
        if line.tag is not None:
            self.fields.append(Field(line.tag, line.value, line.number))
        elif line.value and self.fields:
            last = self.fields[-1]
            self.fields[-1] = last._replace(value=f"{last.value}\n{line.value}" if last.value else line.value)

    def absorb(self, other: "Record") -> None:
        """Take in what turned out to be more of the same record."""
        self.fields += other.fields
        self.lines += other.lines

    def says_more_than(self, *tags: str) -> bool:
        """Whether a field other than ``tags`` says something."""
        return any(told.value and told.tag not in tags for told in self.fields)
