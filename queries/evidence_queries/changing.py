"""What happened to the claims of a document between two of its revisions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from evidence_graph.identifiers import normal_words
from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import Rank
from evidence_queries.rows import AnswerRow, Change, ChangeRow
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text

ALIKE = 0.6
"""Share of words from which two sentences count as one that was reworded (difflib's own threshold)."""


@dataclass(frozen=True)
class _Stated:
    """One claim of one revision."""

    id: str
    text: str
    sources: tuple[str, ...]


def changes(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """Claims added, removed, reworded or cited anew, in the order of the later revision, then what went."""
    del asked
    return [
        change.model_copy(update={"certainty": Rank(row["rank"]).certainty})
        for row in found
        for change in _between(_stated(store, row["earlier"]), _stated(store, row["key"]))
    ]


def _stated(store: Store, document: str) -> list[_Stated]:
    texts = {row["claim"]: row["text"] for row in store.read(text("claim_texts"), {"keys": [document]})}
    sources: dict[str, list[str]] = {}
    for row in store.read(text("sources_of_claims"), {"keys": list(texts)}) if texts else []:
        sources.setdefault(row["claim"], []).append(row["id"])
    return [_Stated(claim, words, tuple(sources.get(claim, ()))) for claim, words in texts.items()]


def _between(earlier: Sequence[_Stated], later: Sequence[_Stated]) -> Iterator[ChangeRow]:
    pairs = _same(earlier, later)
    used = {old.id for old in pairs.values()}
    pairs |= _reworded([old for old in earlier if old.id not in used], [new for new in later if new.id not in pairs])
    for claim in later:
        old = pairs.get(claim.id)
        change = _change(old, claim)
        if change:
            yield _row(change, claim, old)
    kept = {old.id for old in pairs.values()}
    yield from (_row("removed", old, None) for old in earlier if old.id not in kept)


def _same(earlier: Sequence[_Stated], later: Sequence[_Stated]) -> dict[str, _Stated]:
    """Earlier claims of the same words, by the id of the later one; equal ones in their order."""
    by_text: dict[str, list[_Stated]] = {}
    for old in reversed(earlier):
        by_text.setdefault(normal_words(old.text), []).append(old)
    found = {}
    for new in later:
        if by_text.get(normal_words(new.text)):
            found[new.id] = by_text[normal_words(new.text)].pop()
    return found


def _reworded(earlier: Sequence[_Stated], later: Sequence[_Stated]) -> dict[str, _Stated]:
    """Of what is left, the most alike pairs, each claim in one at most."""
    pairs = [(_likeness(old.text, new.text), new.id, old) for new in later for old in earlier]
    found: dict[str, _Stated] = {}
    used: set[str] = set()
    for likeness, name, old in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2].id)):
        if likeness >= ALIKE and name not in found and old.id not in used:
            found[name] = old
            used.add(old.id)
    return found


def _likeness(one: str, other: str) -> float:
    """Share of the words of two sentences that they have in common, in order; 0 quickly where it must be low."""
    matcher = SequenceMatcher(None, normal_words(one).split(), normal_words(other).split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE else 0.0


def _change(old: _Stated | None, new: _Stated) -> Change | None:
    if old is None:
        return "added"
    if normal_words(old.text) != normal_words(new.text):
        return "reworded"
    return "recited" if old.sources != new.sources else None


def _row(change: Change, claim: _Stated, old: _Stated | None) -> ChangeRow:
    removed = change == "removed"
    return ChangeRow(
        certainty=Rank.CERTAIN.certainty,
        change=change,
        id=claim.id,
        earlier=claim.id if removed else old.id if old else None,
        text=claim.text,
        earlier_text=claim.text if removed else old.text if old else None,
        sources=[] if removed else list(claim.sources),
        earlier_sources=list(claim.sources) if removed else list(old.sources) if old else [],
    )
