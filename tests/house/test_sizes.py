"""Files and functions stay small enough to be read at once."""

import ast
from pathlib import Path
from statistics import median, quantiles

from tests.house.project import LOCKS, ROOT, SOURCE_ROOTS, tracked

LINES_IN_A_FILE = 500
LINES_IN_A_FUNCTION = 60
USUAL_LINES_IN_A_FILE = 150
LINES_IN_NINE_OF_TEN_FUNCTIONS = 25


def lines_of(file: Path) -> int:
    """How many lines a file has."""
    return len(file.read_bytes().splitlines())


def functions_of(file: Path) -> dict[str, int]:
    """The number of lines of each function of a Python file, by where it stands."""
    return {
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def python_files(*tops: str) -> list[Path]:
    """The tracked Python files, all or those in the named folders."""
    return [
        file for file in tracked() if file.suffix == ".py" and (not tops or file.relative_to(ROOT).parts[0] in tops)
    ]


def test_no_file_is_longer_than_500_lines() -> None:
    long = {str(file.relative_to(ROOT)): lines_of(file) for file in tracked() if file.name not in LOCKS}
    assert not {name: lines for name, lines in long.items() if lines > LINES_IN_A_FILE}


def test_no_function_is_longer_than_60_lines() -> None:
    found = {name: lines for file in python_files() for name, lines in functions_of(file).items()}
    assert not {name: lines for name, lines in found.items() if lines > LINES_IN_A_FUNCTION}


def test_half_of_the_source_files_have_150_lines_or_fewer() -> None:
    assert median(lines_of(file) for file in python_files(*SOURCE_ROOTS)) <= USUAL_LINES_IN_A_FILE


def test_nine_in_ten_source_functions_have_25_lines_or_fewer() -> None:
    found = [lines for file in python_files(*SOURCE_ROOTS) for lines in functions_of(file).values()]
    assert quantiles(found, n=10)[-1] <= LINES_IN_NINE_OF_TEN_FUNCTIONS
