"""Templates inside a sentence that print words of their own; the others print nothing that a claim needs."""

from collections.abc import Sequence

_FIRST = frozenset(
    "nowrap nobr small big smaller larger center em strong sic abbr nihongo tooltip visible anchor angbr mono code "
    "var notatypo quote blockquote cquote quotation quotebox pull quote unicode sub sup linktext".split()
) | {"visible anchor", "pull quote", "quote box", "not a typo"}
_LAST = frozenset("lang langx transl transliteration wikt ill interlanguage link color font color".split()) | {
    "interlanguage link",
    "font color",
}
_SIGNS = {
    "ndash": "–",
    "snd": " – ",
    "spnd": " – ",
    "spaced ndash": " – ",
    "mdash": "—",
    "emdash": "—",
    "spaced mdash": " — ",
    "endash": "–",
    "en dash": "–",
    "em dash": "—",
    "nbsp": " ",
    "space": " ",
    "'": "'",
    "'s": "'s",
    "·": "·",
    "•": "•",
    "pi": "π",
    "!": "|",
    "=": "=",
    "circa": "c.",
    "c.": "c.",
    "times": "×",
    "minus": "−",
    "frac": "/",
    "+-": "±",
}
_JOINED = {
    **dict.fromkeys(("convert", "cvt"), (2, " ")),
    **dict.fromkeys(("frac", "fraction", "sfrac"), (3, "/")),
    **dict.fromkeys(("date", "datum", "start date", "end date", "birth date", "formatdate"), (3, "-")),
}
"""How many arguments are printed, and what stands between them."""

_BLOCKS = frozenset("quote blockquote cquote quotation quotebox".split()) | {"pull quote", "quote box"}


def is_quotation(name: str) -> bool:
    """Whether the template is a paragraph of its own."""
    return name in _BLOCKS


def printed(name: str, arguments: Sequence[str]) -> str:
    """What the template ``name`` (lower case) prints for its unnamed ``arguments``, in plain words.

    >>> printed("convert", ["5", "km", "mi"]), printed("lang", ["fr", "feuille"]), printed("flagicon", ["FRA"])
    ('5 km', 'feuille', '')
    """
    if name in _SIGNS:
        return " ".join([_SIGNS[name], *arguments]).rstrip() if arguments else _SIGNS[name]
    if name in _JOINED:
        count, between = _JOINED[name]
        return between.join(arguments[:count])
    if name in _FIRST or name.startswith("lang-"):
        return "".join(arguments[:1])
    return "".join(arguments[-1:]) if name in _LAST else ""
