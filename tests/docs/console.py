"""The examples of the documentation: ``console`` blocks, run in a folder of their own and compared.

A line that begins with ``$`` is a command, and the lines below it are what it prints, errors included,
on a terminal of 80 columns. Every page starts in a folder that holds ``examples`` and ``docs``, and with a graph in
``evidence.db`` that holds the examples, unless the page loads them itself. A command that fails is
followed by ``$ echo $?``.
"""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Self
from unittest.mock import patch

from evidence_api.command_line import main
from tests.house.project import ROOT

COLUMNS = 80
"""Width of the terminal in every example."""

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
"""When everything in the documentation happens."""

LOADS_EXAMPLES = "$ evidence load examples\n"

_BLOCK = re.compile(r"(?<=^```console\n)(?P<told>.*?)(?=^```$)", re.M | re.S)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")
_SHELL = re.compile(r"[|><&;*$]")
_CLOCKS = ("evidence_loaders.into_graph.run.datetime", "evidence_loaders.into_graph.identifying.datetime")
_BIN = Path(sys.executable).parent


class _Clock(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls.fromtimestamp(NOW.timestamp(), tz)


@dataclass
class Terminal:
    """A folder in which commands are run, one after the other."""

    folder: Path
    status: int = 0
    environ: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, loaded: Path | None) -> Self:
        """A terminal in the new ``folder``, with a copy of the graph ``loaded``."""
        folder.mkdir()
        for name in ("examples", "docs"):
            (folder / name).symlink_to(ROOT / name)
        if loaded:
            shutil.copytree(loaded, folder / "evidence.db")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("EVIDENCE_", "NEO4J_"))}
        return cls(folder, environ=kept | {"COLUMNS": str(COLUMNS), "PATH": f"{_BIN}:{kept.get('PATH', '')}"})

    def run(self, command: str) -> str:
        """What ``command`` prints; of commands in a pipe, what they say on stderr comes first."""
        if command == "echo $?":
            told, self.status = f"{self.status}\n", 0
            return told
        if self.status:
            raise AssertionError(f"the command before `{command}` failed with status {self.status}")
        words = shlex.split(command)
        if words[0] == "evidence" and not _SHELL.search(re.sub(r"'[^']*'|\"[^\"]*\"", "", command)):
            return self._here(words[1:])
        ended = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
        )
        self.status = ended.returncode
        return same_moment((ended.stderr + ended.stdout).replace("\r\n", "\n"))

    def _here(self, arguments: list[str]) -> str:
        """What `evidence` prints, without a process of its own."""
        told = io.StringIO()
        with (
            chdir(self.folder),
            patch.dict(os.environ, self.environ, clear=True),
            patch(_CLOCKS[0], _Clock),
            patch(_CLOCKS[1], _Clock),
            redirect_stdout(told),
            redirect_stderr(told),
        ):
            self.status = main(arguments)
        return told.getvalue().replace("\r\n", "\n")


def same_moment(told: str) -> str:
    """``told`` with every moment put to that of the documentation."""
    return _MOMENT.sub(NOW.isoformat(), told)


def commands(block: str) -> Iterator[tuple[str, str]]:
    """The commands of a block, each with what it is said to print."""
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        lines = part.splitlines(keepends=True)
        first = 1 + next(number for number, line in enumerate(lines) if not line.endswith("\\\n"))
        yield "".join(lines[:first]).rstrip("\n"), "".join(lines[first:])


def shown(terminal: Terminal, block: str) -> str:
    """A block as it is when its commands are run now; blank lines between commands stay."""
    parts = []
    for command, told in commands(block):
        printed = terminal.run(command).strip("\n")
        gap = "\n" if told.endswith("\n\n") or told == "\n" else ""
        parts.append(f"$ {command}\n" + (f"{printed}\n" if printed else "") + gap)
    if terminal.status:
        raise AssertionError(f"`{command}` failed with status {terminal.status}")
    return "".join(parts)


def run_anew(page: str, terminal: Terminal) -> str:
    """``page`` with what its commands print now."""
    return _BLOCK.sub(lambda block: shown(terminal, block["told"]), page)


def terminal_for(page: str, folder: Path, loaded: Path) -> Terminal:
    """The terminal that a page starts with."""
    return Terminal.of(folder, None if LOADS_EXAMPLES in page else loaded)


def has_examples(page: str) -> bool:
    """Whether a page shows commands that are run."""
    return _BLOCK.search(page) is not None


def loaded_examples(folder: Path) -> Path:
    """A graph of the examples, made in ``folder``."""
    terminal = Terminal.of(folder, None)
    terminal.run("evidence load examples")
    return folder / "evidence.db"


def pages_with_examples() -> list[Path]:
    """Every page whose examples are run; those of single questions are made anew as a whole instead."""
    found = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    whole = {page for page in (ROOT / "docs" / "questions").glob("*.md") if page.name != "README.md"}
    return [page for page in found if page not in whole and has_examples(page.read_text(encoding="utf-8"))]
