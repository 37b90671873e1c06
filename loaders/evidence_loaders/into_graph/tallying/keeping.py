"""Tallies and totals in the store, made right for the blocks that a change touches: only what differs is written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from evidence_graph.said import LONGEST, SAID, claims_by_name
from evidence_graph.store import Row, Runner, Statement
from evidence_graph.tallies import (
    BLOCKS,
    NOTICED_ON,
    SINCE,
    axis,
    counter,
    near,
    packed,
    parts_of,
    place,
    total_key,
    unpacked,
)
from evidence_graph.vocabulary import Rank
from evidence_loaders.into_graph.tallying.making import Tallies, cited, tallies
from evidence_loaders.into_graph.texts import text

TOGETHER = 200
"""Blocks that are tallied at a time, so that touching all of them needs no more memory than touching a few."""

OF_DOCUMENTS = ("dangling", "ambiguous", "never-cited", "duplicates")
"""Answers whose rows belong to a document as a whole; each has a text ``count_<answer>``."""

UNCOUNTED = ("years", "summary", NOTICED_ON)
"""Axes without totals of their own."""

RELIANCE = total_key(axis("reliance"))
"""The key of the total that counts sources by how surely anything relies on them."""

RELIED = tuple(counter(measure, rank) for measure in ("rests", "speaks", "needed") for rank in Rank)
"""What is counted of the claims that rely on a source."""


class Totals:
    """What a transaction adds to totals, and takes from them, until it is written."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._since: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))

    def add_row(self, row: str, number: int = 1) -> None:
        """Count a row of the summary."""
        self._counts[total_key(axis("summary", row))]["number"] += number

    def add_joined(self, number: int) -> None:
        """Count sources that a title alone joins."""
        self._counts[total_key(axis("joined"))][counter("only", 3)] += number

    def add(self, told: Row, sign: int = 1) -> None:
        """Count a tally, or no longer with ``sign`` -1."""
        of, _ = parts_of(told["key"])
        if of == axis("summary"):
            for row, number in unpacked(told["rows"]).items():
                self.add_row(row, sign * number)
        if of.partition("\t")[0] in UNCOUNTED:
            return
        counts = self._counts[total_key(of)]
        counts[BLOCKS] += sign
        for name, number in told.items():
            if isinstance(number, int):
                counts[name] += sign * number
        for first, earlier in unpacked(told.get(SINCE)).items():
            for name, number in earlier.items():
                self._since[total_key(of)][first][name] += sign * number

    def add_words(self, told: Row, sign: int = 1) -> None:
        """Count the claims of a block by the words that they hold and by their kinds, or no longer with ``sign`` -1."""
        kinds = claims_by_name(told["kinds"])
        counted = {claim: counter("only", 3, kind) for kind, claims in kinds.items() for claim in claims}
        for word, claims in claims_by_name("".join(told["said"])).items():
            if len(word) <= LONGEST:
                counts = self._counts[total_key(axis("said", word))]
                for claim in claims:
                    counts[counted[claim]] += sign

    def write(self, run: Runner) -> None:
        """Add it all up in the store."""
        self._write(run)
        if self._counts:  # the totals of sources have changed how many sources anything relies on
            self._write(run)

    def _write(self, run: Runner) -> None:
        changed = sorted(
            {key for key, counts in self._counts.items() if any(counts.values())}
            | {
                key
                for key, earlier in self._since.items()
                if any(n for counts in earlier.values() for n in counts.values())
            }
        )
        before = {
            told["key"]: _properties(told) for row in _rows(run, "totals", keys=changed) for told in row["totals"]
        }
        counts, since = self._counts, self._since
        self._counts, self._since = defaultdict(Counter), defaultdict(lambda: defaultdict(Counter))
        after = {key: _sum(key, before.get(key, {}), counts[key], since[key]) for key in changed}
        for key in changed:
            if key.startswith("source\t"):
                for told, sign in ((before.get(key), -1), (after[key], 1)):
                    if told and (rank := _reliance(told)):
                        self._counts[RELIANCE][counter("only", rank)] += sign
        _rows(run, "write_totals", totals=[told for told in after.values() if told])
        _rows(run, "remove_totals", keys=[key for key, told in after.items() if not told])
        reliances = {key: _reliances(key, told) for key, told in after.items() if key.startswith("source\t")}
        _rows(run, "write_reliances", reliances=[told for told in reliances.values() if told])
        _rows(run, "remove_reliances", keys=[key for key, told in reliances.items() if not told])


def _sum(key: str, before: Row, counts: Counter[str], since: dict[str, Counter[str]]) -> Row:
    """A total with what is added to it; empty where it counts nothing any more."""
    numbers = Counter({name: number for name, number in before.items() if isinstance(number, int)})
    numbers.update(counts)
    told: Row = {name: number for name, number in numbers.items() if number}
    earlier = {first: Counter(known) for first, known in unpacked(before.get(SINCE)).items()}
    for first, more in since.items():
        earlier.setdefault(first, Counter()).update(more)
    kept = {first: {name: n for name, n in known.items() if n} for first, known in earlier.items()}
    if kept := {first: known for first, known in kept.items() if known}:
        told[SINCE] = packed(kept)
    if not told:
        return {}
    name, _, value = key.removesuffix("\t").partition("\t")
    if name == "summary":
        what, by, value = value.split(" ", 2)
        told |= {"what": what, "by": by or None, "value": value or None}
    return {"key": key} | {name: value for name, value in told.items() if value is not None}


