"""Without a Neo4j the tests that need one are skipped with a reason; under CI that is a failure."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.project import ROOT


def run_without_java(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the script on a machine that has neither Java nor Maven."""
    for tool in ("bash", "dirname"):
        (folder / tool).symlink_to(str(shutil.which(tool)))
    script = ROOT / "scripts" / "neo4j_for_tests.sh"
    environment = {"PATH": str(folder), **settings}
    return subprocess.run(["bash", str(script)], env=environment, capture_output=True, text=True, check=False)


def test_a_machine_without_java_is_told_what_is_skipped(tmp_path: Path) -> None:
    done = run_without_java(tmp_path)
    assert done.returncode == 0
    assert "no java" in done.stderr


def test_under_ci_a_missing_java_is_a_failure(tmp_path: Path) -> None:
    done = run_without_java(tmp_path, CI="true")
    assert done.returncode == 1
    assert "no java" in done.stderr


@pytest.mark.parametrize("ci", ["", "true"])
def test_a_server_of_ones_own_needs_no_java(tmp_path: Path, ci: str) -> None:
    assert run_without_java(tmp_path, CI=ci, NEO4J_URI="bolt://localhost:7687").returncode == 0
