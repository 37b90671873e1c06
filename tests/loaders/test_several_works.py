"""Printed entries that tell of several works are read for the first one, and told."""

import pytest

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.formats import read_file

ENTRY = "(a) A. Leaf, Pond J., 2001, 3, 15; (b) B. Moss and C. Reed, Lake J., 2004, 7, 21"
PAGE = f"""<html><body><article><h1>On ponds</h1><p>Ponds freeze late in mild winters.<a href="#r1">1</a></p>
<h2>References</h2><ol><li id="r1">{ENTRY}</li></ol></article></body></html>"""
TEXT = f"""On ponds

Ponds freeze late in mild winters.1 They thaw soon.2

References
1. {ENTRY}
2. A. Reed, Lake J., 2004, 7, 2.
"""


@pytest.mark.parametrize(("name", "text"), [("page.html", PAGE), ("text.txt", TEXT)])
def test_an_entry_of_several_works_is_read_for_the_first_and_told(name: str, text: str) -> None:
    (reading,) = read_file(InputFile.of(name, text.encode()), ReadingOptions())
    assert isinstance(reading, Reading)
    first = next(source for source in reading.sources if source.id == reading.lists[0].source)
    assert (first.authors, first.year) == (("A. Leaf",), 2001)
    assert [(one.code, one.message) for one in reading.problems if one.code == "several-works"] == [
        ("several-works", "entry 1 tells of several works, and only the first is read")
    ]
