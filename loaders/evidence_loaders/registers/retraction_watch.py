"""Retraction Watch's table, as Crossref publishes it.

Columns after its user guide (https://retractionwatch.com/retraction-watch-database-user-guide/): a row is one
notice about one original paper.
"""

import csv
import re
from collections.abc import Iterator
from datetime import date

from evidence_graph.identifiers import normal_words
from evidence_graph.model import Notice, Problem, Reading
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders.bibliographies.columns import Header
from evidence_loaders.bibliographies.rows import Row, rows
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.registers.keys import address, keys
from evidence_loaders.registers.reading import NO_KEY, register
from evidence_loaders.row_problems import RowProblems
from evidence_loaders.unreadable import unreadable

FORMAT = "retraction-watch"
REGISTER = "Retraction Watch"

_KINDS = {
    "retraction": NoticeKind.RETRACTION,
    "correction": NoticeKind.CORRECTION,
    "expression of concern": NoticeKind.CONCERN,
    "reinstatement": NoticeKind.REINSTATEMENT,
}
_NEEDED = frozenset({"retractionnature", "originalpaperdoi"})
_SIGN = re.compile("nature", re.I)
"""What a line of headers with these names holds."""
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s.*)?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T\s].*)?")
_HEADER_WITHIN = 5
"""Lines; a spreadsheet program may have put a line above the header."""


def recognises(head: str, name: str) -> bool:
    """Whether one of the first lines of ``head`` names the register's columns."""
    del name
    return _header(head) is not None


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of the table: a notice for each row that names a work."""
    del options
    found = decoded(file.data)
    header = _header(found.text) if found.text else None
    if found.text is None or header is None:
        lost = RowProblems()
        if found.text is not None:
            lost.lose(FORMAT, "no line near the top names the columns RetractionNature and OriginalPaperDOI", 1)
        yield unreadable(file, FORMAT, (*found.problems, *lost.told()))
        return
    problems: list[Problem] = [*found.problems]
    wrong = RowProblems()
    notices = list(_notices(rows(found.text, header, problems), header, wrong))
    yield register(file, FORMAT, notices, (*problems, *wrong.told()))


def _header(text: str) -> Header | None:
    for number, line in enumerate(text.split("\n", _HEADER_WITHIN)[:_HEADER_WITHIN], 1):
        if not _SIGN.search(line):
            continue
        for delimiter in ",;\t|":
            names = tuple(_plain(name) for name in next(csv.reader([line[:10_000]], delimiter=delimiter), ()))
            if set(names) >= _NEEDED:
                return Header(names, number, delimiter)
    return None


def _plain(name: str) -> str:
    return normal_words(name).replace(" ", "")


def _notices(found: Iterator[Row], header: Header, wrong: RowProblems) -> Iterator[Notice]:
    for row in found:
        told = dict(zip(header.names, row.cells, strict=False))
        if any(cell.strip() for cell in row.cells):
            notice = _notice(told, row.line, wrong)
            if notice:
                yield notice


def _notice(told: dict[str, str], line: int, wrong: RowProblems) -> Notice | None:
    nature = told.get("retractionnature", "")
    kind = _KINDS.get(normal_words(nature))
    if kind is None:
        wrong.lose("nature", f"RetractionNature {nature[:40]!r} is none that is known, so the row is left out", line)
        return None
    about = keys(told.get("originalpaperdoi", ""), told.get("originalpaperpubmedid", ""))
    if not about:
        wrong.warn("no-identifier", NO_KEY, line)
        return None
    when = told.get("retractiondate", "").strip()
    day = _day(when)
    if when and not day:
        wrong.warn("date", "RetractionDate is no date as month/day/year, so the notice has none", line)
    url = address(told.get("retractiondoi", ""), told.get("retractionpubmedid", ""))
    return Notice(kind=kind, date=day, register_name=REGISTER, keys=about, url=url)


def _day(when: str) -> str | None:
    """The ISO date of "1/31/2023 0:00", or None."""
    american, iso = _AMERICAN.fullmatch(when), _ISO.fullmatch(when)
    if american:
        month, day, year = (int(part) for part in american.groups())
    elif iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
