"""Text from documents and names of files, made harmless before a terminal gets to see it."""

import re

_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What terminals obey instead of showing: control characters, marks that reverse text, halves of characters."""

_ON_ONE_LINE = {"\n": " ", "\t": " ", "\r": " "}


def visible(text: str) -> str:
    r"""``text`` on one line, with everything that a terminal would obey written out.

    >>> visible("red\x1b[31m\nalert")
    'red\\x1b[31m alert'
    """
    return _COMMANDS.sub(lambda found: _ON_ONE_LINE.get(found.group()) or _written_out(found.group()), text)


def visible_json(text: str) -> str:
    r"""A line of JSON that means the same, with what JSON leaves as it is and terminals obey as ``\u`` escapes."""
    return _COMMANDS.sub(lambda found: found.group() if found.group() == "\n" else f"\\u{ord(found.group()):04x}", text)


def visible_lines(text: str) -> str:
    """``text`` with its line ends kept and the rest as :func:`visible` has it."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _written_out(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
