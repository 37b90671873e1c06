"""Ids of any kind become legal IRIs, each its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from evidence_graph.errors import WrongUse
from evidence_graph.rdf.names import DEFAULT_BASE, Names, checked_base

NAMES = Names(DEFAULT_BASE)
ids = st.text(max_size=30)


@given(ids, ids)
def test_every_id_makes_a_legal_iri_of_its_own(one: str, other: str) -> None:
    for name in (NAMES.document, NAMES.claim, NAMES.source, NAMES.notice, NAMES.program):
        made = name(one).value
        assert NamedNode(made).value == made
        assert made.isascii()
        assert made.count("#") == 0
        assert (made == name(other).value) == (one == other)


@given(st.tuples(ids, ids), st.tuples(ids, ids))
def test_parts_that_differ_have_names_that_differ(one: tuple[str, str], other: tuple[str, str]) -> None:
    whole = NAMES.claim("c")
    assert (NAMES.part(whole, *one) == NAMES.part(whole, *other)) == (one == other)


def test_a_file_is_named_by_its_content() -> None:
    # RFC 6920, section 8.2: the hash of "Hello World!"
    sha256 = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069"
    assert NAMES.file(sha256).value == "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"
    assert NAMES.file("no hash").value == f"{DEFAULT_BASE}files/no%20hash"


def test_a_base_ends_where_a_path_can_go_on() -> None:
    assert checked_base("https://leaf.example") == "https://leaf.example/"
    assert checked_base("https://leaf.example/x/") == "https://leaf.example/x/"
    assert checked_base("urn:leaf:") == "urn:leaf:"


@pytest.mark.parametrize("given_base", ["/graph/", "https://leaf.example/[", "https://leaf.example/%", "\u00a0:x"])
def test_what_is_no_base_is_refused(given_base: str) -> None:
    with pytest.raises(WrongUse):
        checked_base(given_base)
