"""Part of a long list: a page of it, and where the next one begins."""

from dataclasses import dataclass

from pydantic import BaseModel, Field

from evidence_graph.cypher_text import cypher
from evidence_graph.store import Row, Store
from evidence_queries.cursors import cursor, cursor_key


class Paged(BaseModel):
    """A part of a list."""

    next: str | None = Field(description="Cursor of the next rows, or null.")


@dataclass(frozen=True)
class Part:
    """Which part of a list is wanted: at most ``limit`` rows after the cursor ``after``, which ``parameter`` gave."""

    limit: int
    after: str | None = None
    parameter: str = "after"

    def of(self, store: Store, name: str, thing: str) -> tuple[list[Row], str | None]:
        """The rows of the text ``name`` about the thing of this id, and the next cursor. Raises WrongUse."""
        asked = {"id": thing, "after": cursor_key(self.after, self.parameter), "limit": self.limit + 1}
        found = store.read(text(name), asked)
        shown = found[: self.limit]
        return shown, cursor(shown[-1]["key"]) if len(found) > self.limit else None


def text(name: str) -> str:
    """The Cypher text ``<name>.cypher`` beside this module."""
    return cypher("evidence_queries.things", f"{name}.cypher")
