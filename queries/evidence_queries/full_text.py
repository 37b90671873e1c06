"""Words that people type, as a full-text query that both engines read alike."""

import re

from evidence_graph.errors import WrongUse


def all_words(given: str) -> str:
    """A Lucene query for texts that hold every word of ``given``; operators in it are taken as plain text.

    Raises WrongUse where there is no word in it.

    >>> all_words("downtime (24-48 hours) OR 1:1")
    '+"downtime" +"24" +"48" +"hours" +"OR" +"1" +"1"'
    """
    words = re.findall(r"\w+", given)
    if not words:
        raise WrongUse(f"text: {given[:80]!r} holds no word to look for.", "text")
    return " ".join(f'+"{word}"' for word in words)


def words_in(given: str) -> list[str]:
    """The words of ``given`` in lower case, for a plain look into texts. Raises WrongUse where there is none."""
    words = re.findall(r"\w+", given.lower())
    if not words:
        raise WrongUse(f"words: {given[:80]!r} holds no word to look for.", "words")
    return words
