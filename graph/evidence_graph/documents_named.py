"""Which documents a person means by an id, or by the path that they came from."""

from evidence_graph.cypher_text import cypher
from evidence_graph.errors import NotFound
from evidence_graph.store import Row, Store


def every_revision(store: Store, name: str) -> list[Row]:
    """The document whose id is ``name``, and all that ever came from the path ``name``, by id."""
    return store.read(cypher("evidence_graph", "documents_named.cypher"), {"name": name})


def documents_named(store: Store, name: str, parameter: str | None = None) -> list[Row]:
    """The document whose id is ``name``, and the current ones that came from the path ``name``.

    Gives id, identity, title, file, part_of and current of each, by id. Raises NotFound, blaming ``parameter``.
    """
    rows = every_revision(store, name)
    if found := [row for row in rows if row["current"] or row["id"] == name]:
        return found
    told = "; ".join(_since(row) for row in rows) or "give its id, or its path as it was loaded"
    raise NotFound(f"No document {name!r} in {store.address}: {told}.", parameter)


def _since(row: Row) -> str:
    """Where a text is that once came from a path."""
    now = f"the current one is {row['now']} from {row['now_file']}" if row["now"] else "no revision of it is current"
    return f"that path gave the earlier revision {row['id']}, and {now}"
