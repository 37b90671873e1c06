"""Questions that follow more than one step: traces through documents, and changes between revisions."""

from typing import Any

import pytest

from evidence_graph.errors import NotFound, WrongUse
from evidence_graph.model import Citation, Reading
from evidence_graph.store import Store
from evidence_graph.vocabulary import Basis, ClaimKind, Intent, SourceKind
from evidence_loaders.into_graph.run import Run
from evidence_queries import tracing
from evidence_queries.asking import ask, checked
from evidence_queries.questions import QUESTIONS
from evidence_queries.rows import JoinedRow
from tests.readings import TRIAL, reading, work


def _rows(store: Store, name: str, **given: Any) -> list[Any]:
    return list(ask(store, QUESTIONS[name], checked(QUESTIONS[name], given)).rows)


def _load(store: Store, *readings: Reading) -> None:
    run = Run(store)
    for item in readings:
        run.load([item])
    run.finish()


PAGE = reading(
    "page.txt", [work("What a review of leaves found", 2020, doi="10.5555/review", kind=SourceKind.REVIEW)], [("1",)]
)
TRIAL_ID = "doi:10.5555/leaf.19"
IN_REVIEW: dict[str, Any] = {"title": "What a review of leaves found", "doi": "10.5555/review"}


def test_a_trace_goes_through_documents_down_to_primary_sources(store: Store) -> None:
    _load(store, PAGE, reading("review.txt", [TRIAL], [("1",)], **IN_REVIEW))
    steps = _rows(store, "trace", claim=PAGE.claims[0].id)
    assert [(s.depth, s.id, s.primary, s.cycle) for s in steps] == [
        (1, "doi:10.5555/review", False, False),
        (2, "doi:10.5555/leaf.19", True, False),
    ]
    assert steps[1].path == ["doi:10.5555/review", "doi:10.5555/leaf.19"]


def test_a_step_of_a_trace_is_as_sure_as_the_least_sure_link_on_its_way(store: Store) -> None:
    by_place = {"1": [(1, Basis.POSITION)]}
    page = reading("doubt.txt", [work(doi="10.5555/review")], [("1",)], links=by_place)
    _load(store, page, reading("review.txt", [TRIAL], [("1",)], **IN_REVIEW))
    question, given = QUESTIONS["trace"], {"claim": page.claims[0].id}
    assert [step.certainty for step in _rows(store, "trace", **given)] == ["assumed", "assumed"]
    surely = ask(store, question, checked(question, given | {"certainty": "certain"}))
    assert (list(surely.rows), surely.counts.assumed) == ([], 2)


def test_a_trace_shows_a_circle_and_ends_there(store: Store) -> None:
    itself = work("What a review of leaves found", 2020, doi="10.5555/review")
    _load(store, PAGE, reading("review.txt", [itself], [("1",)], **IN_REVIEW))
    steps = _rows(store, "trace", claim=PAGE.claims[0].id, depth=10)
    assert [(s.depth, s.cycle) for s in steps] == [(1, False), (2, True)]


def test_a_trace_is_no_deeper_than_asked(store: Store) -> None:
    _load(store, PAGE, reading("review.txt", [TRIAL], [("1",)], **IN_REVIEW))
    assert [s.depth for s in _rows(store, "trace", claim=PAGE.claims[0].id, depth=1)] == [1]


def test_a_trace_of_too_many_steps_is_refused_not_cut_off(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "MOST_STEPS", 1)
    _load(store, PAGE, reading("review.txt", [TRIAL], [("1",)], **IN_REVIEW))
    assert len(_rows(store, "trace", claim=PAGE.claims[0].id, depth=1)) == 1
    with pytest.raises(WrongUse, match="at depth 2 there are more than 1 steps") as refused:
        _rows(store, "trace", claim=PAGE.claims[0].id)
    assert refused.value.parameter == "depth"


def test_changes_between_two_revisions_are_told_claim_by_claim(store: Store) -> None:
    first = reading("leaf.txt", [TRIAL], [("1",), ("1",), (), ("1",)])
    texts = (
        "Leaves turn red in cold autumn nights",
        "Leaves fall",
        "Leaves are green",
        "Old leaves feed the young trees",
    )
    second = reading("leaf.txt", [TRIAL], [("1",), ("1",), ("1",), ()])
    later = ("Leaves turn deep red in cold autumn nights", "Leaves fall", "Leaves are green", "Roots drink")
    _load(store, _saying(first, texts), _saying(second, later))
    rows = _rows(store, "changes", document="leaf.txt")
    assert [(row.change, row.text) for row in rows] == [
        ("reworded", later[0]),
        ("recited", later[2]),
        ("added", later[3]),
        ("removed", texts[3]),
    ]
    assert (rows[1].earlier_sources, rows[1].sources) == ([], ["doi:10.5555/leaf.19"])


def test_nothing_changed_where_there_is_one_revision(store: Store) -> None:
    _load(store, PAGE)
    assert _rows(store, "changes", document="page.txt") == []
    with pytest.raises(NotFound, match=r"No document 'other\.txt'"):
        _rows(store, "changes", document="other.txt")


def test_changes_may_be_told_since_any_earlier_revision(store: Store) -> None:
    texts = ("Leaves fall", "Leaves turn red in cold autumn nights", "Roots drink in spring")
    revisions = [_saying(reading("leaf.txt", [TRIAL], [()], content=said), (said,)) for said in texts]
    for revision in revisions:
        _load(store, revision)
    since = [_rows(store, "changes", document="leaf.txt", since=revision.document.id) for revision in revisions]
    assert [[(row.change, row.text) for row in rows] for rows in since] == [
        [("added", texts[2]), ("removed", texts[0])],
        [("added", texts[2]), ("removed", texts[1])],
        [],
    ]


