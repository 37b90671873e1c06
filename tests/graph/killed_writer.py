"""A process that writes batches until it is killed, and says which are done: killed_writer.py ADDRESS FIRST."""

import itertools
import os
import sys

from evidence_graph.store import Statement
from evidence_graph.stores import open_store, settings_from

STATEMENTS = 4
ROWS = 25
SIZE = STATEMENTS * ROWS
"""Claims in one batch."""


def batch(name: str) -> list[Statement]:
    """The statements of one transaction: a document, then its claims, some at a time."""
    document = Statement("CREATE (:Document {id: $id})", {"id": name})
    text = "MATCH (d:Document {id: $id}) UNWIND $claims AS claim CREATE (d)-[:STATES]->(c:Claim) SET c = claim"
    claims = [[{"id": f"{name} {part} {row}", "text": "tale"} for row in range(ROWS)] for part in range(STATEMENTS)]
    return [document, *(Statement(text, {"id": name, "claims": some}) for some in claims)]


def write_on(address: str, first: int) -> None:
    with open_store(address, settings_from(os.environ)[1]) as store:
        for number in itertools.count(first):
            store.write(batch(str(number)))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    write_on(sys.argv[1], int(sys.argv[2]))
