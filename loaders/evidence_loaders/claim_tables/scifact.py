"""The abstracts that SciFact's claims cite, which stand in another file (https://github.com/allenai/scifact).

A document is known by its number in the Semantic Scholar corpus; ``corpus.jsonl`` beside the claims tells its title.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from evidence_graph.identifiers import identified
from evidence_graph.joining import each_once
from evidence_graph.model import ListEntry, Problem, Reading, Source
from evidence_loaders.claim_tables.document import document_of
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.json_records import Record, records
from evidence_loaders.row_problems import RowProblems
from evidence_loaders.unreadable import unreadable

FORMAT = "scifact-corpus"
LARGEST = 50_000_000
"""Bytes of a corpus that is looked into for titles; SciFact's has 8 million."""

_NAMES = ("corpus.jsonl", "corpus_candidates.jsonl")
_FIRST_KEYS = re.compile(r'\s*\{\s*"doc_id"\s*:\s*\d+\s*,\s*"title"\s*:\s*"')


def recognises(head: str, name: str) -> bool:
    """Whether ``head`` begins lines of documents with number, title and abstract."""
    del name
    return bool(_FIRST_KEYS.match(head)) and '"abstract"' in head


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a corpus: a list of its documents."""
    found = decoded(file.data)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    document = document_of(file, options, FORMAT)
    problems: list[Problem] = [*found.problems]
    wrong = RowProblems()
    lists: list[ListEntry] = []
    sources: list[Source] = []
    for record in records(found.text):
        if isinstance(record, Problem):
            problems.append(record)
            continue
        number, title = _told(record)
        if number is None:
            wrong.lose(FORMAT, "the line has no doc_id, so no claim can mean it", record.line)
            continue
        source = identified(work(number, title), document, title or number)
        sources.append(source)
        lists.append(ListEntry(position=len(lists) + 1, raw=title or number, source=source.id, line=record.line))
    if not lists:
        wrong.warn(FORMAT, "no document is listed", 1)
    told = (*problems, *wrong.told())
    yield Reading(document=document, lists=tuple(lists), sources=each_once(sources), problems=told)


def work(number: str, title: str | None) -> Source:
    """A document of the corpus as a source."""
    return Source(id="", title=title, url=f"https://api.semanticscholar.org/CorpusID:{number}")


def _told(record: Record) -> tuple[str | None, str | None]:
    number, title = record.told.get("doc_id"), record.told.get("title")
    known = isinstance(number, (int, str)) and str(number).isdigit()
    return str(number) if known else None, title.strip() if isinstance(title, str) and title.strip() else None


def titles_beside(table: Path | None) -> dict[str, str]:
    """The titles in the corpus that lies beside ``table``, by number; empty where there is none."""
    corpus = corpus_beside(table)
    return _titles(corpus, corpus.stat().st_mtime_ns) if corpus else {}


def corpus_beside(table: Path | None) -> Path | None:
    """The corpus that lies beside ``table``, or None."""
    beside = [table.with_name(name) for name in _NAMES] if table else []
    return next((path for path in beside if path.is_file() and path.stat().st_size <= LARGEST), None)


@lru_cache(maxsize=2)
def _titles(corpus: Path, changed: int) -> dict[str, str]:
    del changed
    titles = {}
    for line in corpus.read_bytes().decode("utf-8", "replace").split("\n"):
        try:
            told = json.loads(line) if line.strip() else None
        except (ValueError, RecursionError):
            continue
        if isinstance(told, dict):
            number, title = _told(Record(told, 0))
            if number and title:
                titles[number] = title
    return titles
