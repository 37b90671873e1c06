"""Doubtful numbers that go on from those before them, and those that only look so."""

import pytest

from tests.loaders.article_text.read_text import cited, codes, reading_of


def items(*sentences: str) -> str:
    """A list of items that cite 1 to 5, then those that a test asks about."""
    opening = [f"Tea of sort {letter} is old {number}." for number, letter in enumerate("abcde", 1)]
    return "From the Research\n" + "\n".join(f"- {sentence}" for sentence in (*opening, *sentences))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Leaves grow taller in that region 6.", ("Leaves grow taller in that region.", [6])),
        ("The plots lie well above sea level 6.", ("The plots lie well above sea level.", [6])),
        ("It follows from the mutation type 6, 7, 8.", ("It follows from the mutation type.", [6, 7, 8])),
        ("They found no such leaves at all 6, 7.", ("They found no such leaves at all.", [6, 7])),
        ("The oils were drawn according to 3.", ("The oils were drawn according to.", [3])),
        ("Such leaves were described by 6.", ("Such leaves were described by.", [6])),
        ("The results are as follows: 6, 7.", ("The results are as follows:.", [6, 7])),
        ("The index stays under 6.", ("The index stays under 6.", [])),
        ("All of it is in Table 6.", ("All of it is in Table 6.", [])),
        ("The rate is the product k * EF 4.", ("The rate is the product k * EF 4.", [])),
        ("They came to the plot on June 3.", ("They came to the plot on June 3.", [])),
        ("They stay from October to March 3.", ("They stay from October to March.", [3])),
        ("Please see Dataset 1.", ("Please see Dataset 1.", [])),
        ("They stand in figures 2, 3, and 4.", ("They stand in figures 2, 3, and 4.", [])),
        ("See the section on trees, capítulo 3.", ("See the section on trees, capítulo 3.", [])),
    ],
)
def test_the_next_number_is_a_citation_where_others_are_quantities(sentence: str, told: tuple[str, list[int]]) -> None:
    assert cited(reading_of(items(sentence)))[5] == told


def test_a_number_that_is_missing_is_looked_for_between_its_neighbours() -> None:
    sentences = [
        "Wet leaves rot 6.",
        "It was told before 7.",
        "Dry ones keep 8.",
        "Old ones fall 9.",
        "It was cold before 7.",
    ]
    assert [numbers for _, numbers in cited(reading_of(items(*sentences)))[5:]] == [[6], [7], [8], [9], []]


def test_where_two_numbers_may_be_the_missing_one_neither_is() -> None:
    sentences = [
        "Wet leaves rot 6.",
        "It was told before 7.",
        "It was cold before 7.",
        "Dry ones keep 8.",
        "Old ones fall 9.",
    ]
    assert [numbers for _, numbers in cited(reading_of(items(*sentences)))[5:]] == [[6], [], [], [8], [9]]


def test_a_list_of_numbers_that_was_cited_is_cited_again() -> None:
    text = items("Wet leaves rot 6, 7, 8.", "Dry ones do not 9.", "None of them rot at all 6, 7, 8.")
    assert [numbers for _, numbers in cited(reading_of(text))][5:] == [[6, 7, 8], [9], [6, 7, 8]]


def test_a_text_that_cites_at_the_ends_of_sentences_cites_nowhere_else() -> None:
    text = items(
        "Wet leaves rot 6.", "Dry ones keep 7.", "Old ones fall 8.", "The gene cancer 1, early onset, is old 9."
    )
    assert cited(reading_of(text))[-1] == ("The gene cancer 1, early onset, is old.", [9])


def test_brackets_within_a_chemical_name_are_no_marker() -> None:
    text = items("Stirring gave benzo[b] [1,4]leafazin 6.")
    assert cited(reading_of(text))[-1] == ("Stirring gave benzo[b] [1,4]leafazin.", [6])


@pytest.mark.parametrize(
    "list_of_works", ["", "\n\nReferences\n" + "\n".join(f"{n}. Leaf A. Tea {n}." for n in range(1, 9))]
)
def test_numbers_glued_to_words_in_order_are_citations(list_of_works: str) -> None:
    text = "Tea calms1. It wakes2,3 some people. Others sleep4. Warm cups help5,6. Cold ones do not7,8." + list_of_works
    assert [numbers for _, numbers in cited(reading_of(text))] == [[1], [2, 3], [4], [5, 6], [7, 8]]


def test_glued_numbers_cite_after_words_of_any_language_and_parentheses() -> None:
    text = (
        "O chá acalma a saúde1. Ele ajuda no ano2,3. Metade (Figura 2A)4. Outros 40%5. Veja Moss (2010)6. "
        "Falta na região7. Chega ao norte8. Foram poucos (3). Foram mais (1, 5). Outros (2). Enfim (4)."
    )
    assert [n for _, numbers in cited(reading_of(text)) for n in numbers] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_numbers_after_a_stop_are_citations_whatever_ends_the_sentence() -> None:
    text = "Tea helped 40%.1 Cups broke (Fig. 1B).2 It was cold in 2019.3 Some slept at all.4 It rose by 0.5 again.5"
    assert [numbers for _, numbers in cited(reading_of(text))] == [[1], [2], [3], [4], [5]]


@pytest.mark.parametrize(
    "item",
    [
        "Trees of Leafia alba Willd. ex Sprengel were cut",
        "Oils were bought of Leaf Works Inc. (Nagoya, Japan) by post",
        "Dyes keep the colour in the eye. 11-cis-tannin is one of them",
    ],
)
def test_an_item_is_cut_only_before_a_capital(item: str) -> None:
    assert cited(reading_of(items(f"{item} 6.")))[5:] == [(f"{item}.", [6])]


@pytest.mark.parametrize(
    "end", ["for 72 h", "at 12 min", "in 5 µL", "at 20 kPa", "of a risk of cancer", "in the cold", "by the book"]
)
def test_a_sentence_ends_after_units_and_whole_words(end: str) -> None:
    assert [words for words, _ in cited(reading_of(f"Leaves were kept {end}. Others were not."))] == [
        f"Leaves were kept {end}.",
        "Others were not.",
    ]


def test_parentheses_that_hold_but_a_bracket_leave_with_it() -> None:
    text = "Leaves were kept ([3, 4]). Others were not (in winter [1])."
    assert cited(reading_of(text)) == [("Leaves were kept.", [3, 4]), ("Others were not (in winter).", [1])]


def test_doubts_beyond_the_limit_are_told_with_a_line() -> None:
    doubtful = "\n\n".join(f"They used the brewer Pot {number}." for number in range(400, 455))
    found = codes(reading_of(f"Tea is old 1. Tea is hot 2.\n\n{doubtful}"))
    assert len(found) > 50
    assert all(line for _, line in found)
