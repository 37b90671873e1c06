"""Lines of a Cypher text that count only when their parameter is given, or only when it is not.

``AND c.kind = $kind  //? kind`` stands where ``kind`` is given, ``MATCH (c:Claim)  //! blocks`` where ``blocks``
is not.
"""

import re
from collections.abc import Container

_OPTIONAL = re.compile(r"^(.*?)[ \t]*//([?!])[ \t]*(\w+)[ \t]*$", re.M)


def optional_parameters(text: str) -> set[str]:
    """The parameters whose lines may be left out."""
    return {name for _, _, name in _OPTIONAL.findall(text)}


def with_lines_for(text: str, given: Container[str]) -> str:
    r"""``text`` without the lines whose parameter is not ``given``.

    >>> with_lines_for("WHERE true\n  AND a = $a  //? a\n  AND b = $b  //? b", {"b"})
    'WHERE true\n\n  AND b = $b'
    """
    return _OPTIONAL.sub(lambda line: line.group(1) if (line.group(3) in given) == (line.group(2) == "?") else "", text)
