"""A table of claims as a reading, whatever kind of file it stands in."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import Severity
from evidence_loaders.bibliographies import reference_table
from evidence_loaders.claim_tables import objects
from evidence_loaders.claim_tables.cited import Cells
from evidence_loaders.claim_tables.columns import Named, named
from evidence_loaders.claim_tables.delimited import header_in, table_in
from evidence_loaders.claim_tables.document import document_of
from evidence_loaders.claim_tables.gathering import Gathered
from evidence_loaders.claim_tables.mappings import Pairs, mapping_beside, pairs_in
from evidence_loaders.claim_tables.rows import NoClaims, Table
from evidence_loaders.claim_tables.scifact import corpus_beside
from evidence_loaders.decoding import decoded, head_of
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.fingerprints import fingerprint
from evidence_loaders.registers import retraction_watch
from evidence_loaders.unreadable import unreadable

FORMAT = "claim-table"

_ZIP = "PK\x03\x04"
"""How every zip archive begins, and so every workbook."""

_NO_CLAIMS = "no column of claims is known by its header: name it, as in claim=HEADER"


def recognises(head: str, name: str) -> bool:
    """Whether ``head`` begins a table, in text or JSON, with a column of claims and one of what is behind them.

    A workbook's cells can't be seen there: each is taken for a table of claims until it is read.
    """
    if head.startswith(_ZIP):
        return "xl/" in head or name.lower().endswith(".xlsx")
    return objects.shows_claims(head) if head.lstrip()[:1] in ("{", "[") else header_in(head) is not None


def is_told(file: InputFile, options: ReadingOptions) -> bool:
    """Whether somebody named the columns of this very table: in the options, or in a mapping beside it."""
    try:
        told = _columns_told(file, options)
    except ValueError:
        return True  # the mapping beside can't be read, which reading the table then tells
    head = head_of(file.data)
    if not told or head.startswith(_ZIP) or head.lstrip()[:1] in ("{", "["):
        return bool(told)
    return header_in(head, told) is not None


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a table of claims; a row that can't be read is a problem with its line."""
    problems: list[Problem] = []
    try:
        told = _columns_told(file, options)
        table = _table(file, told, problems)
    except ValueError as wrong:
        other = _other_table(file, options) if isinstance(wrong, NoClaims) else None
        yield other or unreadable(file, FORMAT, [*problems, _error(str(wrong), 1)])
        return
    gathered = Gathered(document_of(file, options, FORMAT), file.path)
    wrong_columns = _gather(table, told, options.claim_limit, gathered)
    yield gathered.reading((*problems, *wrong_columns, *table.problems))


def fingerprints(file: InputFile, options: ReadingOptions) -> Iterator[str]:
    """What changes when any file does that this table is read with."""
    del options
    return map(fingerprint, filter(None, (mapping_beside(file.path), corpus_beside(file.path))))


def _columns_told(file: InputFile, options: ReadingOptions) -> Pairs:
    beside = mapping_beside(file.path)
    before = pairs_in(beside) if beside else ()
    fields = {field for field, _ in options.columns}
    return (*options.columns, *(pair for pair in before if pair[0] not in fields))


def _table(file: InputFile, told: Pairs, problems: list[Problem]) -> Table:
    """The rows of a file. Raises ValueError where there are none, with the reason."""
    if file.data.startswith(_ZIP.encode()):
        from evidence_loaders.claim_tables import workbooks  # noqa: PLC0415 (openpyxl is loaded when needed)

        return workbooks.table_of(file.data, told)
    found = decoded(file.data)
    problems += found.problems
    if found.text is None:
        raise ValueError("nothing in it can be read as a table")
    if found.text.lstrip()[:1] in ("{", "["):
        return objects.table_of(found.text)
    header = header_in(found.text, told)
    if header is None:
        raise ValueError(_NO_CLAIMS)
    return table_in(found.text, header)


def _other_table(file: InputFile, options: ReadingOptions) -> Reading | None:
    """The reading of a workbook that has no claims, but a sheet that is a register or a table of references."""
    if is_told(file, options):
        return None
    from evidence_loaders.claim_tables import workbooks  # noqa: PLC0415 (as above)

    for text, told in workbooks.sheets_as_csv(file.data):
        for module in (retraction_watch, reference_table):
            if module.recognises(text, file.name):
                reading: Reading = next(module.read(replace(file, data=text.encode()), options))
                return reading.model_copy(update={"problems": (*reading.problems, *told)})
    return None


def _gather(table: Table, told: Pairs, limit: int, gathered: Gathered) -> list[Problem]:
    """Read all rows, up to ``limit`` claims; gives what somebody said of the columns that does not fit."""
    known: dict[tuple[str, ...], Named] = {}
    for row in table.rows:
        if gathered.claims >= limit:
            over = f"the table has more than the limit of {limit:,} claims: what is below is not read"
            table.problems.append(_error(over, row.line))
            break
        names = tuple(table.headers or row.told)
        if names not in known:
            known[names] = named(names, told)
        gathered.add(Cells(row, known[names].columns))
    return list(_misfits(known.values()))


def _misfits(known: Iterable[Named]) -> Iterator[Problem]:
    """What fits none of the headers met: in JSON, not every row has every name."""
    each = list(known)
    for wrong in each[0].wrong if each else ():
        if all(wrong in other.wrong for other in each):
            yield _error(wrong, 1)
    if each and not any("claim" in one.columns for one in each):
        yield _error(_NO_CLAIMS, 1)


def _error(message: str, line: int | None) -> Problem:
    return Problem(severity=Severity.ERROR, code="table", message=message, line=line)
