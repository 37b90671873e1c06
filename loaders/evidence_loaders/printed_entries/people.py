"""Who printed entries say wrote a work: people in the orders that styles have, and organisations."""

import re
from collections.abc import Sequence

from evidence_loaders.citation_parts import CAPITAL, FAMILY, PARTICLE, YEAR

_PARTICLES = rf"(?:{PARTICLE} ){{0,3}}"
_FAMILY = rf"{_PARTICLES}{FAMILY}(?: (?:[ei] )?{_PARTICLES}{FAMILY}){{0,3}}"
# the A of "A walk at noon" begins the title, as does what follows the stop of "Leaf AB. P bodies"
_INITIALS = rf"(?:(?:{CAPITAL}\.[- ]?){{1,4}}|(?:(?!A (?!et al\b|and\b)[a-z]){CAPITAL}(?:-{CAPITAL}\.)?[- ]?){{1,4}})"
_FAMILY_FIRST = rf"{_FAMILY}(?<!\s[A-Z]{{2}})(?<!\s[A-Z]{{3}}),? {_INITIALS}(?:\.(?=, ))?(?: (?:Jr|Sr|II|III)\.?)?"
GIVEN_FIRST = rf"(?:{CAPITAL}[ahu]?\.[- ]?){{1,4}}{_FAMILY}"
"""A person, initials first, as part of patterns."""
# each name can be read in one way only, or a long list takes ages: "LI" in "Wu LI" is no family name
_NAME = rf"(?:{_FAMILY_FIRST}|{GIVEN_FIRST})"
_AUTHOR = re.compile(_NAME)
_AUTHOR_LIST = re.compile(
    rf"(?P<names>{_NAME}(?:(?:[,;]? (?:and|&) |[,;] ){_NAME}){{0,300}}(?:[,;]? (?:et al|and others|…))?)"
    r"(?:,? \(?[Ee]d(?:itor)?s?\.?\)?)?(?:\.?:|\.)?\s+(?=\S)"
)
_GIVEN_NAMES = rf"{GIVEN_FIRST}(?:(?:,? (?:and|&) |, ){GIVEN_FIRST}){{0,300}}(?:,? et al\.?)?"
_ALL_GIVEN_FIRST = re.compile(_GIVEN_NAMES)
_GIVEN_LIST = re.compile(rf"(?P<names>{_GIVEN_NAMES}), (?!et al\b|{GIVEN_FIRST})(?=\S)")
"""A. Author, B. Other, Title: the authors of Science and PNAS."""
_TURNED = re.compile(rf"(?!{_NAME}(?!\w)){_PARTICLES}{CAPITAL}[\w’'-]+, {CAPITAL}[^\W\d_]")
"""A first author with a comma between the names, the given one in full ("Author, First, and Other Author")."""
_AUTHOR_BREAK = re.compile(
    rf"[,;]? (?:and|&) |[;,] (?!(?:{CAPITAL}\.?[- ]?){{1,4}}(?:[,;.]|$| &| and))|,\s*…\s*|\s*…\s*|\s+et al\b"
)
_BODY = re.compile(
    r"[A-Z]{2,8}\.|[^:]*\b(?:Organi[sz]ations?|Associations?|Institutes?|Cent(?:er|re)s?|Groups?|Committee|Societ(?:y|ies)"
    r"|Agency|Ministry|Department|Foundation|Council|College|Academy|Administration|Collaborat(?:ors|ion)|Consortium|Federation"
    r"|Team|Corp|Inc|Ltd)\b[^:]*"
)
"""An abbreviation, or a name with a word that only organisations have."""
_VOLUME = re.compile(rf"{YEAR}\b[^;:]{{0,12}}[;:]\s*\(?\d")
_NO_NAMES = re.compile(r"[^\W\d_]{2}\. |\d")
_SMALL_IN_NAMES = frozenset("and et al van von der den de da do dos del della di du la le ter ten y e ’t 't".split())
_FUNCTION_WORDS = frozenset("of for and the in on to a & et de la und".split())


def begins_with_person(text: str) -> bool:
    """Whether ``text`` begins with a family name and initials, in either order."""
    return _AUTHOR.match(text) is not None


def leading_authors(text: str) -> tuple[tuple[str, ...], str]:
    """The people that ``text`` begins with, if any, and what follows them.

    >>> leading_authors("Leaf AB, Moss C. On tea. Pots 2016")
    (('Leaf AB', 'Moss C'), 'On tea. Pots 2016')
    """
    named = _GIVEN_LIST.match(text) or _AUTHOR_LIST.match(text)
    return (authors_in(named["names"]), text[named.end() :]) if named else ((), text)


def authors_in(text: str) -> tuple[str, ...]:
    """The names of which ``text`` consists, as they are printed."""
    if _ALL_GIVEN_FIRST.fullmatch(text):
        return tuple(re.findall(GIVEN_FIRST, text))
    names = [name.strip(" .,;&") for name in _AUTHOR_BREAK.split(text)]
    if len(names) > 1 and _TURNED.match(text):
        names[:2] = [", ".join(names[:2])]
    return tuple(name for name in names if name and name.lower() not in ("et al", "and"))


def only_names(text: str) -> bool:
    """Whether ``text`` holds the names of several people or a turned one, and no title."""
    words = re.findall(r"[^\s,.;&]+", text)
    named = all(word[0].isupper() or word in _SMALL_IN_NAMES for word in words)
    several = "," in text and named and not _NO_NAMES.search(text)
    return several or _AUTHOR.fullmatch(text) is not None


def begins_with_body(parts: Sequence[str]) -> bool:
    """Whether an organisation stands first ("World Health Organization. Guideline on ..."), in capitals.

    Before a journal with year and volume its name would be the title ("AIDS. Tea Rev. 1999;3:1").
    """
    if len(parts) < 2 or len(parts[0]) >= 80:
        return False
    words, in_full = len(parts[1].split()), " " in parts[0]
    if (
        _BODY.fullmatch(parts[0])
        and (words > 2 - in_full or len(parts) > 2)
        and not any(map(_VOLUME.match, parts[1:3]))
    ):
        return True
    return _is_capitalised(parts[0]) and words > 3 and len(parts) > 2


def is_body(text: str) -> bool:
    """Whether ``text``, before a year, is what an organisation is called."""
    told = len(text) < 80 and ". " not in text
    return told and (_BODY.fullmatch(text) is not None or (" " in text and _is_capitalised(text)))


def _is_capitalised(text: str) -> bool:
    return all(word[0].isupper() or word in _FUNCTION_WORDS for word in text.split())
