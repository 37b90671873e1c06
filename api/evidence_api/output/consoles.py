"""What tables are printed with: text only, never markup, so that no document can colour or hide anything."""

from typing import Any, TextIO

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from evidence_api.visible_text import visible

NARROWEST = 40
"""Columns; a terminal that claims to be narrower gets lines of this length."""

STYLES = {"certain": "green", "assumed": "yellow", "possible": "magenta"}
"""Colours of certainties, on terminals that have colours."""


def console(stream: TextIO) -> Console:
    """A console on ``stream``, as wide as the terminal, or 80 columns where there is none."""
    found = Console(file=stream, markup=False, highlight=False, emoji=False)
    found.width = max(found.width, NARROWEST)
    return found


def put(out: Console, *told: RenderableType) -> None:
    """Print each on lines of its own; without the spaces that fill lines up where no terminal needs them."""
    with out.capture() as captured:
        for one in told:
            out.print(one, soft_wrap=isinstance(one, Text))
    lines = captured.get()
    if not out.is_terminal:
        lines = "\n".join(line.rstrip() for line in lines.split("\n"))
    out.file.write(lines)


def text(told: Any, style: str = "") -> Text:
    """``told`` as it may be shown."""
    return Text(visible(str(told)) if told is not None else "", style=style)


def lines_of(*lines: Text) -> Text:
    """Several texts, one a line."""
    return Text("\n").join(lines)


def certainty(word: str) -> Text:
    """A certainty in its colour."""
    return Text(word, style=STYLES.get(word, ""))


def table(*columns: str) -> Table:
    """A table with these columns and no rows; more columns can be added with what they need."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, leading=1, show_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold")
    return made
