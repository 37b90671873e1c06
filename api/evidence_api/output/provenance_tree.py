"""Where one claim comes from, as a tree: its place, its load, and each reference with all that is known of it."""

from collections.abc import Iterator

from rich.console import Group
from rich.panel import Panel
from rich.text import Text
from rich.tree import Tree

from evidence_api.output.consoles import certainty, lines_of, text
from evidence_api.output.wording import HOW, NOTHING, named, notice, place, source_name
from evidence_queries.rows import ProvenanceRow, ProvenSource


def provenance_tree(row: ProvenanceRow) -> Group:
    """The claim in a frame, and below it what it rests on."""
    tree = Tree(text("Rests on", "bold") if row.sources else text("Cites nothing", "bold yellow"))
    for source in row.sources:
        _add_reference(tree, source)
    return Group(Panel(lines_of(*_claim(row)), title="Claim", title_align="left"), tree)


def _claim(row: ProvenanceRow) -> Iterator[Text]:
    if row.context:
        yield text(row.context, "italic")
    yield text(row.text, "bold")
    yield text("")
    yield text(f"{row.kind.value} · under {row.section}" if row.section else row.kind.value)
    span = f", characters {row.start} to {row.end}" if row.start is not None else ""
    yield text(f"in {place(row)}{span}")
    yield text(" · ".join(_document(row)))
    if row.loaded:
        loaded = row.loaded
        yield text(f"loaded {loaded.at} from {loaded.file} (sha256 {loaded.sha256[:12]}) by version {loaded.version}")
    yield text(row.id, "dim")


def _document(row: ProvenanceRow) -> Iterator[str]:
    yield row.document.title or "untitled"
    if row.publisher:
        yield f"published by {row.publisher}"
    if row.updated:
        yield f"updated {row.updated}"
    yield "current revision" if row.current else "an older revision"


def _add_reference(tree: Tree, source: ProvenSource) -> None:
    head = text(f"{source.marker} → ")
    if source.id is None:
        branch = tree.add(head + text(NOTHING, "yellow"))
    else:
        branch = tree.add(head + text(named(source.title, source.id), "bold"))
        for fact in _facts(source):
            branch.add(fact)
    if source.may_also_be:
        others = branch.add(text("may also be" if source.id else "may be"))
        for other in source.may_also_be:
            others.add(text(source_name(other)))


def _names(source: ProvenSource) -> list[str]:
    """Its id, and what else it is found by."""
    given = {"doi": source.doi, "pmid": source.pmid, "pmcid": source.pmcid}
    keys = (f"{kind}:{value}" for kind, value in given.items() if value)
    return list(dict.fromkeys(str(name) for name in (source.id, *keys, source.url) if name))


def _facts(source: ProvenSource) -> Iterator[Text]:
    if source.basis:
        how = Text.assemble(certainty(source.basis.certainty.value), text(f" {HOW[source.basis]}"))
        yield how + text(f": entry {source.entry} of the list" if source.entry else "")
    if source.decided:
        decided = source.decided
        yield text(f"decided by {decided.by} on {decided.at}" + (f": {decided.why}" if decided.why else ""))
    known = (", ".join(source.authors), source.year, source.kind, source.venue, source.publisher)
    yield text(" · ".join(str(part) for part in known if part))
    yield text("  ".join(_names(source)), "dim")
    if source.raw:
        yield text(f"as printed: {source.raw}")
    if source.intent.value != "cites":
        yield text(f"cited as: {source.intent.value}")
    if source.self_published:
        yield text("self-published: it comes from the document's own publisher", "yellow")
    if source.joined_by:
        yield text(f"held to be one work with others by its {source.joined_by} alone", "yellow")
    for told in source.notices:
        yield text(f"{notice(told)} {told.url or ''}".strip(), "bold red")
