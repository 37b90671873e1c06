"""Every question has a route, which answers as the question does."""

from typing import Any

import pytest

from evidence_api.catalogue import described
from evidence_queries.asking import Page, ask, checked
from evidence_queries.questions import QUESTIONS
from tests.api.http.serving import GARDEN, problem, served
from tests.stores import Place

CLAIM = GARDEN.claims[0].id

NEEDED: dict[str, Any] = {"claim": CLAIM, "year": 2016, "text": "leaf", "document": "garden.txt"}
"""What the questions need to be told, by parameter."""


def needed(name: str) -> dict[str, Any]:
    fields = QUESTIONS[name].parameters.model_fields
    wanted = {field: value for field, value in NEEDED.items() if field in fields and fields[field].is_required()}
    return wanted | ({"year": 2016} if QUESTIONS[name].parameters.chooses_sources else {})


def test_every_route_gives_the_object_that_asking_gives(place: Place) -> None:
    with served(place) as client:
        given = {name: client.get(f"/questions/{name}", params=needed(name)) for name in QUESTIONS}
    with place.open() as store:
        for name, question in QUESTIONS.items():
            assert given[name].status_code == 200, given[name].text
            answer = ask(store, question, checked(question, needed(name)), Page())
            assert given[name].text == answer.model_dump_json()


def test_the_list_tells_names_titles_parameters_and_columns(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        assert client.get("/questions").json() == [described(question) for question in QUESTIONS.values()]


def test_pages_follow_each_other_to_the_end(place: Place) -> None:
    with served(place) as client:
        asked: dict[str, Any] = {"certainty": "possible", "limit": 2}
        whole = client.get("/questions/search", params=asked | {"text": "leaf", "limit": 50}).json()["rows"]
        rows, after = [], None
        for _ in range(10):
            page = client.get(
                "/questions/search", params=asked | {"text": "leaf"} | ({"after": after} if after else {})
            )
            rows += page.json()["rows"]
            after = page.json()["next"]
            if not after:
                break
    assert len(whole) == 5
    assert rows == whole


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("year=2016&colour=blue", "colour"),
        ("year=2016&year=2017", "year"),
        ("year=twenty", "year"),
        ("year=2016&certainty=maybe", "certainty"),
        ("year=2016&limit=0", "limit"),
        ("year=2016&limit=10000000", "limit"),
        ("year=2016&after=nonsense!", "after"),
        ("year=2016&count=perhaps", "count"),
        ("", "source"),
        ("source=%20", "source"),
        ("year=2016&document=", "document"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(empty_embedded: Place, query: str, parameter: str) -> None:
    with served(empty_embedded) as client:
        assert problem(client.get(f"/questions/rests-only-on?{query}"), 422)["parameter"] == parameter


def test_an_unknown_question_is_not_found_and_the_known_ones_are_named(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        assert "rests-only-on" in problem(client.get("/questions/who-knows"), 404)["detail"]


def test_an_unknown_claim_is_not_found(place: Place) -> None:
    with served(place) as client:
        assert "c99999" in problem(client.get("/questions/provenance?claim=d0.c99999"), 404)["detail"]


@pytest.mark.parametrize(
    ("path", "parameter"),
    [
        ("provenance?claim=d0.c99999", "claim"),
        ("trace?claim=d0.c99999", "claim"),
        ("cites?source=10.9999/unheard-of", "source"),
        ("cites?source=unheard", "source"),
        ("unsupported?document=nowhere.txt", "document"),
        ("unsupported?revision=d99", "revision"),
        ("unsupported?revision=garden.txt", "revision"),
        ("changes?document=nowhere.txt", "document"),
        ("changes?document=garden.txt&since=d99", "since"),
    ],
)
def test_something_unknown_is_not_found_by_the_name_of_its_parameter(place: Place, path: str, parameter: str) -> None:
    with served(place) as client:
        assert problem(client.get(f"/questions/{path}"), 404)["parameter"] == parameter


def test_any_tag_means_a_graph_that_the_client_has(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        assert client.get("/questions/summary", headers={"If-None-Match": "*"}).status_code == 304


def test_an_unchanged_graph_is_not_sent_again(place: Place) -> None:
    with served(place, token="t") as client:
        first = client.get("/questions/summary")
        again = {"If-None-Match": f'"other", {first.headers["etag"]}'}
        assert client.get("/questions/summary", headers=again).status_code == 304
        assert client.get("/questions/summary", headers=again).content == b""
        problem(client.get("/questions/summary?colour=blue", headers=again), 422)
        posted = client.post("/documents?name=new.txt", content=b"A title\n\nLeaves fall.\n", headers=_bearer())
        assert posted.status_code == 201
        assert client.get("/questions/summary", headers=again).status_code == 200


def test_head_tells_what_get_would(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        head, get = client.head("/questions/summary"), client.get("/questions/summary")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == get.headers["content-length"]


def _bearer() -> dict[str, str]:
    return {"Authorization": "Bearer t"}
