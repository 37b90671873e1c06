"""MediaWiki source as readings: footnotes, citation templates, short references, tables."""

import re
from collections.abc import Iterator

from evidence_graph.model import Reading
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.marked_up.reading import reading_of
from evidence_loaders.unreadable import unreadable

FORMAT = "mediawiki"
_ENDINGS = (".wiki", ".mediawiki", ".wikitext")
_OTHER = re.compile(r"\s*(?:<!doctype|<html|<\?xml|\{\s*\"|\[\s*\{|---\n)", re.I)
_SIGNS = (
    re.compile(r"\[\[[^\[\]\n]{1,200}\]\]"),
    re.compile(r"\{\{[A-Za-z#][^{}%\n]{0,80}(?:\||\}\}|\n)"),
    re.compile(r"<ref(?:\s[^<>]*)?>", re.I),
    re.compile(r"'''[^'\n]{1,200}'''"),
    re.compile(r"^={2,5}[^=\n]+={2,5}\s*$", re.M),
)

_MARKDOWN = re.compile(
    r"\]\((?:https?:|#)|(?<!\*)\*\*[^*\s][^*\n]{0,200}\*\*(?!\*)|^(?:```|\[\^[^\]\s]{1,100}\]:)", re.M
)
"""What Markdown has and wiki source has not: a text with these is none, whatever its name says."""


def recognises(head: str, name: str) -> bool:
    """Whether a file that begins with ``head`` is wiki source: by three of its signs, or by its name.

    A name decides where a sign of wiki source agrees, or none of Markdown speaks against it.
    """
    if _OTHER.match(head):
        return False
    signs = sum(bool(sign.search(head)) for sign in _SIGNS)
    if name.lower().endswith(_ENDINGS):
        return signs > 0 or not _MARKDOWN.search(head)
    return signs >= 3


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a wiki page; what can't be read is a problem in it."""
    found = decoded(file.data, options.text_limit)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    from evidence_loaders.wikitext.page import page_of  # noqa: PLC0415 (the parser is loaded when needed)

    yield reading_of(page_of(found.text, found.problems), file, options, FORMAT)
