"""Markdown as Pandoc and Manubot write it: citation keys, footnotes, reference lists, a bibliography beside it."""

import re
from collections.abc import Iterator

from evidence_graph.model import Problem, Reading
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable

FORMAT = "markdown"
_ENDINGS = (".md", ".markdown", ".mdown", ".mkd", ".rmd", ".qmd", ".mdx")
_CITATION = re.compile(r"\[[^\[\]\n]{0,300}?-?@(?:\w|\{)[^\[\]\n]{0,300}\](?!\()")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[\w-]+:.*\n|[ \t#-].*\n)+(?:---|\.\.\.)[ \t]*\n")
_SIGNS = {
    "# ": re.compile(r"^#{1,6} \S", re.M),
    "](": re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?:|#|[\w./-]+\))"),
    "**": re.compile(r"(?<!\*)\*\*[^*\n]{1,200}\*\*(?!\*)"),
    "[^": re.compile(r"^\[\^[^\]\s]{1,100}\]:", re.M),
    "```": re.compile(r"^```", re.M),
}
"""Signs of the format, each with a part of it that is found faster."""


def recognises(head: str, name: str) -> bool:
    """Whether a file that begins with ``head`` is Markdown: by citations, front matter or signs, else by its name."""
    if re.match(r"\s*(?:<!doctype|<html|<\?xml|\{\s*\"|\[\s*\{|@\w+\s*\{)", head, re.I):
        return False
    if name.lower().endswith(_ENDINGS) or _CITATION.search(head) or _FRONT_MATTER.match(head):
        return True
    return sum(part in head and bool(sign.search(head)) for part, sign in _SIGNS.items()) >= 2


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a Markdown file; what can't be read is a problem in it."""
    found = decoded(file.data, options.text_limit)
    if found.text is None:
        yield unreadable(file, FORMAT, found.problems)
        return
    from evidence_loaders.markdown.document import page_of  # noqa: PLC0415 (the parser is loaded when needed)
    from evidence_loaders.marked_up.reading import reading_of  # noqa: PLC0415

    problems: tuple[Problem, ...] = found.problems
    yield reading_of(page_of(found.text, file.path, problems), file, options, FORMAT)


def fingerprints(file: InputFile, options: ReadingOptions) -> Iterator[str]:
    """What changes when any file does that this one is read with."""
    text = decoded(file.data, options.text_limit).text
    if text is not None:
        from evidence_loaders.markdown import document  # noqa: PLC0415 (the parser is loaded when needed)

        yield from document.fingerprints(text, file.path)
