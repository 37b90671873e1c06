"""Where the tests keep graphs: an empty, prepared place on each kind of store."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from evidence_graph.store import Credentials, Statement, Store
from evidence_graph.stores import open_store, settings_from
from tests.servers.neo4j import Server, free_port, require_neo4j

KINDS = ("embedded", "neo4j")
NO_CREDENTIALS = Credentials()


@dataclass(frozen=True)
class Place:
    """The address of an empty, prepared store that nobody has open, and how to get in."""

    address: str
    credentials: Credentials = NO_CREDENTIALS

    def open(self) -> Store:
        return open_store(self.address, self.credentials)

    def environ(self) -> dict[str, str]:
        """The environment in which the command line finds this store."""
        known = {
            "EVIDENCE_STORE": self.address,
            "NEO4J_USERNAME": self.credentials.username,
            "NEO4J_PASSWORD": self.credentials.password,
            "NEO4J_DATABASE": self.credentials.database,
        }
        kept = {name: value for name, value in os.environ.items() if name not in known}
        return kept | {name: value for name, value in known.items() if value}


@pytest.fixture(scope="session")
def prepared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty embedded store to copy."""
    folder = tmp_path_factory.mktemp("prepared") / "evidence.db"
    open_store(str(folder), NO_CREDENTIALS, create=True).close()
    return folder


@pytest.fixture(scope="session")
def neo4j_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The Neo4j of this session: the one that NEO4J_URI names, else one of our own."""
    if address := os.environ.get("NEO4J_URI"):
        place = Place(address, settings_from(os.environ)[1])
        _insist_on_empty(place)
        yield place
        emptied(place)
        return
    require_neo4j()
    server = Server(tmp_path_factory.mktemp("neo4j"), free_port())
    server.start()
    yield Place(server.address, server.credentials)
    server.kill()


@pytest.fixture(scope="session")
def neo4j_uri(neo4j_place: Place) -> str:
    return neo4j_place.address


@pytest.fixture(scope="session")
def guarded_neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Neo4j of our own that asks for a password."""
    require_neo4j()
    server = Server(tmp_path_factory.mktemp("guarded"), free_port(), password="open sesame 7")
    server.start()
    yield server
    server.kill()


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest) -> Place:
    """An empty place for a graph, on each kind of store in turn."""
    found: Place = request.getfixturevalue(f"empty_{request.param}")
    return found


@pytest.fixture
def empty_embedded(prepared_folder: Path, tmp_path: Path) -> Place:
    folder = tmp_path / "evidence.db"
    shutil.copytree(prepared_folder, folder)
    return Place(str(folder))


@pytest.fixture
def empty_neo4j(neo4j_place: Place) -> Place:
    return emptied(neo4j_place)


@pytest.fixture
def store(place: Place) -> Iterator[Store]:
    """An empty store, open and prepared, on each kind in turn."""
    with place.open() as opened:
        yield opened


@pytest.fixture
def neo4j_warns(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Neo4j warns of becomes a Python warning, and fails a test.

    The driver then looks at the whole stack with every statement, which costs more than the statement: for few tests.
    """
    driver = GraphDatabase.driver

    def warning(*arguments: Any, **options: Any) -> Driver:
        told = {
            "notifications_min_severity": "WARNING",
            "notifications_disabled_classifications": ["UNRECOGNIZED"],  # a graph without notices is no mistake
            "warn_notification_severity": "WARNING",
        }
        return driver(*arguments, **options | told)

    monkeypatch.setattr(GraphDatabase, "driver", warning)


def emptied(place: Place) -> Place:
    """The same place, prepared and without any data."""
    with place.open() as store:
        while store.read("MATCH (n) WHERE NOT n:Graph RETURN 1 AS found LIMIT 1", {}):
            store.write([Statement("MATCH (n) WHERE NOT n:Graph WITH n LIMIT 20000 DETACH DELETE n")])
        store.write([Statement("MATCH (g:Graph) SET g = {id: 'graph', version: 0, schema: g.schema}")])
    return place


def _insist_on_empty(place: Place) -> None:
    """The tests empty the database, so it must not be one that somebody uses."""
    with place.open() as store:
        if store.read("MATCH (n) WHERE NOT n:Graph RETURN 1 AS found LIMIT 1", {}):
            pytest.fail(
                f"{place.address} holds data, and the tests would delete it: empty it or name another NEO4J_URI"
            )
