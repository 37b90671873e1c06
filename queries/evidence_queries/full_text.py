"""Words that people type: to be found in texts."""

import re

from evidence_graph.errors import WrongUse
from evidence_graph.spoken import spoken

_PIECE = re.compile(r'["\u201c\u201d\u201e]([^"\u201c\u201d]+)["\u201c\u201d]|(\S+)')
"""What stands between quotation marks, or between spaces."""


def phrases_in(given: str) -> list[str]:
    """The phrases of ``given``, as claims keep their words: most are one word; written together, words stay together.

    Operators are words like others. Raises WrongUse where there is no word.

    >>> phrases_in('downtime (24-48 hours) OR "pore size"')
    [' downtime ', ' 24 48 ', ' hours ', ' or ', ' pore size ']
    """
    phrases = [spoken(quoted or plain) for quoted, plain in _PIECE.findall(given)]
    found = list(dict.fromkeys(phrase for phrase in phrases if phrase))
    if not found:
        raise WrongUse(f"text: {given[:80]!r} holds no word to look for.", "text")
    return found


def all_words(phrases: list[str]) -> str:
    """A query of the full-text index for what holds every word of some phrases, which both stores read alike.

    >>> all_words([" downtime ", " 24 48 "])
    '+"24" +"48" +"downtime"'
    """
    return " ".join(f'+"{word}"' for word in sorted({word for phrase in phrases for word in phrase.split()}))


def words_in(given: str) -> list[str]:
    """The words of ``given`` in lower case, for a plain look into texts. Raises WrongUse where there is none."""
    words = re.findall(r"\w+", given.lower())
    if not words:
        raise WrongUse(f"words: {given[:80]!r} holds no word to look for.", "words")
    return words
