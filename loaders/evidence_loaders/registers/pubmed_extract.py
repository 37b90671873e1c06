"""Extracts of PubMed's records of retracted publications in JSON (``pmid``, ``pubDate``, ``reviseDate``).

``pubDate`` tells when the work appeared and ``reviseDate`` when its record was touched: neither dates the notice.
"""

import re
from collections.abc import Iterator

from evidence_graph.model import Notice, Problem, Reading
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.json_records import Record, records
from evidence_loaders.registers.keys import keys
from evidence_loaders.registers.reading import NO_KEY, register
from evidence_loaders.row_problems import RowProblems
from evidence_loaders.unreadable import unreadable

FORMAT = "retracted-pubmed-records"
_SIGNS = tuple(re.compile(rf'"{name}"\s*:') for name in ("pmid", "pubDate", "reviseDate"))


def recognises(head: str, name: str) -> bool:
    """Whether ``head`` begins JSON with the names that these records have."""
    del name
    return head.lstrip()[:1] in ("{", "[") and all(sign.search(head) for sign in _SIGNS)


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of an extract: a retraction for each record."""
    del options
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    problems: list[Problem] = [*found.problems]
    wrong = RowProblems()
    notices: list[Notice] = []
    for record in records(found.text):
        if isinstance(record, Problem):
            problems.append(record)
        elif about := _about(record):
            notices.append(Notice(kind=NoticeKind.RETRACTION, register_name="PubMed", keys=about))
        else:
            wrong.warn("no-identifier", NO_KEY, record.line)
    yield register(file, FORMAT, notices, (*problems, *wrong.told()))


def _about(record: Record) -> tuple[str, ...]:
    return keys(str(record.told.get("doi") or ""), str(record.told.get("pmid") or ""))