def test_what_is_no_revision_of_the_text_is_not_taken_for_one(store: Store) -> None:
    _load(store, PAGE)
    _load(store, reading("leaf.txt", [TRIAL], [()]))
    named = r"No document 'leaf\.txt' in .*: a revision is named by its id; from that path came "
    with pytest.raises(NotFound, match=named):
        _rows(store, "unsupported", revision="leaf.txt")
    unknown = {"d0": "No document 'd0'", PAGE.document.id: "no revision of this text", "leaf.txt": named}
    for since, told in unknown.items():
        with pytest.raises(NotFound, match=told) as refused:
            _rows(store, "changes", document="leaf.txt", since=since)
        assert refused.value.parameter == "since"


def _saying(item: Reading, texts: tuple[str, ...]) -> Reading:
    claims = tuple(claim.model_copy(update={"text": text}) for claim, text in zip(item.claims, texts, strict=True))
    return item.model_copy(update={"claims": claims})


def test_a_research_articles_own_results_need_no_citation_unless_asked(store: Store) -> None:
    kinds = (ClaimKind.FINDING, ClaimKind.METHOD, ClaimKind.BACKGROUND)
    article = reading("article.xml", [TRIAL], [(), (), ()], kinds=kinds, kind=SourceKind.RESEARCH)
    page = reading("page.txt", [TRIAL], [()], kinds=kinds[:1])
    _load(store, article, page)
    claims = [claim.id for claim in article.claims]
    assert {row.id for row in _rows(store, "unsupported")} == {claims[2], page.claims[0].id}
    assert {row.id for row in _rows(store, "unsupported", own=True)} == {*claims, page.claims[0].id}
    assert {row.id for row in _rows(store, "unsupported", claim_kind="method")} == {claims[1]}


def test_a_source_that_speaks_for_a_claim_and_against_it_is_shown_both_ways_and_is_support(store: Store) -> None:
    page = reading("page.txt", [TRIAL], [("1",)])
    both = tuple(Citation(reference="1", marker="1", intent=intent) for intent in (Intent.REFUTES, Intent.SUPPORTS))
    torn = page.claims[0].model_copy(update={"cites": both})
    _load(store, page.model_copy(update={"claims": (torn,)}))
    assert _rows(store, "unsupported") == []
    (row,) = _rows(store, "single-source")
    assert [(one.id, one.intent) for one in row.sources] == [(TRIAL_ID, "refutes"), (TRIAL_ID, "supports")]
    assert _rows(store, "rests-only-on", source=TRIAL_ID) == [row]


def test_what_a_title_alone_joined_is_listed(store: Store) -> None:
    _load(store, reading("a.txt", [work("Why some leaves turn red", 2016)], [("1",)]))
    assert _rows(store, "joined-by-title") == []
    _load(store, reading("b.txt", [work("Why some leaves turn red", 2016, doi="10.5555/red")], [("1",)]))
    (row,) = _rows(store, "joined-by-title")
    assert (row.id, row.texts, row.files) == ("doi:10.5555/red", 2, ["a.txt", "b.txt"])


def _joined(store: Store) -> tuple[list[str], int]:
    """The sources that a title alone joins, and how many there are said to be."""
    question = QUESTIONS["joined-by-title"]
    answer = ask(store, question, checked(question, {}))
    return [row.id for row in answer.rows if isinstance(row, JoinedRow)], answer.counts.certain


def test_what_identifiers_join_at_last_is_no_longer_joined_by_title(store: Store) -> None:
    title = ("Why some leaves turn red", 2016)
    _load(store, reading("a.txt", [work(*title, doi="10.5555/red")]), reading("b.txt", [work(*title, pmcid="PMC7")]))
    assert _joined(store) == (["doi:10.5555/red"], 1)
    _load(store, reading("c.txt", [work(*title, doi="10.5555/red", pmcid="PMC7")]))
    assert _joined(store) == ([], 0)


def test_a_source_that_learns_its_doi_is_counted_once_among_those_that_a_title_joins(store: Store) -> None:
    title = ("Why some leaves turn red", 2016)
    _load(store, reading("a.txt", [work(*title, pmid="7")]), reading("b.txt", [work(*title)]))
    assert _joined(store) == (["pmid:7"], 1)
    fuller = reading("c.txt", [work(*title, pmid="7", kind=SourceKind.TRIAL)])
    Run(store).load([fuller, reading("d.txt", [work(*title, pmid="7", doi="10.5555/red")])])
    assert _joined(store) == (["doi:10.5555/red"], 1)


def test_an_answer_may_be_narrowed_to_words_and_to_an_old_revision(store: Store) -> None:
    first = _saying(reading("leaf.txt", [TRIAL], [("1",), ()]), ("Red leaves fall", "Leaves are green"))
    second = reading("leaf.txt", [TRIAL], [("1",)])
    _load(store, first, second)
    source = "10.5555/leaf.19"
    assert [row.id for row in _rows(store, "cites", source=source)] == [second.claims[0].id]
    old = {"revision": first.document.id}
    assert [row.id for row in _rows(store, "cites", source=source, **old)] == [first.claims[0].id]
    assert [row.id for row in _rows(store, "unsupported", **old)] == [first.claims[1].id]
    assert [row.id for row in _rows(store, "search", text="leaves", words="GREEN leav", **old)] == [first.claims[1].id]
    assert _rows(store, "cites", source=source, words="green", **old) == []
    with pytest.raises(NotFound, match="No document 'd0'"):
        _rows(store, "unsupported", revision="d0")
