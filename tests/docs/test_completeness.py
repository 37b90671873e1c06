"""Whatever a person can use is documented; what is not is listed."""

import re
from collections.abc import Iterator
from typing import Any

import typer

from evidence_api.commands.application import app
from evidence_api.endings import Status
from evidence_api.http.app import create_app
from evidence_api.http.settings import Settings
from evidence_graph.vocabulary import Basis, Certainty, ClaimKind, Intent, NoticeKind, SourceKind
from evidence_loaders.formats import FORMATS
from evidence_queries.parameters import Parameters
from evidence_queries.questions import QUESTIONS
from tests.docs.question_pages import FOLDER, written
from tests.house.project import ROOT, packaged, tracked

DOCS = ROOT / "docs"
COMMAND_LINE = (DOCS / "command-line.md").read_text(encoding="utf-8")
HTTP = (DOCS / "http-api.md").read_text(encoding="utf-8")
DESIGN = (DOCS / "design.md").read_text(encoding="utf-8")


def test_every_question_has_a_page_and_what_people_write_of_it() -> None:
    assert [name for name in QUESTIONS if not (FOLDER / f"{name}.md").exists()] == []
    assert set(written()) == set(QUESTIONS)


def test_every_parameter_stands_on_its_page() -> None:
    missing = [
        (name, field)
        for name, question in QUESTIONS.items()
        for field in question.parameters.model_fields
        if f"| `{field}` |" not in (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    ]
    assert missing == []


def test_every_command_and_option_is_documented() -> None:
    commands = [name for name, _ in _commands() if f"evidence {name}" not in COMMAND_LINE]
    options = [
        (name, option)
        for name, command in _commands()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--") and not re.search(rf"`[^`]*{option}\b", COMMAND_LINE)
    ]
    assert (commands, options) == ([], [])


def test_every_option_that_questions_share_is_documented() -> None:
    first = typer.main.get_command(app).commands["ask"].get_command(None, "summary")  # type: ignore[attr-defined]
    options = [option for parameter in first.params for option in parameter.opts if option.startswith("--")]
    own = set(QUESTIONS["summary"].parameters.model_fields) - set(Parameters.model_fields)
    assert [o for o in options if o[2:] not in own and not re.search(rf"`[^`]*{o}\b", COMMAND_LINE)] == []


def test_every_exit_status_is_documented() -> None:
    assert [status for status in Status if f"| {status.value} |" not in COMMAND_LINE] == []


def test_every_environment_variable_is_documented() -> None:
    sources = (ROOT / top / path for top in ("graph", "loaders", "queries", "api") for path in packaged())
    texts = [path.read_text(encoding="utf-8") for path in sources if path.suffix == ".py" and path.exists()]
    read = {name for text in texts for name in re.findall(r"\"((?:EVIDENCE|NEO4J)_[A-Z_]+)\"", text)}
    assert len(read) >= 9
    assert [name for name in sorted(read) if f"`{name}`" not in COMMAND_LINE] == []


def test_every_route_is_documented() -> None:
    paths = create_app(Settings(address="nowhere")).openapi()["paths"]
    routes = {
        f"{method.upper()} {'/questions/{name}' if path.rpartition('/')[2] in QUESTIONS else path}"
        for path, methods in paths.items()
        for method in methods
    }
    assert len(routes) >= 8
    assert [route for route in sorted(routes) if f"`{route}" not in HTTP] == []


def test_every_format_has_a_page() -> None:
    pages = " ".join(path.read_text(encoding="utf-8") for path in sorted((DOCS / "formats").glob("*.md")))
    known = {path.stem for path in (DOCS / "formats").glob("*.md")}
    assert [name for name in FORMATS if name not in known and f"`{name}`" not in pages] == []


def test_every_word_of_the_vocabulary_is_documented() -> None:
    words = [word.value for kind in (ClaimKind, SourceKind, Basis, Certainty) for word in kind]
    assert [word for word in words if f"`{word}`" not in DESIGN] == []
    assert [word for word in NoticeKind if word.value not in DESIGN] == []
    assert {Intent.DISPUTES, Intent.REFUTES, Intent.DISAGREES_WITH, Intent.CRITIQUES} <= {
        word for word in Intent if f"`{word.value}`" in DESIGN
    }


def test_every_type_of_node_and_relationship_is_documented() -> None:
    schema = (ROOT / "graph/evidence_graph/schema_texts/embedded.sql").read_text(encoding="utf-8")
    types = re.findall(r"CREATE (VERTEX|EDGE) TYPE (\w+)", schema)
    assert len(types) > 20
    assert [name for kind, name in types if (f"`{name}`" if kind == "VERTEX" else f"[:{name}") not in DESIGN] == []


def test_every_link_leads_somewhere() -> None:
    pages = [path for path in tracked() if path.suffix == ".md"]
    broken = [
        (page.name, link)
        for page in pages
        for link in re.findall(r"\]\(([^)#:\s]+)(?:#[\w-]+)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []


def _commands() -> Iterator[tuple[str, Any]]:
    whole: Any = typer.main.get_command(app)
    yield "", whole
    yield from ((name, command) for name, command in whole.commands.items() if name != "ask")
