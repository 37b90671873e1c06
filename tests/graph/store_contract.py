"""What every store must do; each kind of store runs this suite in its own test module."""

import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from evidence_graph.errors import Conflict, StoreError, StoreTimeout
from evidence_graph.schema import VERSION
from evidence_graph.store import Runner, Statement, Store
from tests.graph import killed_writer
from tests.stores import Place

KILLS = 20
ENDLESS = "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n"
TAKE_TURN = """
MATCH (g:Graph {id: 'graph'})
SET g.lock = $expected
WITH g WHERE g.version = $expected
SET g.version = $expected + 1
RETURN g.version AS version
"""
NEW_CLAIM = "CREATE (:Claim {id: $id})"
CLAIMS = "MATCH (c:Claim) RETURN c.id AS id ORDER BY c.id"

KEPT = {
    "text": "pore size",
    "empty text": "",
    "astral text": "\U0001f9ec gene \U0001d518",
    "combining text": "e\u0301 is not \xe9",
    "right to left": "\u05d0\u05d1\u05d2 \u0627\u0644",
    "line ends and NUL": "a\r\n\tb\x00c",
    "long text": "ab" * 500_000,
    "largest integer": 2**63 - 1,
    "smallest integer": -(2**63),
    "beyond double": 2**53 + 1,
    "float": 0.1,
    "whole float": 1.0,
    "true": True,
    "nothing": None,
    "list of text": ["b", "a", ""],
    "empty list": [],
    "list of integers": [3, 1, 2],
}
HOSTILE = [
    "'}) DETACH DELETE n //",
    '"; DROP TYPE Claim; --',
    "$id",
    "${id} {{id}} %s \\u0027",
    "`Claim` :Claim {id: 'x'}",
    "\\' OR 1 = 1 /*",
]
KEYS = [
    "",
    " ",
    "-",
    "10",
    "9",
    "A",
    "Z",
    "_",
    "a",
    "a\x00",
    "a\t",
    "a b",
    "aa",
    "e\u0301",
    "z",
    "\xdf",
    "\xe9",
    "\uffee",
]
KEYS_BEYOND = ["\U0001d518", "\U0001f9ec"]


def claims(store: Store) -> list[str]:
    return [row["id"] for row in store.read(CLAIMS, {})]


def version(store: Store) -> int:
    number: int = store.read("MATCH (g:Graph {id: 'graph'}) RETURN g.version AS version", {})[0]["version"]
    return number


def turn(expected: int) -> Statement:
    return Statement(TAKE_TURN, {"expected": expected}, must_match=True)


