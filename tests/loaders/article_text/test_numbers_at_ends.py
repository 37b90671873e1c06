"""Numbers that stand in place of the full stop."""

from tests.loaders.article_text.read_text import cited, reading_of


def items(*sentences: str) -> str:
    """A list of items of which two cite with no stop, five others end in one, then those that a test asks about."""
    others = [f"Tea of sort {letter} is cold." for letter in "abcde"]
    return "Leaves\n\n" + "\n".join(f"  • {one}" for one in ("Tea is old 1", "Tea is hot 1, 2", *others, *sentences))


def test_a_number_in_place_of_a_stop_cites_whatever_word_it_follows() -> None:
    text = items("Cups were washed three times 3", "It was seen in that group 2", "Leaves dry in the sun, e.g.) 4")
    assert [numbers for _, numbers in cited(reading_of(text))[7:]] == [[3], [2], [4]]


def test_other_numbers_cite_nothing_there() -> None:
    sentences = ["Rinse pot 1, then pot 2.", "Leaves weigh 3 g/dm² 3", "Nud17 and Clb2, Cdc28 grow.", "The code is 1."]
    assert cited(reading_of(items(*sentences)))[7:] == [
        ("Rinse pot 1, then pot 2.", []),
        ("Leaves weigh 3 g/dm²", [3]),
        ("Nud17 and Clb2, Cdc28 grow.", []),
        ("The code is 1.", []),
    ]


def test_a_text_with_brackets_cites_by_them() -> None:
    text = items("Leaves fall [1].", "Stems do not [2].", "Roots rot [3].")
    assert [numbers for _, numbers in cited(reading_of(text))[7:]] == [[1], [2], [3]]


def test_a_text_of_items_without_stops_tells_nothing() -> None:
    sentences = [f"See table {number}" for number in range(1, 9)]
    assert not any(numbers for _, numbers in cited(reading_of("Trees\n\n" + "\n".join(f"• {s}" for s in sentences))))
