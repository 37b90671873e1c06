"""Claims, documents and sources by id, in the form that the client asks for."""

from urllib.parse import quote

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from evidence_graph.rdf.names import DEFAULT_BASE
from evidence_graph.rdf.single import MEDIA_TYPES
from tests.api.http.serving import GARDEN, problem, served
from tests.readings import reading, work
from tests.stores import Place

DOCUMENT = GARDEN.document.id
CLAIM = GARDEN.claims[2].id
TRIAL = "doi:10.5555/leaf.19"


def test_a_claim_is_its_provenance(place: Place) -> None:
    with served(place) as client:
        row = client.get(f"/claims/{CLAIM}").json()
        assert row == client.get(f"/questions/provenance?claim={CLAIM}").json()["rows"][0]
    assert [source["basis"] for source in row["sources"]] == ["position"]
    assert [other["id"] for other in row["sources"][0]["may_also_be"]] == [TRIAL]


def test_a_document_shows_its_claims_in_order_and_its_list_in_pages(place: Place) -> None:
    with served(place) as client:
        first = client.get(f"/documents/{DOCUMENT}?limit=2").json()
        cursors = {"after": first["claims"]["next"], "entries_after": first["entries"]["next"]}
        second = client.get(f"/documents/{DOCUMENT}", params={"limit": 50} | cursors).json()
    assert first["holds"] == {"claims": 5, "references": 4, "entries": 3}
    shown = [row["id"] for row in first["claims"]["rows"] + second["claims"]["rows"]]
    assert shown == [claim.id for claim in GARDEN.claims]
    assert [row["position"] for row in first["entries"]["rows"] + second["entries"]["rows"]] == [1, 2, 3]
    assert (second["claims"]["next"], second["entries"]["next"]) == (None, None)
    assert first["revisions"][0]["id"] == DOCUMENT


@pytest.mark.parametrize("parameter", ["after", "entries_after"])
def test_a_wrong_cursor_of_a_document_is_refused_by_the_name_of_its_parameter(place: Place, parameter: str) -> None:
    with served(place) as client:
        told = problem(client.get(f"/documents/{DOCUMENT}?{parameter}=nonsense!"), 422)
    assert told["parameter"] == parameter
    assert told["detail"].startswith(f"{parameter}: ")


@pytest.mark.parametrize(
    "spelled", [TRIAL, quote(TRIAL, safe=""), "10.5555/LEAF.19", quote("https://doi.org/10.5555/leaf.19", safe="")]
)
def test_a_source_answers_to_every_spelling_of_its_doi(place: Place, spelled: str) -> None:
    with served(place) as client:
        response = client.get(f"/sources/{spelled}")
        found = response.json()
        assert client.get(response.headers["content-location"]).json() == found
    assert found["id"] == TRIAL
    assert [row["document"]["file"] for row in found["listed_in"]["rows"]] == ["garden.txt"]
    assert [row["position"] for row in found["listed_in"]["rows"]] == [2]


def test_an_id_that_a_source_once_had_leads_to_the_one_that_is_kept(place: Place) -> None:
    by_pmid = reading("early.txt", [work("Roots and their ways in spring", 2011, pmid="77")], [["1"]])
    both = reading("late.txt", [work("Roots and their ways in spring", 2011, pmid="77", doi="10.5555/roots")], [["1"]])
    with served(place, [by_pmid, both]) as client:
        response = client.get("/sources/pmid:77")
    assert response.json()["id"] == "doi:10.5555/roots"
    assert response.headers["content-location"] == "/sources/doi:10.5555%2Froots"


@pytest.mark.parametrize("path", [f"/claims/{CLAIM}", f"/documents/{DOCUMENT}", f"/sources/{TRIAL}"])
def test_a_thing_comes_in_every_rdf_syntax_with_the_same_meaning(place: Place, path: str) -> None:
    with served(place) as client:
        found = {}
        for name in MEDIA_TYPES:
            response = client.get(path, headers={"Accept": name})
            assert response.status_code == 200, response.text
            assert response.headers["content-type"].startswith(name)
            found[name] = statements(response.content, name)
    things, name = path.removeprefix("/").split("/", 1)
    thing = str(NamedNode(f"{DEFAULT_BASE}{things}/{quote(name, safe=':')}"))
    assert any(subject == thing for subject, *_ in found["text/turtle"])
    assert all(other == found["text/turtle"] for other in found.values())


def test_the_vocabulary_is_turtle(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        assert len(statements(client.get("/vocabulary").content, "text/turtle")) > 20


def statements(data: bytes, media_type: str) -> set[tuple[str, str, str]]:
    """What RDF says, but for the names of nameless nodes."""
    syntax = RdfFormat.from_media_type(media_type)
    assert syntax
    found = [(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in parse(data, syntax)]
    return {tuple("_:" if part.startswith("_:") else part for part in parts) for parts in found}  # type: ignore[misc]  # three parts


@pytest.mark.parametrize("path", [f"/claims/{CLAIM}", f"/documents/{DOCUMENT}", f"/sources/{TRIAL}"])
def test_people_get_a_page_and_programs_json_and_others_a_word(place: Place, path: str) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    with served(place) as client:
        assert client.get(path, headers=browser).headers["content-type"] == "text/html; charset=utf-8"
        assert client.get(path, headers={"Accept": "*/*"}).headers["content-type"] == "application/json"
        assert "text/turtle" in problem(client.get(path, headers={"Accept": "image/png"}), 406)["detail"]
        tagged = client.get(path).headers["etag"]
        assert client.get(path, headers={"If-None-Match": tagged}).status_code == 304
        assert client.get(path, headers={"If-None-Match": tagged, "Accept": "text/turtle"}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/claims/d0.c1", "/documents/d0", "/sources/doi:10.5555/nobody", "/sources/", "/sources/a//b"]
)
def test_what_is_not_there_is_not_found_in_every_form(place: Place, path: str) -> None:
    with served(place) as client:
        problem(client.get(path), 404)
        problem(client.get(path, headers={"Accept": "text/turtle"}), 404)
        assert client.get(path, headers={"Accept": "text/html"}).status_code == 404


@pytest.mark.parametrize("path", [f"/claims/{CLAIM}", f"/documents/{DOCUMENT}", f"/sources/{TRIAL}", "/vocabulary"])
def test_an_unknown_parameter_is_refused_here_too(empty_embedded: Place, path: str) -> None:
    with served(empty_embedded) as client:
        assert problem(client.get(f"{path}?colour=blue"), 422)["parameter"] == "colour"
