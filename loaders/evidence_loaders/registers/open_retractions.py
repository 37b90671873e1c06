"""Records of open-retractions (https://github.com/open-retractions/open-retractions): one file a work, lists or lines.

``retracted`` is the register's word on the work; ``updates`` are the notices, whose types are the publishers'
("erratum" is often over a retraction). So a retracted work has a retraction whatever the type, and
one that is not retracted has none: a withdrawal there is mostly an outdated review.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from evidence_graph.model import Notice, Problem, Reading
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders.bibliographies.crossref_notices import update_type
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.json_records import Record, records
from evidence_loaders.registers.keys import address, keys
from evidence_loaders.registers.reading import NO_KEY, register
from evidence_loaders.row_problems import RowProblems
from evidence_loaders.unreadable import unreadable

FORMAT = "open-retractions"
REGISTER = "Open Retractions"

_SIGNS = (re.compile(r'"retracted"\s*:\s*(?:true|false)'), re.compile(r'"(?:updates|identifier)"\s*:\s*[\[{]'))
_KINDS = {
    "expression_of_concern": NoticeKind.CONCERN,
    "withdrawal": NoticeKind.CONCERN,
    "removal": NoticeKind.CONCERN,
    "reinstatement": NoticeKind.REINSTATEMENT,
}
_LATEST = 4_102_444_800_000
"""Milliseconds: the year 2100; a later time is none."""


def recognises(head: str, name: str) -> bool:
    """Whether ``head`` begins JSON with the names that these records have."""
    del name
    return head.lstrip()[:1] in ("{", "[") and all(sign.search(head) for sign in _SIGNS)


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a file of records: a notice for each update."""
    del options
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    problems: list[Problem] = [*found.problems]
    wrong = RowProblems()
    notices = [
        notice
        for record in records(found.text)
        for notice in (_notices(record, wrong) if isinstance(record, Record) else _noted(record, problems))
    ]
    yield register(file, FORMAT, notices, (*problems, *wrong.told()))


def _noted(problem: Problem, problems: list[Problem]) -> Iterable[Notice]:
    problems.append(problem)
    return ()


def _notices(record: Record, wrong: RowProblems) -> Iterator[Notice]:
    told = record.told
    retracted = told.get("retracted")
    if not isinstance(retracted, bool):
        wrong.lose(FORMAT, "the record does not say whether the work is retracted, and is left out", record.line)
        return
    about = keys(*_names(told))
    if not about:
        wrong.warn("no-identifier", NO_KEY, record.line)
        return
    updates = told.get("updates")
    each = [update for update in updates if isinstance(update, dict)] if isinstance(updates, list) else []
    if not each and not retracted:
        wrong.warn("no-update", "the record tells of no update of the work", record.line)
    for update in each or ([{}] if retracted else []):
        alone = len(each) < 2
        yield Notice(
            kind=NoticeKind.RETRACTION if retracted else _kind(update),
            date=(alone and _day(told.get("timestamp"))) or _day(update.get("timestamp")),
            register_name=REGISTER,
            keys=about,
            url=address(*_names(update)),
        )


def _names(told: dict[str, Any]) -> tuple[str, str]:
    named = told.get("identifier")
    named = named if isinstance(named, dict) else {}
    return str(named.get("doi") or ""), str(named.get("pmid") or "")


def _kind(update: dict[str, Any]) -> NoticeKind:
    return _KINDS.get(update_type(update.get("type")), NoticeKind.CORRECTION)


def _day(stamp: object) -> str | None:
    """The day (UTC) of a time in milliseconds; the record's own is when the notice appeared."""
    if not isinstance(stamp, (int, float)) or isinstance(stamp, bool) or not 0 < stamp < _LATEST:
        return None
    return datetime.fromtimestamp(stamp / 1000, UTC).date().isoformat()
