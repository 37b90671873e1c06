"""The editor's commands: identify a marker, list what was decided, undo it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.identifiers import keys_spelled, normal_doi, normal_pmid
from evidence_graph.model import Decision, ListEntry, Reading, Source
from evidence_graph.store import Row, Statement, Store
from evidence_loaders.into_graph import decisions, transaction
from evidence_loaders.into_graph.decisions import decision_id, decision_of, decision_row
from evidence_loaders.into_graph.documents import Written, packed, reading_digest
from evidence_loaders.into_graph.documents_in_graph import current_revision, document_named, reading_of
from evidence_loaders.into_graph.records import described
from evidence_loaders.into_graph.texts import text


def identify(store: Store, document: str, marker: str, source: str, *, by: str, why: str | None = None) -> Decision:  # noqa: PLR0913
    """Decide that ``marker`` of ``document`` (id or path) means ``source``, and write it.

    ``source``: a source's id, a DOI, a PMID, ``entry:4``, or ``none`` for no source at all. Raises
    NotFound for an unknown document, marker or source, WrongUse where ``by`` names nobody, and StoreError.
    """
    if not by.strip():
        raise WrongUse("by: a decision needs the name of who decides.", "by")
    row = document_named(store, document)
    reading = reading_of(store, row["id"])
    key = _reference_key(reading, marker)
    chosen, entry = _chosen(store, reading, source)
    decision = Decision(
        identity=row["identity"],
        reference=key,
        source=chosen.id if chosen else None,
        record=chosen,
        entry_text=entry.raw if entry else None,
        by=by,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        why=why,
    )
    keep(store, decision)
    return decision


def undo(store: Store, document: str, marker: str) -> Decision:
    """Take back the decision about ``marker`` of ``document`` (id, path or a text's identity); gives what it was.

    Raises NotFound where nothing was decided.
    """
    found = [
        decision
        for decision, row in listed(store)
        if decision.reference == marker and document in (row["document"], row["file"], row["identity"])
    ]
    if not found:
        raise NotFound(f"Nothing was decided about marker {marker} of {document}: `evidence decisions` lists all.")
    away = Statement(text("remove_decision"), {"id": decision_id(found[0])})
    _rewrite(store, found[0].identity, away, lambda known: _without(found[0], known))
    return found[0]


def listed(store: Store) -> list[tuple[Decision, Row]]:
    """Every decision, with a row that names the current ``document`` and ``file`` of its text (None: not loaded)."""
    return [(decision_of(row), row) for row in store.read(text("all_decisions"), {})]


def keep(store: Store, decision: Decision) -> None:
    """Write a decision that was made elsewhere, such as one that another store exported."""
    statement = Statement(text("write_decision"), {"decision": decision_row(decision)})
    _rewrite(store, decision.identity, statement, lambda known: [*_without(decision, known), decision])


def _without(decision: Decision, known: Sequence[Decision]) -> list[Decision]:
    """``known`` without what was decided about the same marker."""
    return [other for other in known if decision_id(other) != decision_id(decision)]


def _reference_key(reading: Reading, marker: str) -> str:
    keys = [reference.key for reference in reading.references]
    if marker in keys:
        return marker
    raise NotFound(f"{reading.document.file} has no marker {marker!r}: it uses {', '.join(keys) or 'none'}.")


def _chosen(store: Store, reading: Reading, given: str) -> tuple[Source | None, ListEntry | None]:
    """The source that an editor named, and its entry where the document lists it."""
    if given == "none":
        return None, None
    if given.startswith("entry:"):
        entry = next((entry for entry in reading.lists if f"entry:{entry.position}" == given), None)
        if not entry:
            raise NotFound(f"{reading.document.file} lists {len(reading.lists)} entries: {given!r} is none of them.")
        return _own(reading, entry.source), entry
    meant = _known_source(store, given) or _by_identifier(given)
    if not meant:
        raise NotFound(f"No source {given!r} in {store.address}: name an id, a DOI, a PMID, entry:NUMBER or none.")
    homes = _homes(store, reading)
    entry = next((e for e in reading.lists if meant.id in (e.source, homes.get(e.source))), None)
    return (_own(reading, entry.source) if entry else meant), entry


def _own(reading: Reading, source: str) -> Source:
    return next(told for told in reading.sources if told.id == source)


def _known_source(store: Store, given: str) -> Source | None:
    """The source of the graph that ``given`` names: by id, a key it has or had, or a bare DOI, PMID or PMCID."""
    rows = store.read(text("named_sources"), {"keys": [given, *keys_spelled(given)]})
    ids = [row["source"] for row in rows if row["sure"]]
    return next(iter(described(store, ids).values()), None) if ids else None


def _by_identifier(given: str) -> Source | None:
    """A work that nobody described yet, known by a DOI or PMID alone."""
    doi, pmid = normal_doi(given), normal_pmid(given)
    name = f"doi:{doi}" if doi else f"pmid:{pmid}"
    return Source(id=name, doi=doi, pmid=None if doi else pmid) if doi or pmid else None


def _homes(store: Store, reading: Reading) -> dict[str, str]:
    rows = store.read(text("named_sources"), {"keys": sorted({entry.source for entry in reading.lists})})
    return {row["key"]: row["source"] for row in rows if row["sure"]}


def _rewrite(
    store: Store, identity: str, change: Statement, decided: Callable[[list[Decision]], list[Decision]]
) -> None:
    """Make ``change`` and write the current document of the text anew, with its decisions as ``decided`` makes them."""

    def plan() -> transaction.Step:
        current = current_revision(store, identity)
        if current is None:
            return transaction.Step(also=[change])
        decisions_now = decided(decisions.of_texts(store, [identity]).get(identity, []))
        written = rewritten(reading_of(store, current), decisions_now)
        mark = Statement(text("mark_current"), {"documents": [current]})
        return transaction.Step(added=[written], emptied=[current], also=[change, mark])

    transaction.commit(store, plan)


def rewritten(reading: Reading, decided: Sequence[Decision]) -> Written:
    """What was read once, with these decisions, ready to be written again."""
    settled, _ = decisions.applied(reading, decided)
    return Written(settled, reading_digest(reading), packed(reading))
