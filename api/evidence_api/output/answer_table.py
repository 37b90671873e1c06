"""One page of an answer for people: what was understood, the rows, and how many there are."""

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from rich.console import Group, RenderableType

from evidence_api.output.claim_table import claim_table
from evidence_api.output.consoles import console, put, text
from evidence_api.output.other_tables import change_table, count_table, plain_table, reference_table, source_table
from evidence_api.output.provenance_tree import provenance_tree
from evidence_api.output.step_tree import step_tree
from evidence_api.output.wording import named, number_of
from evidence_graph.vocabulary import Certainty
from evidence_queries.asking import Answer, question_named
from evidence_queries.resolved import SHOWN, Resolved
from evidence_queries.rows import (
    AnswerRow,
    ChangeRow,
    ClaimRow,
    CountRow,
    ProvenanceRow,
    ReferenceRow,
    SourceRow,
    StepRow,
)

TABLES: tuple[tuple[type[AnswerRow], Any], ...] = (
    (ProvenanceRow, lambda rows: Group(*map(provenance_tree, rows))),
    (ClaimRow, claim_table),
    (ReferenceRow, reference_table),
    (SourceRow, source_table),
    (StepRow, step_tree),
    (ChangeRow, change_table),
    (CountRow, count_table),
)
"""What shows rows of which type; the first that fits is taken."""

UNCOUNTED = (ProvenanceRow, StepRow, CountRow)
"""Rows whose number tells nobody anything."""


def print_answer(stream: TextIO, answer: Answer, *, first_page: bool) -> None:
    """Print the answer; ``first_page`` tells that no row comes before these."""
    put(console(stream), *_parts(answer, first_page))


def _parts(answer: Answer, first_page: bool) -> Iterator[RenderableType]:
    for resolved in answer.resolved:
        yield from (text(line, "dim") for line in _understood(resolved))
    if answer.resolved and answer.rows:
        yield text("")
    if answer.rows:
        yield _shown(answer.rows)
    if not answer.rows or not isinstance(answer.rows[0], UNCOUNTED):
        yield text("")
        yield text(_how_many(answer, first_page))
    if answer.next:
        yield text(f"more rows: --after {answer.next}")


def _shown(rows: Sequence[AnswerRow]) -> RenderableType:
    show = next((show for kind, show in TABLES if isinstance(rows[0], kind)), plain_table)
    found: RenderableType = show(rows)
    return found


def _understood(resolved: Resolved) -> list[str]:
    sources = resolved.sources
    names = "; ".join(f"{named(one.title, one.id)} ({one.year or 'no year'}, {one.kind})" for one in sources[:3])
    at_least = "at least " if len(sources) == SHOWN else ""
    more = f" and {at_least}{len(sources) - 3} more" if len(sources) > 3 else ""
    lines = [f"{resolved.parameter} {resolved.given} means {names}{more}" if sources else ""]
    if resolved.matched and resolved.parameter == "source":
        lines.append(f"  matched: {', '.join(resolved.matched)}")
    if resolved.unmatched:
        lines.append(f"  not matched: {', '.join(resolved.unmatched)}")
    return [line for line in lines if line]


def _how_many(answer: Answer, first_page: bool) -> str:
    counts, least = answer.counts, Certainty(answer.parameters["certainty"])
    levels = [f"{getattr(counts, level.value):,} {level.value}" for level in Certainty]
    at_least = "" if counts.exact else "at least "
    shown = f"{number_of(len(answer.rows), 'row')} shown" if answer.rows else f"Nothing found{_where(answer)}"
    told = f"{shown}; in all {at_least}{', '.join(levels)}."
    hidden = sum(getattr(counts, level.value) for level in Certainty if level.rank < least.rank)
    if hidden:
        told += f" {hidden:,} less sure: --certainty possible shows them."
    rest = sum(getattr(counts, level.value) for level in Certainty if level.rank >= least.rank) - len(answer.rows)
    return f"{told} {at_least}{rest:,} more.".strip() if first_page and answer.next else told


def _where(answer: Answer) -> str:
    """What was looked for, so that a heading spelled otherwise is not taken for an answer."""
    fields = question_named(answer.question).parameters.model_fields
    given = {name: value for name, value in answer.parameters.items() if value != fields[name].default}
    told = ", ".join(f"{name.replace('_', '-')} is {value}" for name, value in given.items() if name != "certainty")
    return f" where {told}" if told else ""
