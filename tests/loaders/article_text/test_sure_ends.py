"""Ends that need no thought are those that the sentence splitter finds too."""

from itertools import product
from unittest.mock import patch

import pytest
from nupunkt import sent_spans

from evidence_loaders.article_text import sure_ends
from evidence_loaders.article_text.sentences import sentences_of

BEFORE = (
    "water",
    "approx",
    "Mix",
    "37",
    "L",
    "e.g",
    "pH",
    "(water)",
    "“water”",
    "water…",
    "al",
    "iv",
    "U.S",
    "water?!",
    "(4 esp.)",
    "word.]",
)
AFTER = (
    "Stirring helps",
    "stirring",
    "2. Stir it",
    "iv. Stir it",
    "(Stir) it",
    "“Stir” it",
    "L. minor",
    ". . stirred",
    "",
)


def trimmed(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """The sentences' words; who holds the blanks between them does not matter."""
    return [words for words in (text[start:end].strip() for start, end in spans) if words]


@pytest.mark.parametrize("opening", ["", "Warm ", "Cold it is. Warm ", "A 1. "])
def test_sentences_are_those_of_the_splitter(opening: str) -> None:
    for before, after, gap in product(BEFORE, AFTER, (". ", ".  ", ".) ", "! ")):
        for text in (f"{opening}{before}{gap}{after}", f"{opening}{before}{gap}{after}. It ends here."):
            assert trimmed(text, sure_ends.sentence_spans(text)) == trimmed(text, sent_spans(text)), text


def test_plain_prose_is_cut_without_the_splitter() -> None:
    with patch.object(sure_ends, "_asked", side_effect=AssertionError("asked")):
        spans = sure_ends.sentence_spans("Warm water dissolves sugar. Cold water does not. Stir both.")
    assert spans == [(0, 28), (28, 49), (49, 59)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Lamps improve sleep.", "A trial in adults found more.", "An old review agrees."],
        ["It lasted 30 min.", "A second dose followed.", "I felt tired."],
        ["It was seen in this group.", "A. Reed and I. Moss saw it."],
        ["It fell by approx. A tenth."],
        ["Milk is rich in vitamin D.", "A trial says so.", "O chá ajuda."],
        ["They gave vitamin A. B cells grew."],
        ["It was seen by Leaf et al.", "A trial agrees."],
        ["It was seen by Leaf et al. A. Moss agrees."],
        ["It was named by J. A. Moss."],
    ],
)
def test_a_letter_that_is_a_word_begins_a_sentence_and_an_initial_is_no_such_word(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert trimmed(text, sure_ends.sentence_spans(text)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ['They named it "a calm sleep."', "A trial followed."],
        ["They named it “a calm sleep.”", "Trials followed."],
        ['They named it "a calm sleep." and left.'],
        ['They were called "Dr." Moss and "Prof." Reed.'],
        ['It was made by "Moss Inc." Reed sold it.'],
    ],
)
def test_a_quotation_that_ends_with_a_whole_word_ends_the_sentence_before_a_capital(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert trimmed(text, sure_ends.sentence_spans(text)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["The risk was low.", "Sleepers felt well."],
        ["It gave one of them a rash.", "Lotion helped."],
        ["It thickened the wall.", "Whether that lasts is not known."],
        ["Some came from fish.", "Nevertheless, they tasted of tea."],
        ["It was sent to Bank. Reed had it."],
        ["They saw three fig. Ponds."],
    ],
)
def test_a_short_everyday_word_is_no_abbreviation(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert trimmed(text, sure_ends.sentence_spans(text)) == sentences


def test_a_run_without_a_blank_is_one_word_and_takes_no_ages() -> None:
    """The sentence splitter goes back over a word from each stop in it: the test's time limit would name this."""
    words = f"Snails sleep. They see {'x…)' * 100_000}. They wake."
    ends = [words[start:end][-5:] for start, end in sentences_of(words, [], item=False)]
    assert ends == ["leep.", ")x…).", "wake."]
