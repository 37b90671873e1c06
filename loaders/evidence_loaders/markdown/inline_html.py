"""HTML tags inside a stretch of Markdown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

_HTML = re.compile(r"<(?P<closing>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^>]*)>", re.S)
_ATTRIBUTE = re.compile(
    r"(?P<name>href|id|name)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))", re.I
)


@dataclass(frozen=True, slots=True)
class InlineTag:
    """A tag: its name in lower case, whether it closes, and what it gives as address, id and name."""

    name: str
    closing: bool
    given: Mapping[str, str]


def tag_of(source: str) -> InlineTag | None:
    """The tag that ``source`` is, or None for a comment and the like.

    >>> tag_of('<a HREF="#x">').given
    {'href': '#x'}
    """
    found = _HTML.match(source)
    if not found:
        return None
    given = {
        one["name"].lower(): unescape(one["double"] or one["single"] or one["bare"] or "")
        for one in _ATTRIBUTE.finditer(found["attributes"])
    }
    return InlineTag(found["name"].lower(), bool(found["closing"]), given)
