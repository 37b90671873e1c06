"""Lists of retracted works by identifier, one a line, as PubMed's search "retracted publication" saves them.

Such a list does not say what it lists: the file's name has to ("retracted.txt", "pmid-retractedpu-set.txt").
"""

import re
from collections.abc import Iterator

from evidence_graph.model import Notice, Reading
from evidence_graph.vocabulary import NoticeKind
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.registers.keys import key_in
from evidence_loaders.registers.reading import register
from evidence_loaders.row_problems import RowProblems
from evidence_loaders.unreadable import unreadable

FORMAT = "retracted-identifiers"
PUBMED = "PubMed"

_KINDS = (
    (re.compile(r"retract|withdr[ae]w", re.I), NoticeKind.RETRACTION),
    (re.compile(r"concern", re.I), NoticeKind.CONCERN),
    (re.compile(r"correct|errat", re.I), NoticeKind.CORRECTION),
)
_HEADER = re.compile(r"\W*(?:#.*|pmids?|pubmed[ _]?ids?|dois?|ids?|identifiers?|uids?)\W*", re.I)
_PREFIX = re.compile(r"(?:pmid|pmcid|doi)\s?:?\s(?=\S)", re.I)
_REMARK = re.compile(r"\s+#.*")
_LOOKED_AT = 50
"""Lines that must all be identifiers (or one header) for a file to be taken for a list."""


def recognises(head: str, name: str) -> bool:
    """Whether the lines of ``head`` are identifiers alone, and the file's name says what became of those works."""
    if not any(pattern.search(name.rsplit("/", 1)[-1]) for pattern, _ in _KINDS):
        return False
    lines = [line.strip() for line in head.split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    listed = [_identifier(line) for line in lines if not _HEADER.fullmatch(line)]
    return bool(listed) and all(key_in(one) and " " not in one for one in listed)


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a list: a notice for each line."""
    del options
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    wrong = RowProblems()
    notices = list(_notices(found.text, _kind(file.name), wrong))
    yield register(file, FORMAT, notices, (*found.problems, *wrong.told()))


def _identifier(line: str) -> str:
    """What a line lists, without the kind of identifier before it and a remark behind it.

    >>> _identifier("PMID: 123  # leaves")
    '123'
    """
    return _PREFIX.sub("", _REMARK.sub("", line).strip(" \t\r\"',;"), count=1)


def _kind(name: str) -> NoticeKind:
    last = name.rsplit("/", 1)[-1]
    return next((kind for pattern, kind in _KINDS if pattern.search(last)), NoticeKind.RETRACTION)


def _notices(text: str, kind: NoticeKind, wrong: RowProblems) -> Iterator[Notice]:
    for number, line in enumerate(text.split("\n"), 1):
        said = line.strip()
        if not said or _HEADER.fullmatch(said):
            continue
        key = key_in(_identifier(said))
        if key is None:
            wrong.lose("no-identifier", "the line is no PMID, PMCID or DOI, and is left out", number)
            continue
        register_name = PUBMED if key.startswith(("pmid:", "pmcid:")) else "Identifier list"
        yield Notice(kind=kind, register_name=register_name, keys=(key,))
