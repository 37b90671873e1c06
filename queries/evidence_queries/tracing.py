"""From a claim over its sources, and on where a source is itself a loaded document, down to primary sources."""

from collections.abc import Iterator, Mapping, Sequence

from evidence_graph.errors import WrongUse
from evidence_graph.store import Row, Store
from evidence_graph.vocabulary import SECONDARY_KINDS, Rank, SourceKind
from evidence_queries.rows import AnswerRow, StepRow
from evidence_queries.source_sets import SourceSet
from evidence_queries.texts import text

MOST_STEPS = 10_000
"""Steps of one trace, so that a dense graph can't fill the memory."""


def trace(store: Store, found: Sequence[Row], asked: SourceSet) -> list[AnswerRow]:
    """The steps from each claim that was found, level by level, at most the row's ``depth`` of them.

    A step is as sure as the least sure link on its way. Raises WrongUse where the steps are more than ``MOST_STEPS``:
    half a trace would pass for a whole one.
    """
    del asked
    steps: list[StepRow] = []
    for row in found:
        level = list(_from_claims(store, {row["key"]: None}))
        for number in range(1, row["depth"] + 1):
            steps += [step.model_copy(update={"depth": number}) for step in level]
            if len(steps) > MOST_STEPS:
                raise WrongUse(
                    f"depth: at depth {number} there are more than {MOST_STEPS:,} steps from claim {row['key']}: "
                    "ask for a smaller depth.",
                    "depth",
                )
            if not level:
                break
            level = list(_next_level(store, level))
    return list(steps)


def _next_level(store: Store, level: Sequence[StepRow]) -> Iterator[StepRow]:
    """The sources of the claims of those documents that the level's sources are, each once, by its surest way."""
    surest_last = sorted(level, key=lambda step: step.certainty.rank)
    reached = {step.document: step for step in surest_last if step.document and not step.cycle}
    claims = store.read(text("claims_of_documents"), {"keys": sorted(reached)}) if reached else []
    return _from_claims(store, {row["claim"]: reached[row["document"]] for row in claims})


def _from_claims(store: Store, claims: Mapping[str, StepRow | None]) -> Iterator[StepRow]:
    """The sources of ``claims``, each of which may come with the step that led to its document."""
    for row in store.read(text("sources_of_claims"), {"keys": list(claims)}) if claims else []:
        before = claims[row["claim"]]
        path = before.path if before else []
        kind = SourceKind(row["kind"])
        yield StepRow(
            certainty=Rank(min(row["rank"], before.certainty.rank if before else Rank.CERTAIN)).certainty,
            depth=1,
            claim=row["claim"],
            path=[*path, row["id"]],
            id=row["id"],
            title=row["title"],
            year=row["year"],
            kind=kind,
            primary=kind not in SECONDARY_KINDS,
            document=row["document"],
            cycle=row["id"] in path,
        )
