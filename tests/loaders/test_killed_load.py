"""`evidence load` killed at any moment: each document is in the graph whole, or not at all."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_graph.neo4j_store import Neo4jStore
from evidence_graph.store import Store
from evidence_loaders.into_graph.documents import unpacked
from evidence_loaders.reading_files import ENOUGH_FILES
from tests.readings import REVIEW, TRIAL, reading, work
from tests.stores import Place, emptied

KILLS = 12
DOCUMENTS = 60

LOAD = """
import sys
from evidence_api.command_line import main
from evidence_loaders import loading

loading.BATCH = 100  # as many transactions over a few documents as the program makes over hundreds
sys.exit(main())
"""

READ = """
import os, sys, time
from pathlib import Path
from evidence_loaders import reading_files
from evidence_loaders.files import ReadingOptions
from evidence_loaders.finding import found_files

os.cpu_count = lambda: 2  # or nothing is read side by side
files = found_files([Path(sys.argv[1])])
for _ in reading_files.read_files(files, ReadingOptions(), None, lambda file: False):
    print("read", flush=True)
    time.sleep(600)
"""

COUNTS = (
    ("claims", "MATCH (d:Document {id: $id})-[:STATES]->(n:Claim) RETURN count(n) AS n"),
    ("references", "MATCH (d:Document {id: $id})-[:HAS]->(n:Reference) RETURN count(n) AS n"),
    ("lists", "MATCH (d:Document {id: $id})-[n:LISTS]->(:Source) RETURN count(n) AS n"),
    ("sources", "MATCH (d:Document {id: $id})-[n:DESCRIBES]->(:Source) RETURN count(n) AS n"),
)


def _many(folder: Path) -> Path:
    """Readings enough for many transactions; the works differ, but for two that all share."""
    lines = []
    for number in range(DOCUMENTS):
        own = work(f"What only leaf number {number} is known for", 2000 + number % 20)
        lines.append(reading(f"{number}.txt", [REVIEW, TRIAL, own], [("1",), ("2", "3"), ()] * 10).model_dump_json())
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder / "many.jsonl"


def _loading(place: Place, file: Path) -> subprocess.Popen[bytes]:
    program = [sys.executable, "-c", LOAD, "load", str(file)]
    return subprocess.Popen(program, env=place.environ(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _seconds_of_a_load(place: Place, file: Path) -> float:
    begun = time.monotonic()
    assert _loading(place, file).wait() == 0
    return time.monotonic() - begun


def _load_and_kill(place: Place, file: Path, seconds: float) -> None:
    loading = _loading(place, file)
    time.sleep(seconds)
    os.kill(loading.pid, signal.SIGKILL)
    loading.wait()


def _settled(store: Store) -> None:
    """Wait until the server has ended what the killed process began: it may still carry out a commit."""
    while isinstance(store, Neo4jStore) and len(store.read("SHOW TRANSACTIONS YIELD transactionId", {})) > 1:
        time.sleep(0.02)


def _insist_on_whole_documents(store: Store) -> int:
    rows = store.read("MATCH (x:Reading) RETURN x.id AS id, x.packed AS packed", {})
    documents = store.read("MATCH (d:Document) RETURN d.id AS id, d.current AS current", {})
    assert {row["id"] for row in rows} == {row["id"] for row in documents}
    assert all(row["current"] for row in documents)
    for row in random.Random(0).sample(rows, min(len(rows), 12)):
        read = unpacked(row["packed"])
        for part, count in COUNTS:
            assert store.read(count, {"id": row["id"]})[0]["n"] == len(getattr(read, part)), part
    return len(rows)


def test_a_load_that_is_killed_leaves_whole_documents(place: Place, tmp_path: Path) -> None:
    chance = random.Random(7)
    file = _many(tmp_path)
    _seconds_of_a_load(place, file)  # a server plans what it has not seen yet, which takes most of the first one
    emptied(place)
    whole_load = _seconds_of_a_load(place, file)
    found: list[int] = []
    for _ in range(KILLS):
        if not found or found[-1] > DOCUMENTS / 2:
            emptied(place)
        _load_and_kill(place, file, chance.uniform(0.1, 1) * whole_load)
        with place.open() as store:
            _settled(store)
            found.append(_insist_on_whole_documents(store))
            assert not store.read("MATCH (b:Block) WHERE NOT (b)-[:TALLIES]->() RETURN b.id AS id LIMIT 1", {})
    assert any(0 < number < DOCUMENTS for number in found), f"no kill fell into the writing: {found}"


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
def test_no_reader_outlives_a_load_that_is_ended(tmp_path: Path, ending: signal.Signals) -> None:
    for number in range(ENOUGH_FILES):
        (tmp_path / f"{number}.txt").write_text(f"Tea {number}\n\nTea number {number} is warm.\n", encoding="utf-8")
    reading_on = subprocess.Popen([sys.executable, "-c", READ, str(tmp_path)], stdout=subprocess.PIPE)
    assert reading_on.stdout
    assert reading_on.stdout.readline() == b"read\n"
    reading_on.send_signal(ending)
    reading_on.communicate(timeout=60)  # readers hold its output open for as long as they live
