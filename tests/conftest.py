"""Fixtures that every test may use."""

from tests.stores import (
    empty_embedded,
    empty_neo4j,
    guarded_neo4j,
    neo4j_place,
    neo4j_uri,
    place,
    prepared_folder,
    store,
)

__all__ = [
    "empty_embedded",
    "empty_neo4j",
    "guarded_neo4j",
    "neo4j_place",
    "neo4j_uri",
    "place",
    "prepared_folder",
    "store",
]
