"""What a store must have before it holds a graph: types, constraints, indexes and the graph's own node."""

from typing import Protocol

from evidence_graph.cypher_text import cypher
from evidence_graph.errors import StoreError
from evidence_graph.store import Statement, Store

VERSION = 8
"""The schema this program writes; raised with every change of a text in ``schema_texts``."""


class Definable(Store, Protocol):
    """A store that can be given a schema."""

    schema_file: str
    """The file in ``schema_texts`` that defines the schema for this engine."""

    def define(self, text: str) -> None:
        """Run the definitions of ``text``, each ended by a semicolon; what exists already is left as it is."""


def prepare(store: Definable) -> None:
    """Give ``store`` the schema unless it has it; a store that has it costs one look-up.

    Raises :class:`StoreError` where the store was written by another version of this program, whose schema
    or tallies are not this one's, or does not tell its version.
    """
    rows = store.read(_text("version.cypher"), {})
    found = rows[0]["schema"] if rows else 0
    if found == VERSION:
        return
    if not isinstance(found, int):
        raise StoreError(f"{store.address} is damaged, or another program's: it does not tell its schema")
    if found:
        age, advice = (
            ("a newer", "update") if found > VERSION else ("an older", "load the documents again into a new store")
        )
        raise StoreError(
            f"{store.address} was written by {age} Evidence Graph (schema {found}, this one knows {VERSION}): {advice}"
        )
    store.define(_text(store.schema_file))
    store.write([Statement(_text("graph.cypher"), {"schema": VERSION})])


def _text(name: str) -> str:
    return cypher("evidence_graph", f"schema_texts/{name}")
