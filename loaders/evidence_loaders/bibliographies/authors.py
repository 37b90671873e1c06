"""Authors' names, always as "Family, Given", so that the family name is what stands before the comma."""

import re
from collections.abc import Iterable

from evidence_loaders.bibliographies.latex import decoded_latex, has_latex

_AND = re.compile(r"(?<=\s)and(?=\s)", re.IGNORECASE)
_SEPARATORS = (re.compile(";"), re.compile(r"\|"), re.compile("\n"), re.compile(r"(?<=\s)(?:and|&)(?=\s)"))
"""White space around them is not theirs: a run of it would be looked at from each place in it anew."""
_NAME_PART = re.compile(r"\s*([a-z-]+)\s*=\s*(.*)", re.DOTALL)
_FAMILY_AND_INITIALS = re.compile(r"[^\W\d_][\w'’ -]*\s(?:[^\W\d_]\.?-?\s?){1,4}")
_INITIALS_AND_FAMILY = re.compile(r"(?:[^\W\d_a-zà-ÿ]\.?[ -]?){1,4}(?<=[ .])[^\W\d_][\w'’. -]+")
_SEVERAL_WORDS = re.compile(r"\S+(?: \S+){1,3}")
_ENOUGH_NAMES = 3
"""Names of several words each between commas, from which they are no "Family, Given" of one person."""
_OTHERS = frozenset({"others", "et al", "et al."})


def inverted(
    family: str | None, given: str | None = None, particle: str | None = None, suffix: str | None = None
) -> str:
    """One name out of its parts.

    >>> inverted("Berg", "Jan", "van der"), inverted("Study Group")
    ('van der Berg, Jan', 'Study Group')
    """
    last = " ".join(part for part in (particle, family) if part)
    return ", ".join(" ".join(part.split()) for part in (last, given, suffix) if part and part.strip())


def named(names: Iterable[str | None]) -> tuple[str, ...]:
    """The names that say something, each on one line, without "et al."."""
    found = (" ".join((name or "").replace(",", ", ").split()).rstrip(",;") for name in names)
    return tuple(name for name in found if name and name.lower() not in _OTHERS)


def each_named(lines: Iterable[str]) -> tuple[str, ...]:
    """The names in fields that should hold one each, but hold several in some exports.

    >>> each_named(["Hall, H. and Day, J.", "Hall, Jo; Day, Al", "Centre for Glass and Ice"])
    ('Hall, H.', 'Day, J.', 'Hall, Jo', 'Day, Al', 'Centre for Glass and Ice')
    """
    return named(name.strip() for line in lines for part in line.split(";") for name in _joined_by_and(part))


def _joined_by_and(text: str) -> list[str]:
    """The names that "and" joins, which are turned round, as a group's name never is."""
    names = _AND.split(text)
    return names if all("," in name for name in names) else [text]


def listed_names(text: str | None) -> tuple[str, ...]:
    """The names in one cell or line of several authors, parted by ``;``, ``|``, "and" or, where it is sure, commas.

    >>> listed_names("Hall H.K., Day J."), listed_names("Hall HK, Day J."), listed_names("Hall, Henry; Day, Jo")
    (('Hall H.K.', 'Day J.'), ('Hall HK', 'Day J'), ('Hall, Henry', 'Day, Jo'))
    >>> listed_names("Hall, Henry"), listed_names("H Hall, JR Day…"), listed_names("Al Hall, Jo Day, Cy van Ash")
    (('Hall, Henry',), ('H Hall', 'JR Day'), ('Al Hall', 'Jo Day', 'Cy van Ash'))
    """
    text = (text or "").strip()
    if text.startswith("[") and text.endswith("]"):
        return named(re.findall(r"""["']((?:[^"'\\]|(?<=\w)['"](?=\w))*)["']""", text)) or named([text.strip("[]")])
    for separator in _SEPARATORS:
        parts = separator.split(text)
        if len(parts) > 1:
            return named(name for part in parts for name in _at_commas(part.strip(" \t,")))
    return named(_at_commas(text))


def _at_commas(text: str) -> list[str]:
    """The names that commas part; a stop that only the last one has ends the list, as in PubMed's tables."""
    if "," not in text:
        return [text]
    parts = [part.strip() for part in text.rstrip(" …").split(",")]
    if all(_FAMILY_AND_INITIALS.fullmatch(part) for part in parts):
        return parts if any("." in part for part in parts[:-1]) else [*parts[:-1], parts[-1].removesuffix(".")]
    given_first = all(_INITIALS_AND_FAMILY.fullmatch(part) for part in parts)
    in_words = len(parts) >= _ENOUGH_NAMES and all(_SEVERAL_WORDS.fullmatch(part) for part in parts)
    return parts if given_first or in_words else [text]


def bibtex_names(value: str) -> tuple[str, ...]:
    """The names of a BibTeX or BibLaTeX name list, LaTeX still in it; "others" is left out.

    >>> bibtex_names("Ludwig van Beethoven and {World Bank} and de la Cruz, Jr, Ana and others")
    ('van Beethoven, Ludwig', 'World Bank', 'de la Cruz, Ana, Jr')
    """
    if not has_latex(value):
        return named(_plain_name(name) for name in _AND.split(value))
    return named(_bibtex_name(name) for name in _split(value, _AND))


def _plain_name(name: str) -> str:
    """A name without LaTeX; one that has its commas is as it should be, but for "Family, Jr, Given"."""
    if "," not in name:
        return _family_last(name.split())
    return name if name.count(",") == 1 and "=" not in name else _bibtex_name(name)


def _split(text: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of ``text`` between separators outside of braces."""
    if "{" not in text:
        return separator.split(text)
    parts, start, depth, counted = [], 0, 0, 0
    for found in separator.finditer(text):
        depth += text.count("{", counted, found.start()) - text.count("}", counted, found.start())
        counted = found.start()
        if depth <= 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]


_COMMA = re.compile(",")
_SPACE = re.compile(r"[\s~]+")


def _bibtex_name(name: str) -> str:
    parts = [part.strip() for part in _split(name.strip(), _COMMA)]
    labelled = [_NAME_PART.fullmatch(part) for part in parts] if "=" in name else [None]
    if all(labelled):
        told = {found[1]: decoded_latex(found[2]) for found in labelled if found}
        return inverted(told.get("family"), told.get("given"), told.get("prefix"), told.get("suffix"))
    if len(parts) == 1:
        return _family_last([decoded_latex(word) for word in _split(parts[0], _SPACE)])
    clean = [decoded_latex(part) for part in parts]
    return inverted(clean[0], clean[-1], suffix=", ".join(clean[1:-1]))


def _family_last(words: list[str]) -> str:
    """A name as "Given particle Family": the family begins at the first word in lower case, or is the last."""
    words = [word for word in words if word]
    lower = (number for number, word in enumerate(words[:-1]) if word[0].islower())
    family = next(lower, len(words) - 1)
    return inverted(" ".join(words[family:]), " ".join(words[:family]))
