"""The rows of wiki tables and the fields of boxes, with their lines."""

from collections.abc import Iterator

from mwparserfromhell.nodes import Tag, Template
from mwparserfromhell.nodes.extras import Parameter
from mwparserfromhell.wikicode import Wikicode


def rows_of(table: Tag, line: int) -> Iterator[tuple[list[tuple[Wikicode, int]], int]]:
    """The rows of a table, each as its cells with their lines; cells before the first row are one."""
    loose: list[tuple[Wikicode, int]] = []
    for node, at in _with_lines(table, line):
        kind = str(node.tag).lower()
        if kind == "tr":
            if loose:
                yield loose, loose[0][1]
                loose = []
            yield [(cell.contents, place) for cell, place in _with_lines(node, at)], at
        elif node.contents:
            loose.append((node.contents, at))
    if loose:
        yield loose, loose[0][1]


def _with_lines(tag: Tag, line: int) -> Iterator[tuple[Tag, int]]:
    line += str(tag).count("\n", 0, max(0, str(tag).find(str(tag.contents))))
    for node in tag.contents.nodes:
        if isinstance(node, Tag):
            yield node, line
        line += str(node).count("\n")


def lines_before(template: Template, field: Parameter) -> int:
    """How many lines of ``template`` stand before the value of ``field``."""
    source = str(template)
    return source.count("\n", 0, source.find(str(field)) + len(str(field.name)) + 1)
