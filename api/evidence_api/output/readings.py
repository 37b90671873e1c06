"""What loaders read, as JSON lines, or as a table of spans for people."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from evidence_api.endings import say
from evidence_api.output.destination import written_to
from evidence_api.output.problem_lines import problem_line
from evidence_api.visible_text import visible_json
from evidence_graph.model import CurrentMark, Decision, Loadable, Reading
from evidence_graph.vocabulary import Severity
from evidence_loaders.files import ReadingOptions
from evidence_loaders.reading_files import read_path


def print_readings(
    files: Sequence[tuple[str, Path]], options: ReadingOptions, format_name: str | None, *, spans: bool
) -> int:
    """Print each document, and its problems on stderr; gives the number of errors."""
    errors = 0
    with written_to(None) as stream:
        for name, path in files:
            for item in read_path(name, path, options, format_name).items:
                _print(stream, item, spans)
                problems = item.problems if isinstance(item, Reading) else ()
                for problem in problems:
                    say(problem_line(name, problem))
                errors += sum(problem.severity is Severity.ERROR for problem in problems)
    return errors


def _print(stream: TextIO, item: Loadable, spans: bool) -> None:
    if spans and isinstance(item, Reading) and stream.isatty():
        from evidence_api.output.span_table import print_spans  # noqa: PLC0415

        print_spans(sys.stdout, item)
        return
    line = _line(item, spans) + "\n"
    stream.write(visible_json(line) if stream.isatty() else line)


def _line(item: Loadable, spans: bool) -> str:
    if isinstance(item, CurrentMark):
        return item.model_dump_json()
    if isinstance(item, Decision):
        return json.dumps({"decision": item.model_dump(mode="json")}, ensure_ascii=False)
    if not spans:
        return item.model_dump_json()
    told = item.model_dump(mode="json") | {"spans": [span.model_dump(mode="json") for span in item.spans]}
    return json.dumps(told, ensure_ascii=False)
