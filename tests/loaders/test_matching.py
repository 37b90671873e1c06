"""Which entry a number means: numbers, positions, and the alternatives."""

from hypothesis import given
from hypothesis import strategies as st

from evidence_graph.vocabulary import Basis
from evidence_loaders.matching import Entry, Matched, matched


def entries(*numbers: int | None) -> list[Entry]:
    return [Entry(place, f"s{place}", number, f"entry {place}", 90 + place) for place, number in enumerate(numbers, 1)]


def links(result: Matched) -> dict[str, list[tuple[int | None, str]]]:
    return {one.key: [(link.entry, link.basis.value) for link in one.identifies] for one in result.references}


def problems(result: Matched) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in result.problems]


def test_a_numbered_list_settles_it_whatever_its_order() -> None:
    result = matched({1: 5, 3: 6}, entries(3, 1))
    assert links(result) == {"1": [(2, "numbered")], "3": [(1, "numbered")]}
    assert problems(result) == []


def test_entries_of_a_numbered_list_that_nothing_cites_are_references_too() -> None:
    result = matched({}, entries(1, 2))
    assert links(result) == {"1": [(1, "numbered")], "2": [(2, "numbered")]}
    assert result.references[0].text == "entry 1"


def test_a_number_that_two_entries_have_is_either() -> None:
    result = matched({1: 5}, entries(1, 1))
    assert links(result) == {"1": [(1, "candidate"), (2, "candidate")]}
    assert problems(result) == [("duplicate-number", 92)]


def test_a_number_that_no_entry_has_is_dangling_on_its_line() -> None:
    assert problems(matched({2: 7}, entries(1))) == [("dangling-citation", 7)]


def test_too_few_entries_leave_alternatives_before() -> None:
    result = matched({1: 5, 2: 5, 3: 6}, entries(None, None))
    assert links(result) == {
        "1": [(1, "position")],
        "2": [(2, "position"), (1, "candidate")],
        "3": [(2, "candidate")],
    }
    assert problems(result) == [("assumed-order", 91), ("dangling-citation", 6)]


def test_too_many_entries_leave_alternatives_after() -> None:
    result = matched({1: 5, 2: 5}, entries(None, None, None))
    assert links(result) == {"1": [(1, "position"), (2, "candidate")], "2": [(2, "position"), (3, "candidate")]}
    assert problems(result) == [("assumed-order", 91)]


def test_without_a_list_nothing_is_identified_and_that_is_told_once() -> None:
    result = matched({4: 9, 2: 3}, [])
    assert links(result) == {"2": [], "4": []}
    assert problems(result) == [("dangling-citation", 3)]


def test_a_list_that_nothing_cites_by_number_has_no_references() -> None:
    assert matched({}, entries(None)) == Matched((), ())


@given(st.sets(st.integers(1, 30), min_size=1), st.integers(1, 30))
def test_alternatives_are_the_window_that_the_lengths_leave(numbers: set[int], count: int) -> None:
    highest = max(numbers)
    for reference in matched(dict.fromkeys(numbers, 1), entries(*[None] * count)).references:
        k = int(reference.key)
        low, high = (k - (highest - count), k) if highest >= count else (k, k + count - highest)
        assert {link.entry for link in reference.identifies} == set(range(max(1, low), min(count, high) + 1))
        positions = [link.entry for link in reference.identifies if link.basis is Basis.POSITION]
        assert positions == ([k] if k <= count else [])
