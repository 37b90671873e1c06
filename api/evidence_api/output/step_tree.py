"""What a claim rests on, step by step through documents that cite documents, as a tree."""

from collections.abc import Sequence

from rich.text import Text
from rich.tree import Tree

from evidence_api.output.consoles import certainty, text
from evidence_api.output.wording import named
from evidence_queries.rows import StepRow


def step_tree(rows: Sequence[StepRow]) -> Tree:
    """The steps below each other, each under the source that it was reached by."""
    tree = Tree(text("Rests on", "bold"))
    at: dict[tuple[str, ...], Tree] = {(): tree}
    for row in rows:
        path = tuple(row.path)
        above = at.get(path[:-1], tree)
        at[path] = above.add(_step(row))
    return tree


def _step(row: StepRow) -> Text:
    facts = [str(row.year or "no year"), row.kind.value, "primary" if row.primary else "secondary"]
    if row.document:
        facts.append("loaded here")
    if row.cycle:
        facts.append("a circle: it stands above already")
    named_so = text(f"{named(row.title, row.id)} ({', '.join(facts)}), ")
    return named_so + certainty(row.certainty.value)
