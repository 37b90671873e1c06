"""Files that are sent over HTTP."""

from collections.abc import Iterable, Iterator, Mapping

import pytest

from evidence_api.http import intake
from evidence_graph.errors import StoreRejected
from evidence_graph.model import Reading
from evidence_loaders.into_graph.run import Outcome, Run
from tests.api.http.serving import AUTHORIZED, GARDEN, PRANK, TOKEN, problem, served
from tests.stores import Place

ARTICLE = b"""Do ferns like shade?

Advantages

- Shade keeps the soil of ferns moist 1
- Direct sun burns the leaves of most ferns 2

References

1. Moss A. Ferns in the shade of old trees. Journal of Ferns. 2016.
2. Reed B. Sun and the leaves of ferns. Journal of Ferns. 2018.
"""


def test_a_new_file_is_created_then_unchanged_then_revised(place: Place) -> None:
    with served(place, (), token=TOKEN) as client:
        first = client.post("/documents?name=notes/ferns.txt", content=ARTICLE, headers=AUTHORIZED)
        again = client.post("/documents?name=notes/ferns.txt", content=ARTICLE, headers=AUTHORIZED)
        changed = ARTICLE.replace(b"Direct sun", b"Hot sun")
        revised = client.post("/documents?name=notes/ferns.txt", content=changed, headers=AUTHORIZED)
        assert (first.status_code, again.status_code, revised.status_code) == (201, 200, 201)
        told = [response.json()["documents"][0]["status"] for response in (first, again, revised)]
        assert told == ["new", "unchanged", "revised"]
        shown = client.get(first.headers["location"]).json()
        assert (shown["file"], shown["current"], shown["holds"]["claims"]) == ("notes/ferns.txt", False, 2)
        rows = client.get("/questions/rests-only-on?year=2016").json()["rows"]
    assert [row["text"] for row in rows] == ["Shade keeps the soil of ferns moist"]


def test_what_was_doubtful_is_told(place: Place) -> None:
    with served(place, (), token=TOKEN) as client:
        posted = client.post(
            "/documents?name=f.txt",
            content=ARTICLE.replace(b"burns the leaves of most ferns 2", b"burns them 7"),
            headers=AUTHORIZED,
        )
    assert posted.status_code == 201
    assert {"severity", "code", "message", "line"} <= set(posted.json()["problems"][0])


def test_readings_are_taken_back_as_json_lines(place: Place) -> None:
    with served(place, (), token=TOKEN) as client:
        line = GARDEN.model_dump_json().encode()
        posted = client.post("/documents?name=g.jsonl", content=line, headers=AUTHORIZED)
        assert posted.headers["location"] == f"/documents/{GARDEN.document.id}"


def test_a_reading_that_the_store_won_t_take_stays_out_alone(
    empty_embedded: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Choosy(Run):
        def load(self, readings: Iterable[Reading], ways: Mapping[str, str] | None = None) -> list[Outcome]:
            given = list(readings)
            if any(one.document.file == PRANK.document.file for one in given):
                raise StoreRejected("no such value")
            return super().load(given)

    monkeypatch.setattr(intake, "Run", Choosy)
    lines = "\n".join(one.model_dump_json() for one in (GARDEN, PRANK)).encode()
    with served(empty_embedded, (), token=TOKEN) as client:
        posted = client.post("/documents?name=both.jsonl", content=lines, headers=AUTHORIZED)
        assert posted.status_code == 201
        assert [document["id"] for document in posted.json()["documents"]] == [GARDEN.document.id]
        assert [one["code"] for one in posted.json()["problems"]] == ["not-written"]
        alone = client.post("/documents?name=p.jsonl", content=PRANK.model_dump_json().encode(), headers=AUTHORIZED)
        assert problem(alone, 422)["problems"][0]["message"] == "no such value"


def test_without_a_token_loading_is_off(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        told = problem(client.post("/documents?name=a.txt", content=ARTICLE, headers=AUTHORIZED), 403)
    assert "EVIDENCE_TOKEN" in told["detail"]


@pytest.mark.parametrize("given", [None, "Bearer wrong", "Bearer ", f"Basic {TOKEN}", "Bearer pass-wörd", TOKEN])
def test_a_wrong_token_changes_nothing(empty_embedded: Place, given: str | None) -> None:
    headers = {} if given is None else {b"Authorization": given.encode("latin-1")}
    with served(empty_embedded, (), token=TOKEN) as client:
        refused = client.post("/documents?name=a.txt", content=ARTICLE, headers=headers)
        problem(refused, 401)
        assert refused.headers["www-authenticate"] == "Bearer"
        assert client.get("/readyz").json()["graph_version"] == 0


def test_a_token_may_hold_any_letters(empty_embedded: Place) -> None:
    with served(empty_embedded, (), token="pässword") as client:
        headers = {b"Authorization": "Bearer pässword".encode()}
        assert client.post("/documents?name=a.txt", content=ARTICLE, headers=headers).status_code == 201


def test_a_body_is_refused_as_soon_as_it_is_too_large(empty_embedded: Place) -> None:
    sent = []

    def endless() -> Iterator[bytes]:
        for _ in range(1000):
            sent.append(1)
            yield b"x" * 1000

    with served(empty_embedded, (), token=TOKEN, body_limit=5000) as client:
        problem(client.post("/documents?name=a.txt", content=endless(), headers=AUTHORIZED), 413)
        problem(client.post("/documents?name=a.txt", content=b"x" * 5001, headers=AUTHORIZED), 413)


@pytest.mark.parametrize("body", [b"", b"\x00\x01\x02" * 100, b"%PDF-1.7 ...", b"PK\x03\x04"])
def test_what_can_not_be_read_is_refused_with_its_problems(empty_embedded: Place, body: bytes) -> None:
    with served(empty_embedded, (), token=TOKEN) as client:
        told = problem(client.post("/documents?name=a.txt", content=body, headers=AUTHORIZED), 422)
        assert told["problems"][0]["severity"] == "error"
        assert client.get("/readyz").json()["graph_version"] == 0


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("", "name"),
        ("name=", "name"),
        ("name=a%00b", "name"),
        (f"name={'x' * 2001}", "name"),
        ("name=a&format=poem", "format"),
        ("name=a&x=1", "x"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(empty_embedded: Place, query: str, parameter: str) -> None:
    with served(empty_embedded, (), token=TOKEN) as client:
        told = problem(client.post(f"/documents?{query}", content=ARTICLE, headers=AUTHORIZED), 422)
    assert told["parameter"] == parameter
