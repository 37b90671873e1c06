"""Where the claims that hold some words are, and how many they are.

A word that few claims hold is looked up in the index of all words, as are several words that not too many hold. What
many claims hold stands in most blocks of claims: they are gone through in their order until a page is full. How many
claims hold a word is kept as a total.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from evidence_graph.identifiers import claim_id
from evidence_graph.said import LONGEST, claims_by_name, ordinals, property_of, start_of
from evidence_graph.store import Row, Store
from evidence_graph.tallies import END, axis, counters
from evidence_graph.vocabulary import Rank
from evidence_queries.full_text import all_words
from evidence_queries.optional_lines import with_lines_for
from evidence_queries.tallies import Found, Stretch, first_block, in_chunks, just_before, totals
from evidence_queries.texts import text

SELDOM = 500
"""Claims with a word up to which all of them are looked up."""

TOGETHER = 25_000
"""Claims with one or another of several words, counted for each, up to which the index is asked for those with all."""

CHUNK = 30
"""Blocks that are read first; later reads are four times as long each."""

LINE = 500
"""Characters that hold any list of the 50 claims of a block: cut off by length, as cutting at the next line is slow."""


@dataclass(frozen=True)
class Saying:
    """Claims of current documents, or of one ``document``, of one ``kind`` or any, that hold all ``phrases``.

    ``timeout``, in seconds, is for each query.
    """

    store: Store
    phrases: Sequence[str]
    timeout: float | None
    kind: str | None = None
    document: str = ""

    def counts(self, most: int) -> Found | None:
        """How many rows there are; None where that takes a look at the claims."""
        if not self.document and len(self._words) == 1 and self._are_words:
            return _certain(self._of_kind(self._words[0]))
        if not self._looked_up and not self._are_words:
            return None
        rows = 0
        for stretch in self.stretches("", range(3, 4)):
            rows += stretch.rows
            if rows > most:
                break
        return _certain(min(rows, most + 1), exact=rows <= most)

    def stretches(self, after: str, ranks: range) -> Iterator[Stretch]:
        """Where claims after the key ``after`` may be, in order; all rows are certain, whatever is asked for."""
        del ranks
        if self._looked_up:
            claims = [claim for claim in self._found if claim > after]
            yield Stretch(claims, len(claims))
            return
        for claims in self._blocks(first_block(self.store, after)):
            left = [claim for claim in claims if claim > after]
            yield Stretch(left, len(left) if self._are_words else 0)

    def _blocks(self, begin: str) -> Iterator[list[str]]:
        """The claims that hold every word, from the block ``begin`` on, block by block."""
        words = [{"among": property_of(word), "start": start_of(word)} for word in self._words]
        given = {"words": words, "longest": LINE, "end": self.document + END}

        def read(bounds: dict[str, Any]) -> list[Row]:
            return self.store.read(text("blocks_saying"), given | bounds, timeout=self.timeout)

        return map(self._claims, in_chunks(read, just_before(begin or self.document), "block", CHUNK))

    def _claims(self, row: Mapping[str, Any]) -> list[str]:
        """The claims of a block that hold every word and are of the kind asked for."""
        sets = [set(ordinals(beginning.partition("\n")[0])) for beginning in row["holding"]]
        if self.kind:
            sets.append(set(claims_by_name(row["kinds"]).get(self.kind, [])))
        document = row["block"].partition(".")[0]
        return [claim_id(document, ordinal) for ordinal in sorted(set.intersection(*sets))]

    def _of_kind(self, word: str) -> int:
        """How many claims hold a word and are of the kind asked for."""
        return sum(self._totals[word].get(name, 0) for name in _counted(self.kind))

    @cached_property
    def _looked_up(self) -> list[str]:
        """The words that the index is asked for; none where blocks are gone through instead."""
        numbers = {word: sum(self._totals[word].values()) for word in self._words} if not self.document else {}
        if len(numbers) > 1 and sum(numbers.values()) <= TOGETHER:
            return self._words
        return sorted((word for word, number in numbers.items() if number <= SELDOM), key=numbers.__getitem__)[:1]

    @cached_property
    def _found(self) -> list[str]:
        """All claims, where words are looked up."""
        if not all(self._totals.values()):
            return []
        given = {"phrases": list(self.phrases), "text": all_words(self._looked_up)}
        given |= {"claim_kind": self.kind} if self.kind else {}
        saying = with_lines_for(text("claims_saying"), given)
        return [row["claim"] for row in self.store.read(saying, given, timeout=self.timeout)]

    @cached_property
    def _totals(self) -> dict[str, dict[str, int]]:
        """How many claims hold each word, by kind."""
        return {word: self._total(word) for word in self._words}

    def _total(self, word: str) -> dict[str, int]:
        of, names = axis("said", word), _counted(None)
        told = totals(self.store, of, of, {3: names})
        return {name: counts[name] for counts in told for name in names if counts[name]}

    @cached_property
    def _words(self) -> list[str]:
        return sorted({word for phrase in self.phrases for word in phrase.split()})

    @property
    def _are_words(self) -> bool:
        """Whether no words are to stand side by side."""
        return all(len(phrase.split()) == 1 for phrase in self.phrases)


def are_kept(phrases: Sequence[str]) -> bool:
    """Whether blocks and totals tell of the words of ``phrases``: all but those beyond any length."""
    return all(len(word) <= LONGEST for phrase in phrases for word in phrase.split())


def _counted(kind: str | None) -> list[str]:
    return counters(["only"], Rank.CERTAIN, kind)


def _certain(rows: int, *, exact: bool = True) -> Found:
    return Found({1: 0, 2: 0, 3: rows}, exact=exact)
