"""The API in this process, over a graph of a few readings."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from starlette.testclient import TestClient

from evidence_api.http.app import create_app
from evidence_api.http.settings import Settings
from evidence_graph.model import Reading
from evidence_graph.vocabulary import Basis
from evidence_loaders.into_graph.run import Run
from tests.readings import REVIEW, TRIAL, reading, work
from tests.stores import Place

TOKEN = "open sesame"
AUTHORIZED = {"Authorization": f"Bearer {TOKEN}"}

GARDEN = reading(
    "garden.txt",
    [REVIEW, TRIAL, work("What gardeners say about leaves at dusk", 2020)],
    [["1"], ["1", "2"], ["3"], [], ["9"]],
    links={"3": [(3, Basis.POSITION), (2, Basis.CANDIDATE)]},
)
"""Five claims: on the review, on review and trial, on an assumed entry, uncited, dangling."""

HOSTILE = "<script>document.title='taken'</script><img src=x onerror=alert(1)>"

PRANK = reading("prank.txt", [work(HOSTILE + " in four words", 2016, url="javascript:alert(document.domain)")], [["1"]])


@contextmanager
def served(place: Place, readings: Iterable[Reading] = (GARDEN,), **settings: Any) -> Iterator[TestClient]:
    """A client of the API over ``place``, which holds ``readings``."""
    with place.open() as store:
        run = Run(store)
        for one in readings:
            run.load([one])
        run.finish()
    app = create_app(Settings(place.address, place.credentials, **settings))
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def problem(response: Any, status: int) -> dict[str, Any]:
    """The problem details of ``response``, checked for what all of them have."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = response.json()
    assert told["status"] == status
    assert {"type", "title", "detail", "instance"} <= set(told)
    return told
