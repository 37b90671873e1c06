"""Wikipedia's pages as FEVER names them in its evidence (https://fever.ai/dataset/fever.html)."""

from collections.abc import Iterator
from urllib.parse import quote

from evidence_graph.model import Source

_ESCAPED = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-COLON-": ":"}
_PAGE, _LENGTHS = -2, (2, 4)
"""A sentence is a page's name and a line's number, behind the numbers of annotation and evidence or behind none."""


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
    if not isinstance(evidence, list) or deep > len(_LENGTHS):
        return
    if deep and len(evidence) in _LENGTHS and isinstance(evidence[_PAGE], str) and type(evidence[-1]) is int:
        yield evidence[_PAGE]
        return
    for one in evidence:
        yield from _names(one, deep + 1)
