"""The year in which a printed entry says that a work was published."""

import re
from collections.abc import Sequence

from evidence_loaders.citation_parts import YEAR

_ANY_YEAR = re.compile(rf"(?<![\d/.-]){YEAR}(?![\d/])")
_IN_BRACKETS = re.compile(rf"\((?P<year>{YEAR})[a-z]?(?:[-, ][^()]{{0,20}})?\)\.?")
_BEFORE_VOLUME = re.compile(rf"[\w.,)] (?P<year>{YEAR})[a-z]?, ?\d+(?:, |:|\()")
_AT_END = re.compile(rf"(?P<year>{YEAR})[a-z]?(?:\s+\w{{3,9}}(?:\s+\d{{1,2}})?)?\s*(?:[;:.]|$)")


def year_in_brackets(text: str) -> re.Match[str] | None:
    """The first year in parentheses, as the group ``year``."""
    return _IN_BRACKETS.search(text)


def year_of(parts: Sequence[str]) -> int | None:
    """The year that these parts of an entry tell: in parentheses, before a volume, at an end, else the last one."""
    text = ". ".join(parts)
    found = year_in_brackets(text) or _BEFORE_VOLUME.search(text) or _AT_END.search(text)
    if found:
        return int(found["year"])
    years = _ANY_YEAR.findall(text)
    return int(years[-1]) if years else None
