"""Headings under which a wiki page lists works."""

from evidence_loaders.headings import bare_heading, is_list_heading

_LISTS = frozenset(
    "belege, fußnoten, references and sources, general references, cited works, further reading, books, book sources, "
    "note, notes, footnotes, einzelreferenzen".split(", ")
)


def lists_works(heading: str) -> bool:
    """Whether the items below this heading are works, also where they are told in plain words.

    >>> lists_works("Literatur"), lists_works("History")
    (True, False)
    """
    return is_list_heading(heading) or bare_heading(heading) in _LISTS
