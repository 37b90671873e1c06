"""Trouble of every kind, told as problem details."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from evidence_api.http import keeper, questions
from evidence_api.http.app import create_app
from evidence_api.http.settings import Settings, server_settings
from evidence_graph.errors import WrongUse
from evidence_graph.store import Store
from evidence_graph.stores import open_store
from tests.api.http.serving import GARDEN, problem, served
from tests.servers.neo4j import Server, free_port, require_neo4j
from tests.stores import Place


def test_a_server_starts_without_its_store_and_answers_once_it_is_there(
    prepared_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "PAUSE", 0.0)
    folder = tmp_path / "later.db"
    with TestClient(create_app(Settings(str(folder)))) as client:
        assert client.get("/healthz").json() == {"status": "ok"}
        down = client.get("/readyz")
        assert "evidence load" in problem(down, 503)["detail"]
        assert folder.name not in down.text
        assert down.headers["retry-after"].isdigit()
        problem(client.get("/questions/summary"), 503)
        shutil.copytree(prepared_folder, folder)
        assert client.get("/readyz").json() == {"status": "ok", "graph_version": 0}


def test_a_dead_server_is_not_waited_for_by_each_request(monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"bolt://127.0.0.1:{free_port()}"
    tried = []

    def opening(*given: Any, **more: Any) -> Store:
        tried.append(given)
        return open_store(*given, **more)

    monkeypatch.setattr(keeper, "open_store", opening)
    monkeypatch.setattr(keeper, "PAUSE", 60.0)
    with TestClient(create_app(Settings(address))) as client:
        responses = [client.get("/questions/summary") for _ in range(20)]
        assert client.get("/healthz").status_code == 200
    assert {problem(response, 503)["type"] for response in responses} == {"/docs#store-unavailable"}
    assert not any("127.0.0.1" in response.text for response in responses)
    assert len(tried) == 1


def test_readiness_follows_a_neo4j_that_goes_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "PAUSE", 0.0)
    require_neo4j()
    server = Server(tmp_path, free_port())
    server.start()
    try:
        with TestClient(create_app(Settings(server.address))) as client:
            assert client.get("/readyz").status_code == 200
            server.kill()
            problem(client.get("/readyz"), 503)
            server.start()
            assert client.get("/readyz").status_code == 200
    finally:
        server.kill()


def test_a_store_that_another_process_owns_is_unavailable_and_only_the_log_names_it(
    empty_embedded: Place, caplog: pytest.LogCaptureFixture
) -> None:
    with empty_embedded.open(), TestClient(create_app(Settings(empty_embedded.address))) as client:
        refused = client.get("/readyz")
    problem(refused, 503)
    assert empty_embedded.address not in refused.text
    assert empty_embedded.address in caplog.text


def test_a_question_that_takes_too_long_is_given_up(place: Place) -> None:
    with served(place, timeout=1e-9) as client:
        for path in ("/questions/summary", f"/documents/{GARDEN.document.id}"):
            assert place.address not in problem(client.get(path), 504)["detail"]


@pytest.mark.parametrize(
    "path",
    [
        "/claims/c9",
        "/documents/d9",
        "/sources/doi:10.5555/none",
        "/questions/provenance?claim=c9",
        "/questions/cites?source=10.5555/none",
        "/questions/cites?source=nowhere",
        "/questions/unsupported?document=no.txt",
    ],
)
def test_what_is_not_there_is_told_without_the_store_s_address(empty_embedded: Place, path: str) -> None:
    with served(empty_embedded) as client:
        for media_type in ("application/json", "text/turtle" if "questions" not in path else "text/csv"):
            told = problem(client.get(path, headers={"Accept": media_type}), 404)["detail"]
            assert "in the graph" in told
            assert empty_embedded.address not in told


def test_what_nobody_foresaw_tells_nothing_of_the_inside(
    empty_embedded: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: object) -> None:
        raise RuntimeError("the password is swordfish")

    monkeypatch.setattr(questions, "ask", broken)
    with served(empty_embedded) as client:
        response = client.get("/questions/summary")
        assert "swordfish" not in response.text
        assert problem(response, 500)["type"] == "/docs#internal-error"
        assert "content-security-policy" in response.headers


def test_unknown_addresses_and_methods_are_problems_too(empty_embedded: Place) -> None:
    with served(empty_embedded) as client:
        assert "/nothing/here" in problem(client.get("/nothing/here"), 404)["detail"]
        problem(client.get("/static/nothing.js"), 404)
        refused = client.delete("/questions/summary")
        assert "DELETE" in problem(refused, 405)["detail"]
        assert refused.headers["allow"] == "GET"


def test_settings_come_from_the_environment() -> None:
    told = server_settings(
        {"EVIDENCE_STORE": "a.db", "EVIDENCE_TOKEN": "t", "EVIDENCE_TIMEOUT": "2.5", "EVIDENCE_BODY_LIMIT": "1000"}
    )
    assert (told.address, told.token, told.timeout, told.body_limit) == ("a.db", "t", 2.5, 1000)
    assert server_settings({"EVIDENCE_TOKEN": ""}, "b.db").token is None


@pytest.mark.parametrize("given", ["soon", "-1", "0", "inf", "nan"])
def test_a_timeout_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(WrongUse, match="EVIDENCE_TIMEOUT"):
        server_settings({"EVIDENCE_TIMEOUT": given})
