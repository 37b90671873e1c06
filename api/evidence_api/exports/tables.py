"""The tables of a CSV export: one for each kind of node and relationship.

The headers are those of ``neo4j-admin database import``: what follows the colon is a type, or the
part that the column has in a node or relationship. What stands before it names the column.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence_graph.contents.pages import all_rows
from evidence_graph.store import Store


@dataclass(frozen=True)
class Table:
    """The file ``<name>.csv``: what the text of that name tells of every node that ``anchor`` counts through."""

    name: str
    anchor: str
    columns: str

    @property
    def header(self) -> list[str]:
        """The first line of the file."""
        return self.columns.split()

    def rows(self, store: Store) -> Iterator[list[object]]:
        """The other lines, in an order that does not depend on the store."""
        names = [column.split(":")[0] for column in self.header]
        return ([row[name] for name in names] for row in all_rows(store, self.name, self.anchor))


NODES = (
    Table(
        "documents",
        "document",
        "id:ID(Document) identity current:boolean title kind year:int updated language publisher doi pmid pmcid"
        " format file sha256",
    ),
    Table(
        "claims",
        "claim",
        "id:ID(Claim) ordinal:int kind section context text start:int end:int line:int row:int supports:int",
    ),
    Table("references", "reference", "id:ID(Reference) key number:int text"),
    Table(
        "sources",
        "source",
        "id:ID(Source) title authors:string[] year:int kind venue publisher doi pmid pmcid url joined_by",
    ),
    Table("source_keys", "source_key", "id:ID(SourceKey)"),
    Table("notices", "notice", "id:ID(Notice) kind date register url"),
    Table("loads", "load", "id:ID(Load) run at version file sha256"),
    Table("decisions", "decision", "id:ID(Decision) identity reference source entry_text by at why"),
)
"""Files of nodes."""

RELATIONSHIPS = (
    Table("states", "claim", "document:START_ID(Document) claim:END_ID(Claim) ordinal:int"),
    Table("cites", "claim", "claim:START_ID(Claim) reference:END_ID(Reference) marker intent supportive:boolean"),
    Table("has_references", "reference", "document:START_ID(Document) reference:END_ID(Reference)"),
    Table("has_notices", "notice", "document:START_ID(Document) notice:END_ID(Notice)"),
    Table("identifies", "reference", "reference:START_ID(Reference) source:END_ID(Source) basis rank:int entry:int"),
    Table("lists", "document", "document:START_ID(Document) source:END_ID(Source) position:int raw line:int"),
    Table("published_as", "document", "document:START_ID(Document) source:END_ID(Source)"),
    Table("part_of", "document", "document:START_ID(Document) whole:END_ID(Document)"),
    Table("revises", "document", "document:START_ID(Document) earlier:END_ID(Document)"),
    Table("loaded_by", "document", "document:START_ID(Document) load:END_ID(Load)"),
    Table("names", "source_key", "key:START_ID(SourceKey) source:END_ID(Source) sure:boolean"),
    Table("about", "notice", "notice:START_ID(Notice) key:END_ID(SourceKey)"),
    Table("concerns", "notice", "notice:START_ID(Notice) source:END_ID(Source)"),
)
"""Files of relationships."""
