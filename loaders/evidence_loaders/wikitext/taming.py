"""Wiki source made harmless for its parser, which takes time that grows with the square of what is left open.

What is taken away or added never contains a line end, so that lines keep their numbers.
"""

import re
from collections import defaultdict

LONGEST_RUN = 24
"""Characters of one sort in a row; markup has at most six, a rule of dashes some more."""

_RUN = re.compile(r"([*#:;=\[\]{}|'<>~])\1{24,}")
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})(?P<rest>(?:\s[^<>]{0,2000})?)(?P<self>/?)>")
_LOOSE = re.compile(r"<(?!/?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>]{0,2000})?/?>|!--)")
_OPEN_LINK = re.compile(r"\[(?!\[)(?=(?:https?:|ftp:|//))(?![^\]\n]{0,3000}\])")
_LOST_HEADING = re.compile(r" (={2,5}) ?([^=\n]{1,120}?) ?\1(?= )")
_LONE = frozenset({"br", "hr", "wbr", "references", "section", "nowiki", "templatestyles"})


def tamed(source: str) -> str:
    """``source`` without the tags, brackets and runs of characters that nothing closes."""
    source = _RUN.sub(lambda found: found.group()[:LONGEST_RUN], source)
    if source.count("\n") < 2:
        source = _LOST_HEADING.sub(r"\n\1\2\1\n", source)
    return _OPEN_LINK.sub("", _closed(_LOOSE.sub("&lt;", source)))


def _closed(source: str) -> str:
    """``source`` without tags that are opened or closed alone."""
    waiting: dict[str, list[int]] = defaultdict(list)
    tags = list(_TAG.finditer(source))
    alone = set()
    for index, tag in enumerate(tags):
        name = tag["name"].lower()
        if tag["self"] or tag["rest"].endswith("/") or name in _LONE:
            continue
        if not tag["closing"]:
            waiting[name].append(index)
            alone.add(index)
        elif waiting[name]:
            alone.discard(waiting[name].pop())
        else:
            alone.add(index)
    if not alone:
        return source
    pieces, place = [], 0
    for index in sorted(alone):
        pieces += [source[place : tags[index].start()], "\n" * tags[index].group().count("\n")]
        place = tags[index].end()
    return "".join(pieces) + source[place:]
