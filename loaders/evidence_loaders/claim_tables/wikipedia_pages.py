"""Wikipedia's pages as FEVER and FEVEROUS name them in their evidence (https://fever.ai/resources.html)."""

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import quote

from evidence_graph.model import Source

_ESCAPED = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-COLON-": ":"}
_DEEPEST = 4
_PLACE = re.compile(r"(?P<page>.+?)_(?:sentence|cell|header_cell|table_caption|table|item|list|section)_\d[\d_]*")
"""A place on a page, as FEVEROUS has it: "Rain_sentence_0", "Rain_cell_0_1_2"."""


def pages_in(evidence: object) -> Iterator[Source]:
    """The pages in sets of sentences, each once; nothing where ``evidence`` is something else.

    >>> [page.title for page in pages_in([[[7, 8, "Rain_-LRB-film-RRB-", 0], [7, 8, None, None]]])]
    ['Rain (film)']
    """
    for name in dict.fromkeys(map(_unescaped, _names(evidence))):
        address = f"https://en.wikipedia.org/wiki/{quote(name.replace(' ', '_'), safe='()[]:,_')}"
        yield Source(id="", title=name.replace("_", " "), url=address)


def _unescaped(name: str) -> str:
    for escaped, sign in _ESCAPED.items():
        name = name.replace(escaped, sign)
    return name


def _names(evidence: object, deep: int = 0) -> Iterator[str]:
    """The names of pages: those before the number of a line, or in the names of places."""
    if isinstance(evidence, dict):
        content = evidence.get("content")
        places = [place for place in content if isinstance(place, str)] if isinstance(content, list) else []
        yield from (found["page"] for found in map(_PLACE.fullmatch, places) if found)
    elif isinstance(evidence, list) and deep <= _DEEPEST:
        page = next((name for name, line in pairwise(evidence) if isinstance(name, str) and type(line) is int), None)
        if deep and page is not None:
            yield page
            return
        for one in evidence:
            yield from _names(one, deep + 1)
