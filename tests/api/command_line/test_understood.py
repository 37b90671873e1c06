"""What sources a parameter was taken to mean, as a table's first line tells it."""

import io

import pytest

from evidence_api.output.answer_table import print_answer
from evidence_queries.asked import Counts
from evidence_queries.asking import Answer
from evidence_queries.resolved import SHOWN, Resolved, ResolvedSource


def _printed(sources: int) -> str:
    named = [ResolvedSource(id=f"doi:10.5555/{n}", title=None, year=2016, kind="trial") for n in range(sources)]
    told = Resolved(parameter="year", given="2016", sources=named, matched=["year 2016"], unmatched=[])
    answer = Answer(
        question="cites",
        parameters={"certainty": "assumed"},
        resolved=[told],
        rows=[],
        counts=Counts(),
        next=None,
        graph_version=1,
    )
    stream = io.StringIO()
    print_answer(stream, answer, first_page=True)
    return " ".join(stream.getvalue().split())


@pytest.mark.parametrize(("sources", "more"), [(3, ""), (4, " and 1 more"), (SHOWN, f" and at least {SHOWN - 3} more")])
def test_how_many_more_sources_are_meant_is_never_told_too_low(sources: int, more: str) -> None:
    assert f"doi:10.5555/2 (2016, trial){more} Nothing found" in _printed(sources)
