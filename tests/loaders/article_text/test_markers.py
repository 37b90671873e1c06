"""Which numbers are citations: the words around them first, then the document as a whole."""

import pytest

from tests.loaders.article_text.read_text import cited, codes, reading_of

BEFORE = "Tea is old 1. Tea is green 2. Tea is hot 3."


def numbers_in(sentence: str, before: str = BEFORE) -> list[int]:
    """The numbers that ``sentence`` cites, in a text where 1 to 3 are in use."""
    reading = reading_of(f"{before}\n\n{sentence}\n\nThe end came 4.")
    return [number for _, numbers in cited(reading)[3:-1] for number in numbers]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("It rests on leaves of types I, III, and VII 3", [3]),
        ("Drink again every 6-12 months 1", [1]),
        ("It was so in a study in 2025 1.", [1]),
        ("There was hardly any downtime. 1", [1]),
        ("It helped the tired workers 1, 4.", [1, 4]),
        ("It smoothed the lines 2, 3.", [2, 3]),
        ("It was found early by Brown et al. 2.", [2]),
        ("It calmed the others (as Fig. 2 shows) 3.", [3]),
        ("It held for mice 1–3.", [1, 2, 3]),
        ("It was “quite good” 2.", [2]),
        ("It helped 40% of them 1, and the rest 2.", [1, 2]),
        ("It grew warmer (see the pot) 2.", [2]),
        ("It moves the clock to an earlier phase 2, 3", [2, 3]),
        ("It was tried in phase 2, 3", []),
        ("Early cups 1, and not late ones, helped.", []),
        ("Cups (typically 12) were drunk.", []),
        ("Use a cream with SPF 3.", []),
        ("The leaves measure 0.25-2.5 mm.", []),
        ("They hold types I and III.", []),
        ("They have diabetes of type 2.", []),
        ("Heating gave substituted analogues 2.", []),
        ("Stirring gave compounds 2 and 3.", []),
        ("Tea rests on these derivatives 2.", [2]),
        ("Tea was the first analogue 1, 2, 3.", [1, 2, 3]),
        ("Wait for at least 3.", []),
        ("It was seen in Table 2.", []),
        ("Grades ranged from 1 to 3.", []),
        ("The score was 2.", []),
        ("There were 1,234.", []),
        ("It began in 1998.", []),
        ("Take 3 cups a day.", []),
        ("They came at weeks 2 and 3.", []),
    ],
)
def test_a_bare_number_cites_only_where_it_can(sentence: str, numbers: list[int]) -> None:
    assert numbers_in(sentence) == numbers


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Tea calms [1]. It wakes [2, 4-5], too.", [("Tea calms.", [1]), ("It wakes, too.", [2, 4, 5])]),
        ("Tea calms.[1] It wakes.[2]–[4]", [("Tea calms.", [1]), ("It wakes.", [2, 3, 4])]),
        ("Tea calms.¹ It wakes² in 5 m² of room.²,³", [("Tea calms.", [1]), ("It wakes in 5 m² of room.", [2, 3])]),
        ("Tea calms (1). It wakes (2, 3).", [("Tea calms.", [1]), ("It wakes.", [2, 3])]),
        ("Tea calms.1 It wakes1,2 well.3", [("Tea calms.", [1]), ("It wakes well.", [1, 2, 3])]),
        ("Tea calms. 1 It wakes. 2", [("Tea calms.", [1]), ("It wakes.", [2])]),
    ],
)
def test_each_style_of_marker_is_read_and_taken_out(text: str, claims: list[tuple[str, list[int]]]) -> None:
    assert cited(reading_of(text)) == claims


def test_points_counted_off_in_parentheses_are_no_citations() -> None:
    reading = reading_of("Tea calms (1). It wakes (2). There are (1) leaves and (2) bags.")
    assert cited(reading)[2] == ("There are (1) leaves and (2) bags.", [])
    reading = reading_of("Tea calms (1). It wakes (2). It has two uses: (1) to calm; (2) to wake, and (3) to warm.")
    assert cited(reading)[2] == ("It has two uses: (1) to calm; (2) to wake, and (3) to warm.", [])


def test_a_style_is_the_documents_so_that_an_equation_number_is_no_citation() -> None:
    reading = reading_of("Tea calms 1. It wakes 2. The rate follows from (3).")
    assert cited(reading)[2] == ("The rate follows from (3).", [])


def test_a_number_far_above_the_run_is_reported_and_left_in_the_text() -> None:
    reading = reading_of(f"{BEFORE}\nThey used the brewer Pot 435.")
    assert cited(reading)[-1] == ("They used the brewer Pot 435.", [])
    assert ("doubtful-marker", 2) in codes(reading)


def test_a_number_after_a_soft_label_counts_where_the_run_lacks_it() -> None:
    with_gap = reading_of("Tea is old 1. Tea is hot 3.\nIt was given in group 2.")
    assert cited(with_gap)[-1] == ("It was given in group.", [2])
    assert ("doubtful-marker", 2) in codes(with_gap)
    without_gap = reading_of(f"{BEFORE}\nIt was given in group 2.")
    assert cited(without_gap)[-1] == ("It was given in group 2.", [])


def test_a_range_keeps_what_was_printed_as_each_numbers_marker() -> None:
    (claim,) = reading_of("Tea calms [1-3, 5].").claims
    assert [(one.reference, one.marker) for one in claim.cites] == [
        ("1", "1-3"),
        ("2", "1-3"),
        ("3", "1-3"),
        ("5", "5"),
    ]


def test_a_lone_high_number_is_no_citation() -> None:
    assert cited(reading_of("The team counted cells 48.")) == [("The team counted cells 48.", [])]


def test_names_that_end_in_a_digit_do_not_make_glued_numbers_the_style() -> None:
    reading = reading_of("Keratin1 and keratin2 grow 1. So do tubulin3, tubulin4, and tubulin5 in both 2.")
    assert [numbers for _, numbers in cited(reading)] == [[1], [2]]


def test_a_gap_in_the_run_does_not_end_it_where_as_many_numbers_follow() -> None:
    sentences = " ".join(f"Tea {number * 'very '}helps {number}." for number in [1, 2, 3, 8, 9, 10, 11, 12])
    assert [numbers for _, numbers in cited(reading_of(sentences))] == [[1], [2], [3], [8], [9], [10], [11], [12]]


def test_raised_digits_are_powers_in_a_text_with_bare_numbers() -> None:
    text = "Tea is old 1. Tea is hot 2. Pots hold weight/height³ there 3. The dose was 9 e/Å²."
    assert [numbers for _, numbers in cited(reading_of(text))] == [[1], [2], [3], []]


def test_digits_that_pandoc_could_not_all_raise_cite_as_raised_ones_do() -> None:
    text = "Tea is old¹. Tea is hot^(2–4). Pots hold 5 m^(3) of it^(2,5). Some 10^(6) cups break."
    assert [numbers for _, numbers in cited(reading_of(text))] == [[1], [2, 3, 4], [2, 5], []]


def test_the_number_of_an_equation_is_none_of_a_work() -> None:
    reading = reading_of("Tea calms (1). It wakes (2). The rate follows from Equation (1). Cups obey Eqs. (2).")
    assert [numbers for _, numbers in cited(reading)] == [[1], [2], [], []]
