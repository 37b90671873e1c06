"""How people are named in a sentence, as parts of patterns."""

import re

from evidence_loaders.citation_parts import CAPITAL, FAMILY, PARTICLE

_PARTICLES = rf"(?:(?i:{PARTICLE}) +){{0,3}}"
_OPENS = r"(?!(?:And|As|Both|But|By|For|From|However|In|Like|See|Since|The|Unlike|When|While)\b)"
ONE = rf"\b{_PARTICLES}{_OPENS}{FAMILY}(?:(?: +|-)(?:of +|for +|the +)?{CAPITAL}[\w’'-]+){{0,4}}"
"""The family name of one person, or the name of an organisation."""
AND = r",? +(?:and|&|et|und|y|e) +"
OTHERS = r",? +(?:et al\b\.?|and (?:colleagues|co-?workers|others))"
SEVERAL = rf"(?:(?:, +{ONE}){{0,5}}{AND}{ONE}|{OTHERS})"
"""What makes several of one: others by name, or "et al."."""
_LEADING = re.compile(rf"(?:(?!{PARTICLE} )[a-zß-ÿ][\w.,;:]* +)+")


def leading(names: str) -> int:
    """How many characters of ``names`` lead to them ("see also Leaf")."""
    found = _LEADING.match(names)
    return found.end() if found else 0
