"""A real Neo4j for the tests: started from its published jars, or the one that NEO4J_URI names."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_graph.store import Credentials

ROOT = Path(__file__).resolve().parents[2]
JARS = ROOT / ".neo4j" / "lib"
PROGRAM = Path(__file__).with_name("Neo4jServer.java")
START_LIMIT = 120.0
"""Seconds until a server that does not answer counts as broken."""


@dataclass
class Server:
    """A Neo4j of our own: one process, one home folder, one port.

    ``plan_kept`` is for how many seconds at least a query is not planned anew. Tests empty and fill the graph again and
    again; with the 10 seconds of a server as it comes, most of their time would go into plans. ``java`` are options of
    its machine: tests want a server that is soon there, not one that is fast after minutes.
    """

    home: Path
    port: int
    password: str | None = None
    plan_kept: int = 86_400
    java: Sequence[str] = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def credentials(self) -> Credentials:
        return Credentials(username="neo4j" if self.password else None, password=self.password)

    def start(self) -> None:
        """Start the process and wait until it answers over Bolt."""
        self.home.mkdir(parents=True, exist_ok=True)
        options = ["-Xmx1g", *self.java, "-cp", f"{JARS}/*"]
        arguments = [str(self.home), str(self.port), str(self.plan_kept), *([self.password] if self.password else [])]
        log = self.home / "server.log"
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                ["java", *options, str(PROGRAM), *arguments],
                stdin=subprocess.PIPE,  # ends with us, and the server with it
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self._wait(log)

    def kill(self) -> None:
        """End the process as a power cut would."""
        if self.process:
            self.process.kill()
            self.process.communicate()

    def _wait(self, log: Path) -> None:
        assert self.process
        deadline = time.monotonic() + START_LIMIT
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            if log.read_bytes().endswith(b"ready\n"):
                return
            time.sleep(0.1)
        self.kill()
        raise RuntimeError(f"the Neo4j for the tests did not start:\n{log.read_text(errors='replace')[-2000:]}")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def require_neo4j() -> None:
    """Skip the test where no Neo4j can be started; under CI=true fail it, unless NEO4J_URI names one."""
    if not shutil.which("java"):
        _without("no java on this machine")
    if not JARS.is_dir():
        _without("no Neo4j in .neo4j/lib: run scripts/fetch_neo4j.sh")


def _without(reason: str) -> None:
    if os.environ.get("CI") == "true" and not os.environ.get("NEO4J_URI"):
        pytest.fail(f"{reason}, and CI=true")
    pytest.skip(reason)
