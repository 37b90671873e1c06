"""docs/rdf.md: its query runs, and it tells of every term and file."""

import re
from pathlib import Path

from rdflib import OWL, RDF, Variable

from evidence_api.exports.folder import FILES
from evidence_graph.rdf.names import DEFAULT_BASE
from evidence_graph.rdf.single import MEDIA_TYPES, vocabulary_graph
from evidence_graph.store import Store
from tests.graph.rdf.parsing import dataset, everything
from tests.graph.rdf.sample import article, load

PAGE = (Path(__file__).parents[3] / "docs" / "rdf.md").read_text(encoding="utf-8")


def test_its_query_finds_claims_with_certainty_and_place(store: Store) -> None:
    load(store)
    [query] = re.findall(r"```sparql\n(.*?)```", PAGE, re.S)
    found = everything(dataset(store)).query(query).bindings
    rows = [
        tuple(str(row.get(Variable(name))).rpartition("/")[2] for name in ("text", "certainty", "start"))
        for row in found
    ]
    first = article().claims[0]
    assert (first.text, "certain", str(first.start)) in rows
    assert {certainty for _, certainty, _ in rows} == {"certain", "possible"}


def test_it_tells_of_every_own_term() -> None:
    graph = vocabulary_graph(DEFAULT_BASE)
    terms = {
        str(term).rpartition("#")[2]
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in graph.subjects(RDF.type, kind)
    }
    assert [term for term in sorted(terms) if f"`ev:{term}`" not in PAGE] == []


def test_it_names_every_file_and_media_type() -> None:
    named = set(re.findall(r"(\w+)\.csv", PAGE)) | set(re.findall(r"`(\w+)`", PAGE))
    assert {file.removesuffix(".csv") for file in FILES} - named == set()
    assert [media_type for media_type in MEDIA_TYPES if f"`{media_type}`" not in PAGE] == []
