"""Which claims of a block hold which words or are of which kinds, as texts into which both stores can look.

The words are dealt out to several properties: what a store looks into is then short.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from zlib import crc32

LONGEST = 100
"""Characters of a word beyond which it is not counted: what is counted is a key of an index."""

SAID = tuple(f"said_{number:x}" for number in range(16))
"""The properties of a block that list its words."""


def property_of(word: str) -> str:
    """The property that lists ``word``.

    >>> property_of("pore")
    'said_e'
    """
    return SAID[crc32(word.encode("utf-8", "surrogatepass")) % len(SAID)]


def said_by(words: Mapping[int, str]) -> dict[str, str]:
    r"""The words of claims, given by their ordinals, each with the claims that hold it.

    >>> said_by({3: " pore ", 7: " pore size "})
    {'said_a': '\nsize=7\n', 'said_e': '\npore=3 7\n'}
    """
    named: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for ordinal, said in words.items():
        for word in set(said.split()):
            named[property_of(word)].append((word, ordinal))
    return {name: listed(named[name]) for name in SAID if name in named}


def listed(named: Iterable[tuple[str, int]]) -> str:
    r"""Claims by what they are named under, in order.

    >>> listed([("method", 7), ("finding", 4), ("method", 3)])
    '\nfinding=4\nmethod=3 7\n'
    """
    claims: dict[str, list[int]] = defaultdict(list)
    for name, ordinal in named:
        claims[name].append(ordinal)
    return "".join(f"{start_of(name)}{' '.join(map(str, sorted(claims[name])))}" for name in sorted(claims)) + "\n"


def start_of(name: str) -> str:
    r"""What stands before the claims that are named under ``name``.

    >>> start_of("pore")
    '\npore='
    """
    return f"\n{name}="


def claims_by_name(text: str) -> dict[str, list[int]]:
    r"""What :func:`listed` made ``text`` of.

    >>> claims_by_name("\npore=3\nsize=3 7\n")
    {'pore': [3], 'size': [3, 7]}
    """
    lines = (line.partition("=") for line in text.split("\n") if line)
    return {name: ordinals(claims) for name, _, claims in lines}


def ordinals(claims: str) -> list[int]:
    """The claims of one line."""
    return [int(ordinal) for ordinal in claims.split()]
