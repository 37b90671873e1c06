"""One place reads the settings and turns an address into a store."""

import pytest

from evidence_graph.errors import StoreError
from evidence_graph.store import Credentials
from evidence_graph.stores import DEFAULT, open_store, settings_from
from tests.stores import NO_CREDENTIALS


@pytest.mark.parametrize(
    ("environ", "address"),
    [
        ({}, DEFAULT),
        ({"EVIDENCE_STORE": "", "NEO4J_URI": ""}, DEFAULT),
        ({"NEO4J_URI": "neo4j://team"}, "neo4j://team"),
        ({"NEO4J_URI": "neo4j://team", "EVIDENCE_STORE": "mine.db"}, "mine.db"),
    ],
)
def test_the_store_is_where_the_nearest_setting_says(environ: dict[str, str], address: str) -> None:
    assert settings_from(environ) == (address, NO_CREDENTIALS)


def test_credentials_are_named_as_neo4j_names_them() -> None:
    environ = {"NEO4J_USERNAME": "ann", "NEO4J_PASSWORD": "secret", "NEO4J_DATABASE": "skin"}
    assert settings_from(environ)[1] == Credentials("ann", "secret", "skin")


def test_credentials_do_not_show_the_password() -> None:
    assert "secret" not in repr(Credentials("ann", "secret"))


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("http://team:7474", "bolt:// or neo4j://"),
        ("file:///srv/graph", "no store is reached by file://"),
        ("bolt://ann:secret@team", "NEO4J_USERNAME and NEO4J_PASSWORD"),
        ("neo4j://team/skin", "NEO4J_DATABASE"),
        ("bolt://", "no host"),
        ("bolt://team:port", "a port that is none"),
        ("bolt://team:76870", "a port that is none"),
        ("bolt://ann:secret@[team", "a port that is none"),
    ],
)
def test_an_address_that_is_none_says_what_to_write(address: str, advice: str) -> None:
    with pytest.raises(StoreError, match=advice) as told:
        open_store(address, NO_CREDENTIALS)
    assert "secret" not in str(told.value)
