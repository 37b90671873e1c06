"""Editors' decisions as RDF: who decided what a marker means, when and why."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple

from evidence_graph.rdf.literals import moment, string
from evidence_graph.rdf.names import Names
from evidence_graph.rdf.terms import PROV, RDFS, SCHEMA, A, told
from evidence_graph.store import Row


def decisions(names: Names, rows: Iterable[Row]) -> Iterator[Triple]:
    """The decisions about one document's markers: each a prov:Entity; one without a source says: none of the list."""
    for row in rows:
        editor = names.editor(row["by"])
        yield from told(
            names.decision(row["document"], row["reference"]),
            (A, PROV("Entity")),
            (A, names.term("Decision")),
            (names.term("reference"), names.reference(row["document"], row["reference"])),
            (names.term("means"), names.source(row["source"]) if row["source"] else None),
            (PROV("wasAttributedTo"), editor),
            (PROV("generatedAtTime"), moment(row["at"])),
            (RDFS("comment"), string(row["why"])),
        )
        yield from told(editor, (A, PROV("Agent")), (SCHEMA("name"), string(row["by"])))
