"""Text for terminals and cells for spreadsheets, whatever the text."""

import json

from hypothesis import given
from hypothesis import strategies as st

from evidence_api.output.spreadsheet import FORMULA_BEGINS, cells, defused, header
from evidence_api.visible_text import visible, visible_json
from evidence_queries.questions import QUESTIONS
from evidence_queries.rows import CountRow


@given(st.text())
def test_no_text_keeps_a_character_that_steers_a_terminal(text: str) -> None:
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in visible(text))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_made_visible_means_the_same(text: str) -> None:
    line = json.dumps(text, ensure_ascii=False)
    assert json.loads(visible_json(line)) == text


@given(st.text() | st.builds(lambda begin, rest: begin + rest, st.sampled_from(FORMULA_BEGINS), st.text()))
def test_no_cell_begins_as_a_formula(text: str) -> None:
    cell = defused(text)
    assert isinstance(cell, str)
    assert not cell.startswith(FORMULA_BEGINS)
    assert cell.removeprefix("'") == text.removeprefix("'")


def test_numbers_stay_numbers() -> None:
    row = CountRow(certainty="certain", what="documents", by=None, value="-1", count=-1)  # type: ignore[arg-type]
    assert cells(row) == ["certain", "documents", None, "'-1", -1]


def test_every_question_has_distinct_columns() -> None:
    for question in QUESTIONS.values():
        columns = header(question.row)
        assert len(set(columns)) == len(columns), question.name
