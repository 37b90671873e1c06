"""The words of claims, as a search compares them."""

import re

from evidence_graph.identifiers import plain_words

_IDEOGRAPHS = re.compile(r"[\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def spoken(text: str) -> str:
    """The words of ``text`` in its order, with a space before and after each; nothing where it has none.

    Case and accents are folded as in titles. Ideographs are words one by one, as no space tells where theirs end.

    >>> spoken("Pore-size: 2.5 nm, naïve")
    ' pore size 2 5 nm naive '
    """
    words = _IDEOGRAPHS.sub(r" \g<0> ", plain_words(text)).split()
    return f" {' '.join(words)} " if words else ""
