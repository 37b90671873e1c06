"""Entries of a Markdown text's reference list."""

import re
from dataclasses import dataclass

from evidence_graph.vocabulary import Intent
from evidence_loaders.markdown.citekeys import intent_of
from evidence_loaders.markdown.inline import Inline

_BIBNOTE = re.compile(r"\s*\[cito:(\w+)\]")
_LIKE_A_WORK = re.compile(
    r"\bdoi\b|\b10\.\d{4,9}/|\bpmid\b|https?://|\bet al\b|\b(?:1[6-9]|20)\d\d[a-z]?\b|\bISBN\b", re.I
)


def names_a_work(raw: str) -> bool:
    """Whether these words look as if they named a work: by an identifier, an address or a year."""
    return bool(_LIKE_A_WORK.search(raw))


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry of the reference list as printed, with the anchors that links reach it by."""

    raw: str
    line: int
    number: int | None
    anchors: tuple[str, ...]
    addresses: tuple[str, ...]
    intent: Intent


def found_entry(raw: str, line: int, number: int | None, found: tuple[Inline, FoundEntry | None]) -> FoundEntry:
    """The entry that ``raw`` is; its inline words, or the entry it goes on, tell its anchors and links."""
    inline, last = found
    told = _BIBNOTE.search(raw)
    intent = (intent_of(told[1]) if told else None) or (last.intent if last else Intent.CITES)
    return FoundEntry(
        raw=_BIBNOTE.sub("", raw).strip(),
        line=line,
        number=number,
        anchors=(*(last.anchors if last else ()), *inline.anchors),
        addresses=(*(last.addresses if last else ()), *inline.addresses),
        intent=intent,
    )
