"""The command as a person runs it: in this process where that is enough, else as a process of its own."""

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_api.command_line import main
from evidence_graph.model import Reading
from tests.stores import Place

EVIDENCE = str(Path(sys.executable).with_name("evidence"))
SETTINGS = ("EVIDENCE_STORE", "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE", "COLUMNS")


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Evidence:
    """`evidence` on one store."""

    place: Place
    folder: Path
    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def __call__(self, *arguments: str | Path) -> Ended:
        """Run a command in this process."""
        for name in SETTINGS:
            self.patch.delenv(name, raising=False)
        for name, value in self.place.environ().items():
            self.patch.setenv(name, value)
        self.capture.readouterr()
        status = main([str(argument) for argument in arguments])
        told = self.capture.readouterr()
        assert "Traceback" not in told.err
        return Ended(status, told.out, told.err)

    def done(self, *arguments: str | Path) -> str:
        """What a command prints that must end well."""
        ended = self(*arguments)
        assert ended.status == 0, ended.err
        return ended.out

    def load(self, *readings: Reading) -> None:
        """Load readings as JSON lines."""
        file = self.folder / "readings.jsonl"
        file.write_text(lines_of(readings), encoding="utf-8")
        self.done("load", file)

    def process(self, *arguments: str | Path, columns: int | None = None) -> Ended:
        """Run a command as a process of its own, with its output piped."""
        environ = self.place.environ()
        environ.pop("COLUMNS", None)
        if columns is not None:
            environ["COLUMNS"] = str(columns)
        ended = subprocess.run(
            [EVIDENCE, *map(str, arguments)], env=environ, capture_output=True, text=True, check=False, timeout=120
        )
        assert "Traceback" not in ended.stderr
        return Ended(ended.returncode, ended.stdout, ended.stderr)


def lines_of(readings: Iterable[Reading]) -> str:
    """Readings as `evidence parse` prints them."""
    return "".join(reading.model_dump_json() + "\n" for reading in readings)
