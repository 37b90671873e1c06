"""The examples of README and docs print what they say."""

import re
import subprocess
from pathlib import Path

import pytest

from evidence_queries.questions import QUESTIONS
from tests.docs.console import (
    Terminal,
    commands,
    has_examples,
    loaded_examples,
    pages_with_examples,
    run_anew,
    same_moment,
    terminal_for,
)
from tests.docs.format_list import DOCS, with_formats
from tests.docs.question_pages import FOLDER, OVERVIEW, orphans, page, with_list, written
from tests.house.project import ROOT

AGAIN = "python -m tests.docs.refresh writes it anew"


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return loaded_examples(tmp_path_factory.mktemp("docs") / "loaded")


@pytest.mark.parametrize("path", pages_with_examples(), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_commands_of_a_page_print_what_it_shows(path: Path, loaded: Path, tmp_path: Path) -> None:
    told = path.read_text(encoding="utf-8")
    assert run_anew(told, terminal_for(told, tmp_path / "here", loaded)) == told, AGAIN


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_page_of_a_question_is_what_its_declaration_makes_it(name: str, loaded: Path, tmp_path: Path) -> None:
    told = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    assert page(QUESTIONS[name], written()[name], Terminal.of(tmp_path / "here", loaded)) == told, AGAIN


def test_the_lists_of_pages_are_whole() -> None:
    assert list(orphans()) == []
    for path, listed in ((OVERVIEW, with_list), (DOCS, with_formats)):
        told = path.read_text(encoding="utf-8")
        assert listed(told) == told, AGAIN


def test_the_readme_shows_what_the_demo_prints() -> None:
    demo = subprocess.run([ROOT / "scripts" / "demo.sh"], capture_output=True, text=True, check=True, timeout=120)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = re.search(r"```console\n(.*?)```", readme, re.S)
    assert first
    load, ask = commands(first[1])
    for command, told in (load, ask):
        assert f"$ {command}\n" in demo.stdout
        assert [line for line in told.splitlines() if line and line not in demo.stdout + demo.stderr] == []
    assert same_moment(demo.stdout).count("$ evidence ask provenance --claim ") == 1


def test_an_example_that_is_not_true_is_found(loaded: Path, tmp_path: Path) -> None:
    told = "```console\n$ evidence ask summary --format csv --limit 1\nnothing\n```\n"
    assert has_examples(told)
    assert run_anew(told, terminal_for(told, tmp_path / "here", loaded)) != told


def test_a_command_that_fails_must_say_so(loaded: Path, tmp_path: Path) -> None:
    told = "```console\n$ evidence ask stale\n```\n"
    with pytest.raises(AssertionError, match="status 2"):
        run_anew(told, terminal_for(told, tmp_path / "here", loaded))
