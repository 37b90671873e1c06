"""The project as it lies on disk: its root, its tracked files, what it says of its dependencies."""

import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
SOURCE_ROOTS = ("graph", "loaders", "queries", "api")
LOCKS = ("requirements.lock", "requirements-image.lock")


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git keeps, as they are now; one that was just deleted is none."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    files = (ROOT / name for name in listing.stdout.split("\0") if name)
    return tuple(file for file in files if file.is_file())


def packaged() -> list[Path]:
    """The tracked files of the four packages, relative to their source root as they are in a wheel."""
    return [
        file.relative_to(ROOT / top) for top in SOURCE_ROOTS for file in tracked() if file.is_relative_to(ROOT / top)
    ]


@cache
def pyproject() -> dict[str, Any]:
    """The project's own description."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def requirements(*groups: str) -> dict[str, Requirement]:
    """What the project needs, by normalised name, with what the named dependency groups need."""
    told = list(pyproject()["project"]["dependencies"])
    for group in groups:
        told += [entry for entry in pyproject()["dependency-groups"][group] if isinstance(entry, str)]
    return {canonicalize_name(entry.name): entry for entry in map(Requirement, told)}
