"""The Neo4j store keeps the contract, and says what is wrong with the server or our way in."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_graph.errors import StoreMissing, StoreRefused, StoreUnreachable
from evidence_graph.neo4j_store import PLAN_ANEW, PLANNED, Neo4jStore, Plans
from evidence_graph.schema import VERSION
from evidence_graph.store import Credentials, Statement
from evidence_graph.stores import open_store
from tests.graph import killed_writer
from tests.graph.store_contract import NEW_CLAIM, StoreContract, batches, claims
from tests.servers.neo4j import Server, free_port
from tests.stores import NO_CREDENTIALS, Place, emptied

OPEN = """
import sys
from evidence_graph.errors import StoreError
from evidence_graph.store import Credentials
from evidence_graph.stores import open_store
try:
    open_store(sys.argv[1], Credentials())
except StoreError as error:
    print(error)
"""


class TestNeo4jStore(StoreContract):
    @pytest.fixture
    def place(self, empty_neo4j: Place) -> Place:
        return empty_neo4j

    def restore(self, place: Place) -> None:
        with Neo4jStore(place.address, place.credentials) as store:
            store.write([Statement("MATCH (g:Graph) SET g.schema = $schema", {"schema": VERSION})])

    @pytest.mark.usefixtures("neo4j_warns")
    def test_a_query_that_neo4j_warns_of_fails_the_tests(self, place: Place) -> None:
        deprecated = "MATCH (c:Claim) CALL { WITH c RETURN 1 AS one } RETURN one"
        with place.open() as store, pytest.raises(Warning, match="deprecated"):
            store.read(deprecated, {})


class TestPassword:
    """Against a server that asks for a password."""

    @pytest.fixture
    def place(self, guarded_neo4j: Server) -> Place:
        return emptied(Place(guarded_neo4j.address, guarded_neo4j.credentials))

    def test_the_right_password_opens_the_store(self, place: Place) -> None:
        with place.open() as store:
            store.write([Statement(NEW_CLAIM, {"id": "a"})])
            assert claims(store) == ["a"]

    def test_the_user_is_neo4j_unless_another_is_named(self, place: Place) -> None:
        with open_store(place.address, Credentials(password=place.credentials.password)) as store:
            assert claims(store) == []

    @pytest.mark.parametrize(
        "credentials",
        [Credentials("neo4j", "wrong secret"), Credentials("nobody", "wrong secret"), NO_CREDENTIALS],
        ids=["wrong password", "unknown user", "no password"],
    )
    def test_any_other_way_in_is_refused_without_telling_the_password(
        self, place: Place, credentials: Credentials
    ) -> None:
        with pytest.raises(StoreRefused, match="NEO4J_PASSWORD") as refused:
            open_store(place.address, credentials)
        assert place.address in str(refused.value)
        assert "secret" not in str(refused.value)

    def test_a_database_that_is_not_there_is_named(self, place: Place) -> None:
        credentials = Credentials("neo4j", place.credentials.password, database="elsewhere")
        with pytest.raises(StoreMissing, match="elsewhere: see NEO4J_DATABASE"):
            open_store(place.address, credentials)

    def test_a_killed_server_comes_back_with_whole_batches_only(self, place: Place, guarded_neo4j: Server) -> None:
        program = [sys.executable, str(Path(killed_writer.__file__)), place.address, "0"]
        with subprocess.Popen(
            program, env=place.environ(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as writer:
            assert writer.stdout
            told = [writer.stdout.readline() for _ in range(5)]
            guarded_neo4j.kill()
            writer.kill()
            told += writer.stdout.readlines()
        guarded_neo4j.start()
        with place.open() as store:
            found = batches(store)
        assert {line.decode().strip() for line in told} <= found.keys()
        assert set(found.values()) == {killed_writer.SIZE}


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_down_is_told(scheme: str) -> None:
    address = f"{scheme}://127.0.0.1:{free_port()}"
    with pytest.raises(StoreUnreachable, match=f"no Neo4j answers at {address}"):
        open_store(address, NO_CREDENTIALS)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_never_answers_is_not_waited_for(silent_port: int, scheme: str) -> None:
    with pytest.raises(StoreUnreachable):
        Neo4jStore(f"{scheme}://127.0.0.1:{silent_port}", NO_CREDENTIALS, patience=0.5)


def test_a_server_that_goes_away_is_told(guarded_neo4j: Server) -> None:
    Neo4jStore(guarded_neo4j.address, guarded_neo4j.credentials).close()  # a cold server is slow to let the first in
    with Neo4jStore(guarded_neo4j.address, guarded_neo4j.credentials, patience=0.5) as store:
        guarded_neo4j.kill()
        with pytest.raises(StoreUnreachable):
            store.read("RETURN 1 AS one", {})
        with pytest.raises(StoreUnreachable):
            store.write([Statement(NEW_CLAIM, {"id": "a"})])
    guarded_neo4j.start()


def test_a_cluster_address_reaches_a_single_server(empty_neo4j: Place) -> None:
    address = empty_neo4j.address.replace("bolt", "neo4j", 1)
    with open_store(address, empty_neo4j.credentials) as store:
        assert claims(store) == []


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s"])
def test_the_driver_does_not_talk_past_us(scheme: str) -> None:
    address = f"{scheme}://127.0.0.1:{free_port()}"
    done = subprocess.run([sys.executable, "-c", OPEN, address], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("no Neo4j answers at")
    assert done.stderr == ""


def test_a_text_is_planned_anew_whenever_it_ran_four_times_as_often() -> None:
    plans = Plans()
    asked = [plans.asked("RETURN 1") for _ in range(300)]
    assert asked[0] == "RETURN 1"
    anew = [time for time, text in enumerate(asked, start=1) if text == f"{PLAN_ANEW}RETURN 1"]
    assert anew == [4, 16, 64, 256]
    assert asked.count(f"{PLANNED}RETURN 1") == 295


def test_each_text_is_counted_by_itself() -> None:
    plans = Plans()
    assert [plans.asked(text) for text in ("RETURN 1", "RETURN 2", "RETURN 1")] == [
        "RETURN 1",
        "RETURN 2",
        f"{PLANNED}RETURN 1",
    ]