class StoreContract:
    """Subclasses say where by overriding the fixture ``place``."""

    @pytest.mark.parametrize("value", KEPT.values(), ids=KEPT.keys())
    def test_a_value_comes_back_as_it_was(self, store: Store, value: Any) -> None:
        store.write([Statement("CREATE (:Claim {id: 'a', value: $value})", {"value": value})])
        [row] = store.read("MATCH (c:Claim {id: 'a'}) RETURN c.value AS kept, $value AS passed", {"value": value})
        assert row == {"kept": value, "passed": value}
        assert type(row["kept"]) is type(value)

    @pytest.mark.parametrize("value", ["\ud800", 2**63], ids=["lone surrogate", "too big"])
    def test_a_value_that_no_store_can_keep_is_refused_and_nothing_else_breaks(self, store: Store, value: Any) -> None:
        with pytest.raises(StoreError) as refused:
            store.write(
                [Statement(NEW_CLAIM, {"id": "a"}), Statement("CREATE (:Claim {id: $value})", {"value": value})]
            )
        assert "\n" not in str(refused.value)
        assert claims(store) == []

    def test_lists_and_maps_come_out_nested(self, store: Store) -> None:
        [row] = store.read("RETURN [{a: 1, b: [$x, null]}, {}] AS list, {c: {d: 'e'}} AS map", {"x": {"y": [1]}})
        assert row == {"list": [{"a": 1, "b": [{"y": [1]}, None]}, {}], "map": {"c": {"d": "e"}}}

    def test_a_row_without_a_value_says_none(self, store: Store) -> None:
        store.write([Statement(NEW_CLAIM, {"id": "a"})])
        assert store.read("MATCH (c:Claim) RETURN c.id AS id, c.never AS never", {}) == [{"id": "a", "never": None}]

    def test_many_rows_all_arrive(self, store: Store) -> None:
        rows = store.read("UNWIND range(1, 20000) AS n RETURN n", {})
        assert [row["n"] for row in rows] == list(range(1, 20001))

    @pytest.mark.parametrize("failing", ["THIS IS NOT CYPHER", "CREATE (:Claim {id: 'a'})", "RETURN $missing AS x"])
    def test_a_failing_statement_takes_the_whole_transaction_back(self, store: Store, failing: str) -> None:
        statements = [Statement(NEW_CLAIM, {"id": "a"}), Statement(failing), Statement(NEW_CLAIM, {"id": "b"})]
        with pytest.raises(StoreError) as told:
            store.write(statements)
        assert "\n" not in str(told.value)
        assert claims(store) == []

    def test_a_statement_that_must_match_and_does_not_takes_the_whole_transaction_back(self, store: Store) -> None:
        missing = Statement("MATCH (c:Claim {id: 'none'}) RETURN c.id AS id", must_match=True)
        with pytest.raises(Conflict):
            store.write([Statement(NEW_CLAIM, {"id": "a"}), missing, Statement(NEW_CLAIM, {"id": "b"})])
        assert claims(store) == []

    def test_a_transaction_sees_its_own_changes(self, store: Store) -> None:
        found = Statement("MATCH (c:Claim {kind: 'finding'}) RETURN c.id AS id", must_match=True)
        again = Statement("CREATE (:Claim {id: 'a', kind: 'benefit'})")
        remove = Statement("MATCH (c:Claim {id: 'a'}) DELETE c")
        store.write([Statement("CREATE (:Claim {id: 'a', kind: 'finding'})"), found, remove, again])
        assert store.read("MATCH (c:Claim) RETURN c.kind AS kind", {}) == [{"kind": "benefit"}]

    def test_statements_may_come_from_a_generator(self, store: Store) -> None:
        store.write(Statement(NEW_CLAIM, {"id": name}) for name in "ab")
        assert claims(store) == ["a", "b"]

    def test_work_goes_on_with_what_it_reads(self, store: Store) -> None:
        def work(run: Runner) -> None:
            run(Statement(NEW_CLAIM, {"id": "a"}))
            found = run(Statement(CLAIMS))
            run(Statement(NEW_CLAIM, {"id": found[0]["id"] + "b"}))

        store.change(work)
        assert claims(store) == ["a", "ab"]

    def test_work_that_fails_is_taken_back(self, store: Store) -> None:
        def work(run: Runner) -> None:
            run(Statement(NEW_CLAIM, {"id": "a"}))
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            store.change(work)
        assert claims(store) == []
        store.write([Statement(NEW_CLAIM, {"id": "b"})])
        assert claims(store) == ["b"]

    def test_merging_an_id_twice_makes_one_node(self, store: Store) -> None:
        merge = Statement("UNWIND ['a', 'a', 'b'] AS id MERGE (:Source {id: id})")
        store.write([merge, merge])
        assert store.read("MATCH (s:Source) RETURN count(s) AS n", {}) == [{"n": 2}]

    @pytest.mark.parametrize("text", HOSTILE)
    def test_text_is_never_run(self, store: Store, text: str) -> None:
        store.write([Statement("CREATE (:Claim {id: $id, text: $id})", {"id": text})])
        found = store.read("MATCH (c:Claim {id: $id}) WHERE c.text = $id RETURN c.text AS text", {"id": text})
        assert found == [{"text": text}]
        assert claims(store) == [text]

    def test_reading_can_not_write(self, store: Store) -> None:
        with pytest.raises(StoreError):
            store.read(NEW_CLAIM, {"id": "a"})
        assert claims(store) == []

    def test_full_text_finds_words_in_claims(self, store: Store) -> None:
        texts = {"a": "Needling raises collagen (TGF-\u03b23)", "b": "Collagen 0.25-2.5 mm", "c": "nothing of it"}
        rows = [{"id": name, "words": text} for name, text in texts.items()]
        store.write([Statement("UNWIND $rows AS row CREATE (c:Claim) SET c = row", {"rows": rows})])
        query = """
        CALL db.index.fulltext.queryNodes('Claim[words]', $q) YIELD node, score
        WHERE score > 0 RETURN node.id AS id ORDER BY id
        """
        found = {q: [row["id"] for row in store.read(query, {"q": q})] for q in ("COLLAGEN", '"2.5"', '"it" AND "of"')}
        assert found == {"COLLAGEN": ["a", "b"], '"2.5"': ["b"], '"it" AND "of"': ["c"]}

    def test_full_text_forgets_what_was_changed_and_deleted(self, store: Store) -> None:
        store.write(
            [Statement("CREATE (:Claim {id: 'a', words: 'old words'}), (:Claim {id: 'b', words: 'old words'})")]
        )
        change = Statement("MATCH (c:Claim {id: 'a'}) SET c.words = 'new words'")
        store.write([change, Statement("MATCH (c:Claim {id: 'b'}) DELETE c")])
        query = "CALL db.index.fulltext.queryNodes('Claim[words]', $q) YIELD node RETURN node.id AS id"
        assert store.read(query, {"q": "old"}) == []
        assert store.read(query, {"q": "words"}) == [{"id": "a"}]

    def test_a_page_goes_on_after_the_last_key(self, store: Store) -> None:
        store.write([Statement("UNWIND $keys AS key CREATE (:Tally {key: key})", {"keys": KEYS})])
        text = "MATCH (b:Tally) WHERE b.key > $after RETURN b.key AS key ORDER BY b.key LIMIT $limit"
        seen = [""]
        while page := store.read(text, {"after": seen[-1], "limit": 4}):
            seen += [row["key"] for row in page]
        assert seen == sorted(KEYS)

    def test_keys_in_an_index_are_in_the_order_of_code_points(self, store: Store) -> None:
        keys = [*KEYS, *KEYS_BEYOND]
        store.write([Statement("UNWIND $keys AS key CREATE (:Tally {key: key})", {"keys": keys})])
        text = "MATCH (b:Tally) WHERE b.key >= $after RETURN b.key AS key ORDER BY b.key"
        assert [row["key"] for row in store.read(text, {"after": ""})] == sorted(keys)

    def test_a_query_that_takes_too_long_is_stopped_and_the_store_goes_on(self, store: Store) -> None:
        begun = time.monotonic()
        with pytest.raises(StoreTimeout):
            store.read(ENDLESS, {}, timeout=0.2)
        assert time.monotonic() - begun < 30  # unstopped, it takes minutes
        slow = "UNWIND range(1, 600) AS a UNWIND range(1, 1000) AS b RETURN count(a + b) AS n"
        assert store.read(slow, {}) == [{"n": 600_000}]
        store.write([turn(0)])

    def test_a_limit_on_reading_does_not_limit_writing(self, store: Store) -> None:
        assert store.read("RETURN 1 AS one", {}, timeout=0.3) == [{"one": 1}]
        slow = "UNWIND range(1, 2000) AS a UNWIND range(1, 1000) AS b WITH count(a + b) AS n CREATE (:Claim {id: 'a'})"
        store.write([Statement(slow)])
        assert claims(store) == ["a"]

    def test_what_was_written_is_there_after_closing(self, place: Place) -> None:
        with place.open() as store:
            store.write([Statement(NEW_CLAIM, {"id": "a"}), turn(0)])
        with place.open() as store:
            assert claims(store) == ["a"]
            assert version(store) == 1

    def test_a_closed_store_says_so(self, place: Place) -> None:
        store = place.open()
        store.close()
        with pytest.raises(StoreError):
            store.read(CLAIMS, {})
        with pytest.raises(StoreError):
            store.write([Statement(NEW_CLAIM, {"id": "a"})])

    @pytest.mark.parametrize(("schema", "age"), [(VERSION + 1, "newer"), (VERSION - 1, "older")])
    def test_a_store_of_another_version_is_left_alone(self, place: Place, schema: int, age: str) -> None:
        set_schema = "MATCH (g:Graph {id: 'graph'}) SET g.schema = $schema"
        with place.open() as store:
            store.write([Statement(set_schema, {"schema": schema})])
        with pytest.raises(StoreError, match=age):
            place.open()
        self.restore(place)

    def restore(self, place: Place) -> None:
        """Make a store that can't be opened usable again, where others share it."""

    def test_of_two_who_saw_the_same_version_one_wins(self, store: Store) -> None:
        outcomes: list[str] = []
        ready = threading.Barrier(2)

        def take(name: str) -> None:
            ready.wait()
            try:
                store.write([turn(0), Statement(NEW_CLAIM, {"id": name})])
                outcomes.append("won")
            except Conflict:
                outcomes.append("lost")

        for thread in (threads := [threading.Thread(target=take, args=(name,)) for name in "ab"]):
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(outcomes) == ["lost", "won"]
        assert version(store) == 1
        assert len(claims(store)) == 1

    def test_threads_that_try_again_all_get_their_turn(self, store: Store) -> None:
        def take_three() -> None:
            left = 3
            while left:
                seen = version(store)
                try:
                    store.write([turn(seen), Statement(NEW_CLAIM, {"id": str(seen)})])
                    left -= 1
                except Conflict:
                    continue

        for thread in (threads := [threading.Thread(target=take_three) for _ in range(4)]):
            thread.start()
        for thread in threads:
            thread.join()
        assert version(store) == 12
        assert len(claims(store)) == 12

    def test_a_writer_that_is_killed_leaves_whole_batches_only(self, place: Place) -> None:
        chance = random.Random(7)
        told: set[str] = set()
        for kill in range(KILLS):
            told |= run_and_kill(place, first=kill * 100_000, seconds=chance.uniform(0, 0.15))
            with place.open() as store:
                found = batches(store)
            assert told <= found.keys()
            assert set(found.values()) == {killed_writer.SIZE}


def run_and_kill(place: Place, first: int, seconds: float) -> set[str]:
    """Let a writer write one batch and go on for a while, kill it, and give the batches it said were done."""
    program = [sys.executable, str(Path(killed_writer.__file__)), place.address, str(first)]
    with subprocess.Popen(program, env=place.environ(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout
        assert writer.stderr
        done = writer.stdout.readline()
        time.sleep(seconds)
        writer.kill()
        done += writer.stdout.read()
        assert writer.stderr.read() == b""
    return set(done.decode().split())


def batches(store: Store) -> dict[str, int]:
    """How many claims each document has, and ``""`` for claims without one, if there are any."""
    text = "MATCH (d:Document) OPTIONAL MATCH (d)-[:STATES]->(c:Claim) RETURN d.id AS id, count(c) AS claims"
    found = {row["id"]: row["claims"] for row in store.read(text, {})}
    stray = store.read("MATCH (c:Claim) WHERE NOT (c)<-[:STATES]-(:Document) RETURN count(c) AS n", {})[0]["n"]
    return found | ({"": stray} if stray else {})
