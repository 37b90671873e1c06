"""The embedded store keeps the contract, and says what is wrong with its folder."""

import subprocess
import sys
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from evidence_graph.embedded import EmbeddedStore
from evidence_graph.errors import StoreError, StoreFull, StoreLocked, StoreMissing
from evidence_graph.store import Statement
from evidence_graph.stores import open_store
from tests.graph.store_contract import StoreContract, claims
from tests.stores import NO_CREDENTIALS, Place

HOLD = """
import sys
from evidence_graph.stores import open_store
from evidence_graph.store import Credentials
with open_store(sys.argv[1], Credentials()):
    print("open", flush=True)
    sys.stdin.read()
"""
MAKE = """
import sys
import arcadedb
from evidence_graph.stores import open_store
from evidence_graph.store import Credentials
print("begun", flush=True)
open_store(sys.argv[1], Credentials(), create=True)
"""
FILL = """
import resource, signal, sys
from evidence_graph.errors import StoreFull
from evidence_graph.store import Credentials, Statement
from evidence_graph.stores import open_store
store = open_store(sys.argv[1], Credentials())
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))
text = "UNWIND range(1, 200) AS n CREATE (:Claim {id: $batch + ' ' + toString(n), text: $text})"
try:
    for batch in range(1000):
        store.write([Statement(text, {"batch": str(batch), "text": "many words " * 50})])
        print(batch, flush=True)
except StoreFull as full:
    sys.exit(str(full))
"""


def python(program: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", program, *arguments]


class TestEmbeddedStore(StoreContract):
    @pytest.fixture
    def place(self, empty_embedded: Place) -> Place:
        return empty_embedded


def test_a_new_folder_becomes_a_store_with_all_folders_above_it(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "new" / "evidence.db"), NO_CREDENTIALS, create=True) as store:
        assert claims(store) == []
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["evidence.db"]


def test_one_process_opens_one_store_at_a_time(tmp_path: Path) -> None:
    first, second = str(tmp_path / "first.db"), str(tmp_path / "second.db")
    with (
        open_store(first, NO_CREDENTIALS, create=True),
        pytest.raises(StoreLocked, match="another embedded store open"),
    ):
        open_store(second, NO_CREDENTIALS, create=True)
    with pytest.raises(StoreMissing):
        open_store(second, NO_CREDENTIALS)
    with open_store(second, NO_CREDENTIALS, create=True) as store:
        assert claims(store) == []


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    with open_store(str(tmp_path), NO_CREDENTIALS, create=True) as store:
        assert claims(store) == []


@pytest.mark.parametrize("name", ["absent", "."])
def test_without_create_no_store_is_made(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreMissing, match="run `evidence load` first"):
        open_store(str(tmp_path / name), NO_CREDENTIALS)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_other_things_is_no_store_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(StoreError, match="is not a store"):
        open_store(str(tmp_path), NO_CREDENTIALS, create=True)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(StoreError, match="is not a store"):
        open_store(str(tmp_path / "thesis.txt"), NO_CREDENTIALS, create=True)


def test_a_place_where_nothing_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreFull, match="can't be written"):
        open_store(str(tmp_path / "file" / "evidence.db"), NO_CREDENTIALS, create=True)


def test_a_relative_folder_stays_where_it_was_when_we_go_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    with open_store("./evidence.db", NO_CREDENTIALS, create=True) as store:
        monkeypatch.chdir(tmp_path / "elsewhere")
        store.write([Statement("CREATE (:Claim {id: 'a'})")])
    with open_store(str(tmp_path / "evidence.db"), NO_CREDENTIALS) as store:
        assert claims(store) == ["a"]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_damaged_store_is_told_in_one_sentence(empty_embedded: Place) -> None:
    [dictionary] = Path(empty_embedded.address).glob("dictionary.*")
    dictionary.unlink()
    with pytest.raises(StoreError) as told:
        empty_embedded.open()
    assert empty_embedded.address in str(told.value)
    assert "\n" not in str(told.value)


def test_a_store_whose_records_have_no_file_is_told_and_not_taken_for_empty(empty_embedded: Place) -> None:
    for file in Path(empty_embedded.address).glob("Claim_0.*"):
        file.unlink()
    with pytest.raises(StoreError, match="lacks Claim_0, as after a copy that was cut short: put a whole copy"):
        EmbeddedStore(empty_embedded.address)


@pytest.mark.parametrize("name", ["configuration.json", "dictionary.0.65536.v1.dict"])
def test_a_store_with_an_emptied_file_says_what_helps(empty_embedded: Place, name: str) -> None:
    (Path(empty_embedded.address) / name).write_bytes(b"")
    with pytest.raises(StoreError, match=r"be damaged: put a whole copy in its place|is damaged, or another program's"):
        empty_embedded.open()


def test_a_store_that_another_process_has_open_is_locked_until_it_ends(empty_embedded: Place) -> None:
    with subprocess.Popen(
        python(HOLD, empty_embedded.address), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(StoreLocked, match="one process owns an embedded store"):
            empty_embedded.open()
        holder.communicate()
    empty_embedded.open().close()


def test_a_store_that_this_process_has_open_is_locked(empty_embedded: Place) -> None:
    with empty_embedded.open(), pytest.raises(StoreLocked):
        empty_embedded.open()


def test_the_lock_of_a_killed_process_does_not_last(empty_embedded: Place) -> None:
    with subprocess.Popen(
        python(HOLD, empty_embedded.address), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        holder.kill()
    empty_embedded.open().close()


def test_a_process_killed_while_it_makes_a_store_is_in_nobodys_way(tmp_path: Path) -> None:
    folder = str(tmp_path / "evidence.db")
    for step in range(8):
        with subprocess.Popen(python(MAKE, folder), stdout=subprocess.PIPE) as maker:
            assert maker.stdout
            assert maker.stdout.readline()
            time.sleep(step * 0.015)
            maker.kill()
        with open_store(folder, NO_CREDENTIALS, create=True) as store:
            assert claims(store) == []
        for path in Path(folder).iterdir():
            path.unlink()
        Path(folder).rmdir()


def test_a_full_disk_is_told_and_whole_transactions_stay(empty_embedded: Place) -> None:
    filled = subprocess.run(python(FILL, empty_embedded.address), capture_output=True, text=True, check=False)
    assert filled.stderr == f"{empty_embedded.address} can't be written: File too large\n"
    with empty_embedded.open() as store:
        assert len(claims(store)) == 200 * len(filled.stdout.split())


def test_a_transaction_is_tried_again_when_the_engine_asks_for_it(empty_embedded: Place) -> None:
    count = "MATCH (g:Graph {id: 'graph'}) SET g.count = coalesce(g.count, 0) + 1"
    with EmbeddedStore(empty_embedded.address) as store:

        def write_past_the_store() -> None:
            for _ in range(100):
                store._database.run_in_transaction(lambda: store._database.command("opencypher", count), retries=100)

        with ThreadPoolExecutor() as threads:
            done = threads.submit(write_past_the_store)
            for _ in range(100):
                store.write([Statement(count)])
            done.result()
        assert store.read("MATCH (g:Graph {id: 'graph'}) RETURN g.count AS n", {}) == [{"n": 200}]


def test_what_was_written_does_not_stay_in_memory(empty_embedded: Place) -> None:
    text, large, many = "MATCH (g:Graph {id: 'graph'}) SET g.told = size($told)", 100_000, 40
    with EmbeddedStore(empty_embedded.address) as store:
        tracemalloc.start()
        try:
            for number in range(many):
                store.write([Statement(text, {"told": str(number).ljust(large)})])
            kept, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert kept < many * large / 4
