"""Problems that many rows of a table share: told one by one while few, in one sentence when many."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity

FEW = 20
"""Rows with the same problem that are told one by one; the sentence about more of them names as many lines."""


@dataclass
class RowProblems:
    """Gathers what is wrong with rows: by code and wording, the lines (from 1)."""

    _lines: dict[tuple[Severity, str, str], list[int]] = field(default_factory=dict)

    def warn(self, code: str, message: str, line: int) -> None:
        """Something in this line was loaded with doubt."""
        self._lines.setdefault((Severity.WARNING, code, message), []).append(line)

    def lose(self, code: str, message: str, line: int) -> None:
        """Something in this line was not loaded."""
        self._lines.setdefault((Severity.ERROR, code, message), []).append(line)

    def told(self) -> Iterator[Problem]:
        """Every problem: all lines of few, the number and the first lines of many."""
        for (severity, code, message), lines in self._lines.items():
            if len(lines) <= FEW:
                for line in lines:
                    yield Problem(severity=severity, code=code, message=message, line=line)
            else:
                first = ", ".join(str(line) for line in lines[:FEW])
                many = f"{message} ({len(lines):,} rows: lines {first} and on to {lines[-1]})"
                yield Problem(severity=severity, code=code, message=many, line=lines[0])
