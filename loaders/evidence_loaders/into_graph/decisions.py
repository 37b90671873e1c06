"""Editors' decisions: which source a marker means, kept over reloads and revisions.

A decision belongs to a text, not to a revision. It replaces what else its marker may mean and takes
its entry from all other markers. It is applied whenever the text is written, and checked then.
"""

from collections.abc import Iterable, Sequence

from evidence_graph.identifiers import digest
from evidence_graph.model import Decision, Identification, ListEntry, Problem, Reading, Reference, Source
from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import Basis, Severity
from evidence_loaders.into_graph.texts import text


def decision_id(decision: Decision) -> str:
    """One marker of one text has at most one decision."""
    return "x" + digest(decision.identity, decision.reference)


def decision_of(row: Row) -> Decision:
    """A decision as the store gave it."""
    told = {name: row[name] for name in Decision.model_fields if name != "record"}
    record = Source.model_validate_json(row["record"]) if row["record"] else None
    return Decision(**told, record=record)


def decision_row(decision: Decision) -> Row:
    """A decision's node."""
    told = decision.model_dump(exclude={"record"}) | {
        "id": decision_id(decision),
        "record": decision.record.model_dump_json() if decision.record else None,
    }
    return {name: value for name, value in told.items() if value is not None}


def of_texts(store: Store, identities: Iterable[str]) -> dict[str, list[Decision]]:
    """The decisions about texts, by identity."""
    found: dict[str, list[Decision]] = {}
    for row in store.read(text("decisions_of_texts"), {"identities": sorted(set(identities))}):
        found.setdefault(row["identity"], []).append(decision_of(row))
    return found


def applied(reading: Reading, decisions: Sequence[Decision]) -> tuple[Reading, list[Problem]]:
    """``reading`` with its references as editors decided, and what they should check again."""
    if not decisions:
        return reading, []
    problems: list[Problem] = []
    meant: dict[str, tuple[Identification, ...]] = {}
    entries: set[int] = set()
    for decision in decisions:
        entry, doubts = _entry(reading, decision)
        problems += doubts
        if entry:
            entries.add(entry.position)
        source = entry.source if entry else decision.source
        meant[decision.reference] = (
            (Identification(source=source, basis=Basis.CURATED, entry=entry.position if entry else None),)
            if source
            else ()
        )
    references = tuple(_decided(reference, meant, entries) for reference in reading.references)
    return reading.model_copy(
        update={"references": references, "sources": _sources(reading, decisions, meant)}
    ), problems


def _entry(reading: Reading, decision: Decision) -> tuple[ListEntry | None, list[Problem]]:
    """The entry that a decision means in this revision, and what changed since."""
    if decision.reference not in {reference.key for reference in reading.references}:
        return None, [_check(decision, "the text no longer has this marker")]
    if decision.source is None:
        return None, []
    same = [entry for entry in reading.lists if entry.source == decision.source]
    if decision.entry_text is None:
        return (same[0] if same else None), []
    as_printed = [entry for entry in reading.lists if entry.raw == decision.entry_text]
    if as_printed:
        return as_printed[0], []
    if same:
        return same[0], [_check(decision, f"its entry now reads {same[0].raw!r}")]
    return None, [_check(decision, "its entry is no longer in the list")]


def _check(decision: Decision, what: str) -> Problem:
    message = (
        f"Marker {decision.reference} was identified by {decision.by} on {decision.at[:10]}, but {what}: "
        "check the decision, or take it back with `evidence decisions --undo`."
    )
    return Problem(severity=Severity.WARNING, code="decision-to-check", message=message)


def _decided(reference: Reference, meant: dict[str, tuple[Identification, ...]], entries: set[int]) -> Reference:
    if reference.key in meant:
        return reference.model_copy(update={"identifies": meant[reference.key]})
    left = tuple(link for link in reference.identifies if link.entry not in entries)
    return reference if left == reference.identifies else reference.model_copy(update={"identifies": left})


def _sources(
    reading: Reading, decisions: Sequence[Decision], meant: dict[str, tuple[Identification, ...]]
) -> tuple[Source, ...]:
    """The reading's sources, and those that only a decision names."""
    told = {source.id for source in reading.sources}
    used = {link.source for links in meant.values() for link in links} - told
    return (*reading.sources, *(d.record for d in decisions if d.record and d.record.id in used))
