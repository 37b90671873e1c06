"""The fields of one BibTeX entry, evaluated when they are asked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from evidence_graph.model import Problem
from evidence_loaders.bibliographies.entry import warning

_PART = re.compile(r"[^\s#{}\"]+")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


@dataclass
class Strings:
    """The ``@string`` abbreviations of a file, with the months that every style defines."""

    values: dict[str, str] = field(default_factory=lambda: {month: month for month in _MONTHS})

    def define(self, name: str, value: str) -> None:
        """Keep what ``name`` stands for; an abbreviation may be made of earlier ones."""
        self.values[name.lower()] = self.evaluated(value)[0]

    def evaluated(self, written: str) -> tuple[str, list[str]]:
        """What a field's value says, and the abbreviations in it that nothing defines.

        >>> Strings({"jhi": "J Hosp Infect"}).evaluated('jhi # " (" # 2 # {nd)} # sup')
        ('J Hosp Infect (2nd)sup', ['sup'])
        """
        if "#" not in written and written[:1] in ("{", '"') and written[-1:] in ("}", '"'):
            return written[1:-1], []
        written = _without_comment(written)
        said, unknown = [], []
        for part in _parts(written):
            if part[0] in '{"':
                said.append(part[1:-1] if part[-1] in '}"' else part[1:])
            elif part.isdigit() or part.lower() in self.values:
                said.append(self.values.get(part.lower(), part))
            else:
                said.append(part)
                unknown.append(part)
        return "".join(said), unknown


def _without_comment(written: str) -> str:
    """A value without the comment to the end of the line behind it, as Biber knows it."""
    closed = max(written.rfind("}"), written.rfind('"')) + 1
    bare, sign, _ = written[closed:].partition("%")
    return written[:closed] + bare if sign and "{" not in bare else written


def _parts(written: str) -> Iterable[str]:
    """The parts of ``written`` that ``#`` joins: in braces, in quotation marks, or bare words."""
    start, depth, quoted, opened = 0, 0, False, 0
    for place, character in enumerate(written):
        if character == "{":
            opened = place if depth == 0 and not quoted else opened
            depth += 1
        elif character == "}":
            depth -= 1
            if depth == 0 and not quoted:
                yield from _PART.findall(written[start:opened])
                yield written[opened : place + 1]
                start = place + 1
        elif character == '"' and depth == 0:
            if quoted:
                yield written[opened : place + 1]
                start = place + 1
            else:
                yield from _PART.findall(written[start:place])
                opened = place
            quoted = not quoted
    yield from _PART.findall(written[start:])


class Fields:
    """One entry: its type and key, and its fields by lower-case name; of repeated fields the first counts."""

    def __init__(  # noqa: PLR0913, PLR0917 (what the parser tells of one entry)
        self,
        entry_type: str,
        key: str,
        pairs: Iterable[tuple[str, str]],
        raw: str,
        line: int,
        strings: Strings,
        problems: Iterable[Problem] = (),
    ) -> None:
        self.entry_type = entry_type.lower()
        self.key = key
        self.raw = raw
        self.line = line
        self.problems = list(problems)
        self._strings = strings
        self._written: dict[str, str] = {}
        self._said: dict[str, str] = {}
        for name, value in pairs:
            self._written.setdefault(name.lower(), value)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields that the entry has."""
        return tuple(self._written)

    def get(self, *names: str) -> str:
        """What the first of ``names`` that the entry has says, LaTeX still in it; or the empty text."""
        for name in names:
            if name in self._written:
                value = self._value(name)
                if value:
                    return value
        return ""

    def _value(self, name: str) -> str:
        if name not in self._said:
            said, unknown = self._strings.evaluated(self._written[name].strip())
            self._said[name] = said.strip()
            if unknown:
                told = f"{name}: no @string defines {', '.join(unknown)}"
                self.problems.append(warning("undefined-string", told, self.line))
        return self._said[name]
