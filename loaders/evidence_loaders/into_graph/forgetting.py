"""Documents out of the graph again, with what only they told of."""

from dataclasses import dataclass

from evidence_graph.store import Store
from evidence_loaders.into_graph import decisions, transaction
from evidence_loaders.into_graph.documents_in_graph import document_named
from evidence_loaders.into_graph.texts import text


@dataclass(frozen=True)
class Forgotten:
    """What was taken out: ids of documents (all revisions and sub-articles); decisions about the text stay."""

    documents: tuple[str, ...]
    decisions_kept: int


def forget(store: Store, name: str) -> Forgotten:
    """Take out the text that ``name`` (id or path) belongs to: every revision and every sub-article of it.

    Sources that no other document describes go with it. Editors' decisions about the text are kept
    for the day it is loaded again. Raises NotFound and StoreError.
    """
    identity = document_named(store, name)["identity"]
    going: list[str] = []

    def plan() -> transaction.Step:
        rows = store.read(text("revisions_and_parts"), {"identity": identity})
        going[:] = sorted({row[column] for row in rows for column in ("id", "part") if row[column]})
        return transaction.Step(removed=going)

    transaction.commit(store, plan)
    return Forgotten(tuple(going), len(decisions.of_texts(store, [identity]).get(identity, [])))
