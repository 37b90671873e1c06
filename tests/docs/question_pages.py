"""The pages of the questions: made of the declaration, its Cypher, what people write of it, and what it answers."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evidence_api.catalogue import described
from evidence_graph.cypher_text import cypher
from evidence_queries.question import Question
from evidence_queries.questions import QUESTIONS
from tests.docs.console import Terminal
from tests.house.project import ROOT

FOLDER = ROOT / "docs" / "questions"
OVERVIEW = FOLDER / "README.md"
NOTE = "[How the Cypher is read](README.md#how-the-cypher-is-read)"
_LIST = re.compile(r"(<!-- questions -->\n).*?(<!-- /questions -->)", re.S)


def written() -> dict[str, dict[str, Any]]:
    """By question: its definition, the commands of its example, and its cost."""
    return tomllib.loads((FOLDER / "questions.toml").read_text(encoding="utf-8"))


def pages(scratch: Path, loaded: Path) -> dict[Path, str]:
    """Every page as it should be now; commands run in folders below ``scratch``."""
    known = written()
    return {
        FOLDER / f"{name}.md": page(question, known[name], Terminal.of(scratch / name, loaded))
        for name, question in QUESTIONS.items()
    }


def page(question: Question, told: dict[str, Any], terminal: Terminal) -> str:
    """The page of one question."""
    texts = [f"questions/{question.name.replace('-', '_')}", *told.get("also", ())]
    parts = [
        f"# {question.name}",
        f"*{question.title}*",
        told["definition"].strip(),
        "## Example",
        _example(told["commands"], terminal),
        "## Parameters",
        _table(("parameter", "type", "what it does"), map(_parameter, described(question)["parameters"])),
        "## Row",
        _table(("field", "type", "what it tells"), map(_field, described(question)["row"])),
        "## Cost",
        told["cost"].strip(),
        "## Cypher",
        *(f"```cypher\n{cypher('evidence_queries', f'{name}.cypher').strip()}\n```" for name in texts),
    ]
    return "\n\n".join(parts) + f"\n\n{NOTE}\n"


def with_list(overview: str) -> str:
    """The page above all others, with the questions that there are now."""
    rows = [(f"[{name}]({name}.md)", question.title) for name, question in QUESTIONS.items()]
    listed = _table(("question", "what it asks"), rows)
    return _LIST.sub(lambda found: f"{found[1]}{listed}\n{found[2]}", overview)


def _example(commands: Sequence[str], terminal: Terminal) -> str:
    told = "\n".join(f"$ {command}\n{terminal.run(command).strip(chr(10))}\n" for command in commands)
    return f"```console\n{told}```"


def _parameter(told: dict[str, Any]) -> tuple[str, ...]:
    note = " Required." if told["required"] else ""
    if told.get("default") is not None:
        note = f" Default: `{told['default']}`."
    return f"`{told['name']}`", _type(told), told.get("description", "") + note


def _field(told: dict[str, Any]) -> tuple[str, ...]:
    return f"`{told['name']}`", _type(told), told.get("description", "")


def _type(told: dict[str, Any]) -> str:
    if "choices" in told:
        return ", ".join(f"`{choice}`" for choice in told["choices"])
    if told["type"] == "array":
        return f"list of {_type(told['items'])}"
    if told["type"] == "object":
        return "{" + ", ".join(f"`{field['name']}`" for field in told["fields"]) + "}"
    limits = " to ".join(str(told[word]) for word in ("minimum", "maximum") if word in told)
    return f"{told['type']} {limits}".strip()


def _table(head: Sequence[str], rows: Any) -> str:
    return "\n".join(_line(row) for row in (head, ["---"] * len(head), *rows))


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def orphans() -> Iterator[Path]:
    """Pages of questions that are no more."""
    return (page for page in FOLDER.glob("*.md") if page != OVERVIEW and page.stem not in QUESTIONS)
