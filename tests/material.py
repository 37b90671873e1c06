"""Where the real files are that some tests read; they belong to others and stay outside the project."""

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared"


def _folder(name: str) -> Path:
    folder = Path(os.environ.get("EVIDENCE_MATERIAL", _BESIDE)) / name
    if not folder.is_dir():
        pytest.skip(f"no folder {folder}: set EVIDENCE_MATERIAL to where {name}/ is")
    return folder


def seeds() -> Path:
    """The folder of the two articles the product was conceived from, or a skip with the reason."""
    return _folder("seeds")


def corpus() -> Path:
    """The folder of real files with their truths, or a skip with the reason."""
    return _folder("corpus")


def seed_text(name: str) -> str:
    """The text of the seed ``microneedling-<name>.txt``."""
    return (seeds() / f"microneedling-{name}.txt").read_text(encoding="utf-8")
