"""Fixtures that every test may use."""

import pytest

pytest.register_assert_rewrite("tests.graph.store_contract")

from tests.stores import (  # noqa: E402  (assertions are rewritten before they are imported)
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
