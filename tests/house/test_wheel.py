"""The wheel holds the whole product: code, query texts, pages and types."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.project import ROOT, packaged, pyproject


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_every_tracked_file_of_the_packages_is_shipped(wheel: Path) -> None:
    shipped = set(ZipFile(wheel).namelist())
    assert not [str(file) for file in packaged() if file.as_posix() not in shipped]


@pytest.mark.parametrize("suffix", [".cypher", ".html", "py.typed"])
def test_what_is_no_python_is_shipped_too(wheel: Path, suffix: str) -> None:
    assert [name for name in ZipFile(wheel).namelist() if name.endswith(suffix)]


def test_nothing_but_the_four_packages_is_shipped(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    packages = {Path(folder).name for folder in pyproject()["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]}
    version = pyproject()["project"]["version"]
    assert tops == packages | {f"evidence_graph-{version}.dist-info"}
