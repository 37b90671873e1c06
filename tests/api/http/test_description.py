"""The API is as its description says, and the description says all."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from pydantic import BaseModel, RootModel
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from evidence_api.http.app import create_app
from evidence_api.http.health import Health, Readiness
from evidence_api.http.intake import Posted
from evidence_api.http.problems import ProblemDetails
from evidence_api.http.questions import QuestionListed
from evidence_api.http.settings import Settings
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import Answer
from evidence_queries.questions import QUESTIONS
from evidence_queries.rows import ProvenanceRow
from evidence_queries.things.documents import DocumentShown
from evidence_queries.things.sources import SourceShown
from tests.api.http.serving import AUTHORIZED, GARDEN, TOKEN, served
from tests.api.http.test_server import running
from tests.stores import Place

EXAMPLES = 12
"""Requests of each kind that are made up for each route."""

PHASES = ("examples", "coverage", "stateful")
"""What Schemathesis runs by its command line; its fuzzing is run here, in this process."""

# No schema can say that one of several parameters is needed, that words must fit one source, or that bytes are an
# article, so what fits the schema may still be refused with 422; all else that Schemathesis checks is checked.


@pytest.fixture
def api(empty_embedded: Place) -> Iterator[Any]:
    """The description as Schemathesis reads it, over a graph that holds what the examples don't name."""
    with served(empty_embedded):
        pass
    app = create_app(Settings(empty_embedded.address, token=TOKEN))
    yield schemathesis.openapi.from_asgi("/openapi.json", app)
    app.state.keeper.close()


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_the_api_keeps_to_its_description(api: Any, mode: GenerationMode) -> None:
    for found in api.get_all_operations():
        cases = found.ok().as_strategy(generation_mode=mode)

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=cases)
        def keeps(case: Any) -> None:
            case.call_and_validate(headers=AUTHORIZED, excluded_checks=[positive_data_acceptance])

        with suppress(Unsatisfiable):  # a route without parameters can't be asked wrongly
            keeps()


def test_examples_limits_and_links_hold_on_a_live_server(empty_embedded: Place, tmp_path: Path) -> None:
    with empty_embedded.open() as store:
        Run(store).load([GARDEN])
    with running(empty_embedded) as (address, _):
        ended = subprocess.run(
            [
                *(Path(sys.executable).with_name("schemathesis"), "run", f"{address}/openapi.json"),
                *("--phases", ",".join(PHASES), "--max-examples", "5", "--seed", "1"),
                *("--exclude-checks", "positive_data_acceptance", "--warnings", "off", "--no-color"),
                *("--header", f"Authorization: {AUTHORIZED['Authorization']}"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert all(re.search(f"✅ +{phase.title()}", ended.stdout) for phase in PHASES), ended.stdout


@pytest.fixture(scope="module")
def description() -> Any:
    return create_app(Settings("nowhere.db")).openapi()


def test_every_question_is_described_with_its_own_row(description: Any) -> None:
    schemas = description["components"]["schemas"]
    for name, question in QUESTIONS.items():
        operation = description["paths"][f"/questions/{name}"]["get"]
        answer = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        assert schemas[answer]["properties"]["rows"]["items"]["$ref"].rpartition("/")[2] == question.row.__name__
        taken = {parameter["name"] for parameter in operation["parameters"]}
        assert taken == {*question.parameters.model_fields, "limit", "after", "count"}


def test_every_answer_and_problem_has_an_example_that_fits_its_model(description: Any) -> None:
    models: dict[str, type[BaseModel]] = {
        "/questions": RootModel[list[QuestionListed]],
        "/claims/{id}": ProvenanceRow,
        "/documents/{id}": DocumentShown,
        "/sources/{id}": SourceShown,
        "/documents": Posted,
        "/healthz": Health,
        "/readyz": Readiness,
    }
    for path, operations in description["paths"].items():
        for operation in operations.values():
            assert operation["summary"]
            for status, media, example in examples_of(operation):
                if status >= "400":
                    ProblemDetails.model_validate(example)
                elif path in models and media == "application/json":
                    models[path].model_validate(example)
                elif media == "application/x-ndjson":
                    QUESTIONS[path.removeprefix("/questions/")].row.model_validate_json(example)
                elif path.startswith("/questions/") and media == "application/json":
                    Answer.model_validate(example)
                    QUESTIONS[path.removeprefix("/questions/")].row.model_validate(example["rows"][0])


def examples_of(operation: Any) -> list[tuple[str, str, Any]]:
    """Status, media type and example of each answer with a body; one without an example fails here."""
    return [
        (status, media, told["example"])
        for status, response in operation["responses"].items()
        for media, told in response.get("content", {}).items()
    ]


def test_every_required_parameter_has_an_example(description: Any) -> None:
    for path, operations in description["paths"].items():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                assert "example" in parameter or not parameter["required"], (path, parameter["name"])


def test_every_problem_is_described_as_problem_details(description: Any) -> None:
    for operations in description["paths"].values():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                if status >= "400":
                    assert list(response["content"]) == ["application/problem+json"]
