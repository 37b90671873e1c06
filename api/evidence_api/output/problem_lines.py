"""Problems as lines that people read and editors jump to: ``file:line: severity code message``."""

from evidence_api.visible_text import visible
from evidence_graph.model import Problem


def problem_line(file: str, problem: Problem) -> str:
    """One problem of ``file`` on one line."""
    where = f"{file}:{problem.line}" if problem.line is not None else file
    return visible(f"{where}: {problem.severity.value} {problem.code} {problem.message}")