def _reliance(told: Row) -> int:
    """How surely any claim relies on the source of a total; 0: none does."""
    if told.get("speaks_3"):
        return 3
    return 2 if _needed(told, 2) else 1 if _needed(told, 1) else 0


def _reliances(key: str, told: Row) -> Row:
    """What counts and sorts sources by the claims that rest only on them, or by those that they support.

    It is apart from the total of the source, which holds so much more that a page of them takes half as long again.
    """
    source = parts_of(key)[0].partition("\t")[2]
    cited = {3: told.get("speaks_3", 0), 2: _needed(told, 2), 1: _needed(told, 1)}
    rests = {least: sum(told.get(counter("rests", rank), 0) for rank in range(least, 4)) for least in cited}
    orders: Row = {}
    for least, number in cited.items():
        if number:
            orders[f"relied_{least}_exact"] = place(rests[least], number, source)
            orders[f"cited_{least}_exact"] = place(number, rests[least], source)
    orders |= {name.removesuffix("_exact"): near(exact) for name, exact in orders.items()}
    counted = {name: told[name] for name in RELIED if name in told}
    return {"key": key} | counted | orders if orders else {}


def _needed(told: Row, least: int) -> int:
    return sum(told.get(counter("needed", rank), 0) for rank in range(least, 4))


def take_out(run: Runner, totals: Totals, documents: Sequence[str]) -> None:
    """Take out the tallies of documents that go, or that are written anew."""
    told = [_properties(row["told"]) for row in _rows(run, "tallies_of_documents", documents=documents)]
    for tallied in told:
        totals.add(tallied, -1)
    _add_words(run, totals, _counted(tallied["key"] for tallied in told), -1)
    _rows(run, "remove_tallies_of_documents", documents=documents)


def tally(run: Runner, totals: Totals, blocks: Iterable[str]) -> None:
    """Tally these blocks anew, and what their documents list."""
    touched = set(blocks)
    left = iter(sorted(touched | {f"{block.partition('.')[0]}.b00001" for block in touched}))
    while some := list(islice(left, TOGETHER)):
        before = {row["key"]: _properties(row["told"]) for row in _rows(run, "tallies_of_blocks", blocks=some)}
        after = _made(run, some)
        gone = [key for key in before if key not in after]
        changed = [told for key, told in after.items() if key in before and before[key] != told]
        new = [told for key, told in after.items() if key not in before]
        _rows(run, "remove_tallies", keys=gone)
        _rows(run, "write_tallies", tallies=changed)
        _rows(run, "new_tallies", tallies=[{"block": parts_of(told["key"])[1], "tally": told} for told in new])
        for key in [*gone, *(told["key"] for told in changed)]:
            totals.add(before[key], -1)
        for told in [*changed, *new]:
            totals.add(told)
        _add_words(run, totals, _counted(gone), -1)
        _add_words(run, totals, _counted(told["key"] for told in new))


def _counted(keys: Iterable[str]) -> list[str]:
    """The blocks among whose tallies is that which every block of a current document has, and no other block."""
    return [block for of, block in map(parts_of, keys) if of == axis("summary")]


def _add_words(run: Runner, totals: Totals, blocks: list[str], sign: int = 1) -> None:
    for row in _rows(run, "words_of_blocks", blocks=blocks, names=SAID) if blocks else []:
        totals.add_words(row, sign)


def _made(run: Runner, blocks: list[str]) -> Tallies:
    claims = cited(_rows(run, "claims_of_blocks", blocks=blocks))
    first = [block for block in blocks if block.endswith(".b00001")]
    return tallies(claims, [*_of_documents(run, first), *_summed_up(run, first)])


def _of_documents(run: Runner, blocks: list[str]) -> Iterator[tuple[str, str, Row]]:
    for answer in OF_DOCUMENTS:
        for row in _rows(run, f"count_{answer.replace('-', '_')}", blocks=blocks):
            yield row.pop("block"), answer, row


def _summed_up(run: Runner, blocks: list[str]) -> Iterator[tuple[str, str, Row]]:
    for row in _rows(run, "count_references", blocks=blocks):
        rows = {"documents  ": 1} | ({"references  ": row["number"]} if row["number"] else {})
        yield row["block"], "summary", {"rows": packed(rows)}


def _properties(told: dict[str, Any]) -> Row:
    return {name: value for name, value in told.items() if not name.startswith("@")}


def _rows(run: Runner, name: str, **parameters: Any) -> list[Row]:
    """The rows of the text ``name``, or none where its only parameter is empty."""
    return run(Statement(text(name), parameters)) if any(parameters.values()) else []
