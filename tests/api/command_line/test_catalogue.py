"""`evidence questions`, help and versions: what can be asked, told from the declarations."""

import json
import subprocess
import sys

import pytest

from evidence_api.catalogue import described
from evidence_loaders.formats import FORMATS
from evidence_queries.questions import QUESTIONS
from tests.api.command_line.running import Evidence


def test_the_list_names_every_question_its_title_and_its_parameters(embedded: Evidence) -> None:
    told = embedded.done("questions")
    for question in QUESTIONS.values():
        assert f"{question.name}\n    {question.title}\n" in told
        for name in question.parameters.model_fields:
            assert f"--{name.replace('_', '-')}" in told


def test_the_list_as_json_tells_types_choices_and_defaults(embedded: Evidence) -> None:
    told = {question["name"]: question for question in json.loads(embedded.done("questions", "--format", "json"))}
    assert list(told) == list(QUESTIONS)
    assert set(told["cites"]) == {"name", "title", "parameters", "row"}
    parameters = {parameter["name"]: parameter for parameter in told["cites"]["parameters"]}
    assert parameters["certainty"]["choices"] == ["certain", "assumed", "possible"]
    assert parameters["certainty"]["default"] == "assumed"
    assert parameters["year"]["type"] == "string"
    assert parameters["year"]["pattern"].startswith("^")
    depth = {parameter["name"]: parameter for parameter in told["trace"]["parameters"]}["depth"]
    assert (depth["type"], depth["minimum"], depth["maximum"]) == ("integer", 1, 10)
    required = {parameter["name"]: parameter["required"] for parameter in told["search"]["parameters"]}
    assert required["text"]
    assert not required["section"]
    columns = {column["name"]: column for column in told["provenance"]["row"]}
    assert columns["text"]["type"] == "string"
    notices = {field["name"]: field for field in columns["sources"]["items"]["fields"]}["notices"]
    assert "register" in {field["name"] for field in notices["items"]["fields"]}


@pytest.mark.parametrize("form", ["table", "json"])
def test_the_list_is_the_same_with_and_without_the_parser(embedded: Evidence, form: str) -> None:
    assert embedded.done("questions", f"--format={form}") == embedded.done("questions", "--format", form)


def test_help_tells_each_parameter_as_its_declaration_does(embedded: Evidence) -> None:
    told = " ".join(embedded.process("ask", "unsupported", "--help", columns=200).out.split())
    field = QUESTIONS["unsupported"].parameters.model_fields["reason"]
    assert "--reason" in told
    assert field.description is not None
    assert field.description[:40] in told
    assert "uncited|unsupportive|dangling" in told


@pytest.mark.parametrize("arguments", [["--help"], ["ask", "--help"], ["load", "--help"], ["decisions", "-h"]])
def test_every_command_explains_itself(embedded: Evidence, arguments: list[str]) -> None:
    assert "Usage: evidence" in embedded.done(*arguments)


@pytest.mark.parametrize("command", ["load", "parse"])
def test_help_lists_the_formats(embedded: Evidence, command: str) -> None:
    told = embedded.process(command, "--help", columns=200).out
    assert all(name in told for name in FORMATS)


def test_the_version_is_that_of_the_package(embedded: Evidence) -> None:
    from importlib.metadata import version

    assert embedded.done("--version") == f"evidence {version('evidence-graph')}\n"


HEAVY = {
    "arcadedb",
    "bibtexparser",
    "fastapi",
    "lxml",
    "neo4j",
    "nupunkt",
    "rdflib",
    "pyoxigraph",
    "uvicorn",
    "openpyxl",
}


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [
        (["questions"], HEAVY | {"typer", "rich"}),
        (["--version"], HEAVY | {"rich"}),
        (["ask", "summary", "--format", "json"], (HEAVY | {"rich"}) - {"arcadedb"}),
        (["ask", "summary"], HEAVY - {"arcadedb"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands_load_only_what_they_use(embedded: Evidence, arguments: list[str], unneeded: set[str]) -> None:
    code = (
        "import sys; from evidence_api.command_line import main\n"
        f"status = main({arguments!r})\n"
        f"print(sorted({unneeded!r} & set(sys.modules)), file=sys.stderr)\n"
        "sys.exit(status)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], env=embedded.place.environ(), capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "[]\n")


def test_no_type_is_left_unsaid() -> None:
    for question in QUESTIONS.values():
        assert '"any"' not in json.dumps(described(question)), question.name
