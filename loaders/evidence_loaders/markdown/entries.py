"""Entries of a Markdown text's reference list."""

import re
from dataclasses import dataclass

from evidence_graph.vocabulary import Intent
from evidence_loaders.markdown.citekeys import intent_of
from evidence_loaders.markdown.inline import Inline

_BIBNOTE = re.compile(r"\s*\[cito:(\w+)\]")


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
