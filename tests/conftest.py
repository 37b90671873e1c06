"""Fixtures that every test may use."""

import os
import signal

import pytest

pytest.register_assert_rewrite("tests.graph.store_contract")

from tests.stores import (  # noqa: E402  (assertions are rewritten before they are imported)
    empty_embedded,
    empty_neo4j,
    guarded_neo4j,
    neo4j_place,
    neo4j_uri,
    neo4j_warns,
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
    "neo4j_warns",
    "place",
    "prepared_folder",
    "store",
]

# A shell gives its background jobs a SIGINT that is ignored, and they would hand that on to the programs under test.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_xdist_auto_num_workers() -> int | None:
    """As many as there are cores; but one where all would empty the same database between tests."""
    return 1 if os.environ.get("NEO4J_URI") else None
