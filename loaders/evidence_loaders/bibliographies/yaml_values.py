"""YAML read into values that know their lines; what can't be read is a problem, and never an exception."""

import re
from itertools import accumulate
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from evidence_graph.model import Problem
from evidence_loaders.bibliographies.entry import error, warning

DEEPEST = 200
"""Brackets within brackets; no format of bibliographies needs more than a few."""

_BRACKETS = re.compile(r"[\[\]{}]")
_LAST_MARK = re.compile(r"\n---[ \t]*\n\s*\Z")
"""A mark as it ends front matter; in YAML it opens a document, in which then nothing stands."""
_NOT_READ = (YAMLError, ValueError, RecursionError, TypeError)
"""What reading YAML may raise; TypeError where a list or a map is the name of a field."""


def loaded(text: str, format_name: str) -> tuple[Any, list[Problem]]:
    """What the YAML says, with the problems met; of a field that is given twice, the first; None: it can't be read."""
    text = _LAST_MARK.sub("\n", text)
    if _depth(text) > DEEPEST:
        return None, [error(format_name, f"brackets and braces are nested deeper than {DEEPEST}", 1)]
    try:
        return _yaml().load(text), []
    except DuplicateKeyError as wrong:
        again = _yaml()
        again.allow_duplicate_keys = True
        doubt = warning("repeated-field", "a field is given more than once: the first counts", _line(wrong))
        try:
            return again.load(text), [doubt]
        except _NOT_READ as worse:
            return None, [_broken(worse, format_name)]
    except _NOT_READ as wrong:
        return None, [_broken(wrong, format_name)]


def _depth(text: str) -> int:
    """How deep brackets and braces are open at most; the time to read them grows with the square of it."""
    steps = (1 if sign in "[{" else -1 for sign in _BRACKETS.findall(text))
    return max(accumulate(steps), default=0)


def _yaml() -> YAML:
    """A loader that makes nothing but plain values, and knows their lines."""
    return YAML(typ="rt", pure=True)


def _line(wrong: Exception) -> int:
    mark = wrong.problem_mark if isinstance(wrong, MarkedYAMLError) else None
    return mark.line + 1 if mark else 1


def _broken(wrong: Exception, format_name: str) -> Problem:
    told = wrong.problem if isinstance(wrong, MarkedYAMLError) else type(wrong).__name__
    return error(format_name, f"this is not valid YAML: {told}", _line(wrong))
