"""What a question is: a Cypher text, its parameters and its row, which must agree with each other."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evidence_graph.cypher_text import cypher
from evidence_graph.store import Row, Store
from evidence_queries.optional_lines import optional_parameters, with_lines_for
from evidence_queries.parameters import Parameters
from evidence_queries.rows import AnswerRow
from evidence_queries.source_sets import SourceSet
from evidence_queries.tallies import Tallied

FIRST_AND_LAST = ("key", "rank")
"""Columns that every question text returns: what pages go by, and how sure the row is (1 to 3)."""

PAGING = frozenset({"after", "limit", "least"})
"""Parameters that every paged text takes beside its own."""

_PARAMETER = re.compile(r"\$(\w+)")
_COLUMN = re.compile(r"^(?:.*\bAS\s+)?(\w+)$", re.S)

Describe = Callable[[Store, Sequence[Row], SourceSet], list[AnswerRow]]
"""Turns rows of the text into rows of the answer; takes the set of sources that was asked about."""


class Disagreement(Exception):
    """A question's text and its declaration name different parameters or columns."""


@dataclass(frozen=True)
class Question:
    """One question: ``name`` is its text's file name with dashes; ``title`` asks it in words.

    ``columns`` are what its text returns beside ``key`` and ``rank``: ``describe`` makes the answer's
    rows of them, and an order by turns goes by ``newest``. ``must_exist`` is the parameter that names a
    thing: no row means that the graph does not hold it. ``expands`` tells that ``describe`` makes many
    rows of one, so that the answer is one page. ``tallied`` says how its rows are counted ahead, where
    they are.
    """

    name: str
    title: str
    parameters: type[Parameters]
    row: type[AnswerRow]
    describe: Describe
    columns: tuple[str, ...] = ()
    must_exist: str | None = None
    expands: bool = False
    tallied: Tallied | None = None

    def __post_init__(self) -> None:
        taken = set(_PARAMETER.findall(self._text))
        declared = self.parameters.bindings() | PAGING | self._narrowing()
        if taken != declared:
            raise Disagreement(f"{self.name}: text and declaration differ in parameters {sorted(taken ^ declared)}")
        optional = optional_parameters(self._text)
        if optional != self.parameters.optional_bindings() | self._narrowing():
            raise Disagreement(f"{self.name}: optional lines differ from optional parameters: {sorted(optional)}")
        if set(self._columns()) != {*FIRST_AND_LAST, *self.columns}:
            raise Disagreement(f"{self.name}: the text returns {self._columns()}")

    @property
    def narrowed_by(self) -> str | None:
        """The parameter by which its text can be told where to look, beside those that are asked of it."""
        by = self.tallied.by if self.tallied else None
        return None if by == "documents" else by

    def _narrowing(self) -> set[str]:
        return {self.narrowed_by} if self.narrowed_by else set()

    @property
    def _text(self) -> str:
        return cypher("evidence_queries", f"questions/{self.name.replace('-', '_')}.cypher")

    def _columns(self) -> list[str]:
        returned = self._text.rpartition("RETURN ")[2].partition("ORDER BY")[0]
        return [found.group(1) for part in returned.split(",") if (found := _COLUMN.match(part.strip()))]

    def page_text(self, given: Mapping[str, Any]) -> str:
        """The text for one page, with the lines of those optional parameters that are ``given``."""
        return with_lines_for(self._text, given)

    def count_text(self, given: Mapping[str, Any]) -> str:
        """The text that counts rows by rank, up to ``$limit`` of them."""
        body = self.page_text(given).rpartition("RETURN ")[0]
        return body + cypher("evidence_queries", "count.cypher")
