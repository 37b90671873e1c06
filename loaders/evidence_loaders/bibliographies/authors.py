"""Authors' names, always as "Family, Given", so that the family name is what stands before the comma."""

import re
from collections.abc import Iterable

from evidence_loaders.bibliographies.latex import decoded_latex, has_latex, with_letters

_AND = re.compile(r"(?<=\s)and(?=\s)", re.IGNORECASE)
_AND_SIGN = re.compile(r"(?<=\s)(?:and|&)(?=\s)")
_SEPARATORS = (re.compile(";"), re.compile(r"\|"), re.compile("\n"), _AND_SIGN)
"""White space around them is not theirs: a run of it would be looked at from each place in it anew."""
_NAME_PART = re.compile(r"\s*([a-z-]+)\s*=\s*(.*)", re.DOTALL)
_CAPITAL = "[^\\W\\d_a-zß-öø-ÿ]"
_FAMILY_AND_INITIALS = re.compile(rf"[^\W\d_][\w'’ -]*\s(?:{_CAPITAL}[a-z]?\.?-?\s?){{1,4}}(?:Jr|Sr|2nd|3rd|4th)?\.?")
_INITIALS_AND_FAMILY = re.compile(rf"(?:{_CAPITAL}\.?[ -]?){{1,4}}(?<=[ .])[^\W\d_][\w'’. -]+")
_SEVERAL_WORDS = re.compile(r"\S+(?: \S+){1,3}")
_ENOUGH_NAMES = 3
"""Names of several words each between commas, from which they are no "Family, Given" of one person."""
_SEMICOLON_OR_BAR = re.compile("[;|]")
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


def parted_by_commas(cells: Iterable[str]) -> bool:
    """Whether a cell of several authors shows that in its column commas part names in their natural order."""
    return any("," in cell and not _SEMICOLON_OR_BAR.search(cell) and _are_full_names(cell) for cell in cells)


def listed_names(text: str | None, *, full_names: bool = False) -> tuple[str, ...]:
    """The names in one cell or line of several authors, parted by ``;``, ``|``, "and" or, where it is sure, commas.

    ``full_names`` says that commas part names of several words also where there are but two.

    >>> listed_names("Hall H.K., Day J."), listed_names("Hall HK, Day J."), listed_names("Hall, Henry; Day, Jo")
    (('Hall H.K.', 'Day J.'), ('Hall HK', 'Day J'), ('Hall, Henry', 'Day, Jo'))
    >>> listed_names("Hall, Henry"), listed_names("H Hall, JR Day…"), listed_names("Al Hall, Jo Day, Cy van Ash")
    (('Hall, Henry',), ('H Hall', 'JR Day'), ('Al Hall', 'Jo Day', 'Cy van Ash'))
    >>> listed_names("Hall H 3rd, Day J Jr."), listed_names("Ruiz Gil, Ana Eva")
    (('Hall H 3rd', 'Day J Jr'), ('Ruiz Gil, Ana Eva',))
    >>> listed_names("Al Hall, Jo Day and Cy van Ash"), listed_names("Al Hall, Jo Day", full_names=True)
    (('Al Hall', 'Jo Day', 'Cy van Ash'), ('Al Hall', 'Jo Day'))
    """
    text = (text or "").strip()
    if text.startswith("[") and text.endswith("]"):
        return named(re.findall(r"""["']((?:[^"'\\]|(?<=\w)['"](?=\w))*)["']""", text)) or named([text.strip("[]")])
    for separator in _SEPARATORS:
        parts = separator.split(text)
        if len(parts) > 1:
            parts = [part.strip(" \t,") for part in parts]
            full = full_names or (separator is _AND_SIGN and any(map(_is_full_name, parts)))
            return named(name for part in parts for name in _at_commas(part, full_names=full))
    return named(_at_commas(text, full_names=full_names))


def _is_full_name(text: str) -> bool:
    return _SEVERAL_WORDS.fullmatch(text) is not None and "," not in text


def _are_full_names(text: str, least: int = _ENOUGH_NAMES) -> bool:
    parts = [part.strip() for part in text.split(",")]
    return len(parts) >= least and all(map(_SEVERAL_WORDS.fullmatch, parts))


def _at_commas(text: str, *, full_names: bool) -> list[str]:
    """The names that commas part; a stop that only the last one has ends the list, as in PubMed's tables."""
    if "," not in text:
        return [text]
    parts = [part.strip() for part in text.rstrip(" …").split(",")]
    with_initials = any(all(map(form.fullmatch, parts)) for form in (_FAMILY_AND_INITIALS, _INITIALS_AND_FAMILY))
    if not with_initials and not _are_full_names(text, 2 if full_names else _ENOUGH_NAMES):
        return [text]
    return parts if any("." in part for part in parts[:-1]) else [*parts[:-1], parts[-1].removesuffix(".")]


def bibtex_names(value: str) -> tuple[str, ...]:
    """The names of a BibTeX or BibLaTeX name list, LaTeX still in it; "others" is left out.

    >>> bibtex_names("Ludwig van Beethoven and {World Bank} and de la Cruz, Jr, Ana and others")
    ('van Beethoven, Ludwig', 'World Bank', 'de la Cruz, Ana, Jr')
    """
    if not has_latex(value):
        return named(_plain_name(name) for name in _AND.split(value))
    return named(_bibtex_name(name) for name in _split(with_letters(value), _AND))


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
