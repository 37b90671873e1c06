"""Values become literals that are valid for their datatype, or plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from evidence_graph.rdf import literals


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2025-07-30", "date"),
        ("2025-07", "gYearMonth"),
        ("2025", "gYear"),
        ("2025-07-30T01:02:03+00:00", "dateTime"),
        ("2025-07-30T01:02:03Z", "dateTime"),
        ("2025-02-30", "string"),
        ("2025-13", "string"),
        ("0000", "string"),
        ("July 2025", "string"),
        ("٢٠٢٥", "string"),
        ("2025-07-30T25:00:00", "string"),
        ("", "string"),
    ],
)
def test_a_moment_has_the_type_it_is_written_in(value: str, datatype: str) -> None:
    found = literals.moment(value)
    assert found is not None
    assert (found.value, found.datatype.value.rpartition("#")[2]) == (value, datatype)


@given(st.text())
def test_a_moment_is_always_valid(value: str) -> None:
    found = literals.moment(value)
    assert found is not None
    assert not Literal(found.value, datatype=URIRef(found.datatype.value)).ill_typed


@given(st.text())
def test_a_text_keeps_its_length_and_what_xml_allows(value: str) -> None:
    found = literals.string(value)
    assert found is not None
    assert len(found.value) == len(value)
    assert literals.NOT_XML.search(found.value) is None
    assert all(kept in (given, "\ufffd") for given, kept in zip(value, found.value, strict=True))


def test_a_year_has_four_digits_or_is_not_told() -> None:
    years = [literals.year(value) for value in (2016, 79, 12016, 0, -44, None)]
    assert [found and found.value for found in years] == ["2016", "0079", "12016", None, None, None]


def test_what_is_not_known_is_not_told() -> None:
    assert [make(None) for make in (literals.string, literals.integer, literals.position)] == [None] * 3
    assert [literals.address(None), literals.moment(None)] == [None, None]
