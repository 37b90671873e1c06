"""Tables of claims in JSON: lines, lists, or objects that name each row, as public collections of claims have them."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from evidence_graph.model import Problem
from evidence_loaders.claim_tables.columns import named
from evidence_loaders.claim_tables.rows import Table, TableRow
from evidence_loaders.json_records import Record, records

_FIRST = re.compile(r'\s*(?:\[\s*|\{\s*"(?:[^"\\]|\\.){0,200}"\s*:\s*\[?\s*)?(?=\{)')
_DECODER = json.JSONDecoder()
_DEEPEST = 3
"""Objects within objects whose values count as cells ("source.doi")."""


def shows_claims(head: str) -> bool:
    """Whether the first object in ``head`` has the names of a claim and of what is behind it."""
    if head.lstrip()[:1] not in ("{", "["):
        return False
    for pattern in (re.compile(r"\s*(?=\{)"), _FIRST):
        found = pattern.match(head)
        told = _object_at(head, found.end()) if found else None
        if told is not None and (named(list(_by_their_names(_cells(told)))).is_of_claims or _is_bare(told)):
            return True
    return False


def _is_bare(told: Mapping[str, Any]) -> bool:
    """Whether an object has a claim and its number alone, as those have that are still to be judged."""
    columns = named(list(told)).columns
    return set(columns) == {"claim", "claim-id"} and len(told) == len(columns) and isinstance(told.get("claim"), str)


def _object_at(text: str, place: int) -> dict[str, Any] | None:
    try:
        told, _ = _DECODER.raw_decode(text, place)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def table_of(text: str) -> Table:
    """The table whose rows are the objects of ``text``."""
    problems: list[Problem] = []
    return Table(None, _rows(text, problems), problems)


def _rows(text: str, problems: list[Problem]) -> Iterator[TableRow]:
    for record in records(text):
        if isinstance(record, Problem):
            problems.append(record)
        else:
            yield _row(record)


def _row(record: Record) -> TableRow:
    cells = _by_their_names(_cells(record.told))
    if record.name and {"QUESTION", "final_decision"} <= set(cells):  # PubMedQA: the articles are named by PMID
        cells["pmid"] = record.name
    if {"Statement", "Primary_id"} <= set(cells):  # NLI4CT: one registered trial, or two that are compared
        cells["sources"] = [one for one in (cells["Primary_id"], cells.get("Secondary_id")) if one]
    if isinstance(page := cells.get("evidence_wiki_url"), str) and page:  # FEVER with a row for each sentence
        cells["evidence"] = [[[page, 0]]]
    if "sources" not in cells and (addresses := _answered_at(cells.get("questions"))):
        cells["sources"] = addresses
    return TableRow(cells, record.line, record.name)


def _by_their_names(cells: dict[str, Any]) -> dict[str, Any]:
    """``cells`` with a claim and its reviews under names that tell them, which Google's Fact Check Tools call text."""
    if {"text", "claimReview"} <= set(cells):
        return cells | {"claim": cells["text"], "evidence": cells["claimReview"]}
    return cells


def _answered_at(questions: object) -> list[str]:
    """The addresses at which AVeriTeC's questions about a claim are answered."""
    each = [one for one in questions if isinstance(one, dict)] if isinstance(questions, list) else []
    answers = [answer for one in each if isinstance(one.get("answers"), list) for answer in one["answers"]]
    found = [answer.get("source_url") for answer in answers if isinstance(answer, dict)]
    return list(dict.fromkeys(address for address in found if isinstance(address, str) and address.strip()))


def _cells(told: Mapping[str, Any], deep: int = 1) -> dict[str, Any]:
    """The values by name, those of an object within as "source.doi" beside the object itself."""
    cells: dict[str, Any] = {}
    for name, value in told.items():
        cells[name] = value
        if (
            isinstance(value, dict)
            and deep < _DEEPEST
            and not any(isinstance(one, (dict, list)) for one in value.values())
        ):
            cells |= {f"{name}.{inner}": one for inner, one in _cells(value, deep + 1).items()}
    return cells
