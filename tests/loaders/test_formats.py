"""A file's format is found by what it holds, and then by its name."""

import pytest

from evidence_graph.errors import WrongUse
from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.formats import FORMATS, format_of, read_file
from tests.readings import REVIEW, reading


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", "Tea and sleep\n\nTea keeps people awake. 1\n", "article-text"),
        ("a.txt", "@article{oak, title={Leaves}, year=2016}", "bibtex"),
        ("a.txt", "TY  - JOUR\nTI  - Leaves\nPY  - 2016\nER  - \n", "ris"),
        ("a.txt", '[{"id": "oak", "type": "article-journal", "title": "Leaves"}]', "csl-json"),
        ("a.txt", "<?xml version='1.0'?><article><front/></article>", "jats"),
        ("a.txt", "<!DOCTYPE html><html><body><p>Leaves</p></body></html>", "html"),
        ("a.txt", "---\ntitle: Leaves\n---\n\nLeaves fall [@doi:10.5555/oak].\n", "markdown"),
        ("a.md", "Leaves fall.\n", "markdown"),
        ("a.txt", "PMID- 4711\nTI  - Leaves\nDP  - 2016\n", "medline"),
        ("a.jsonl", reading("leaf.txt", [REVIEW], [("1",)]).model_dump_json(), "json-lines"),
        ("a.json", '{"leaves": ["red", "green"]}', "unknown"),
        ("a.ttl", "@prefix leaf: <https://example.org/> .\n", "unknown"),
        ("a.txt", "--AU-- Oak, Ann\n--ST-- Leaves\n", "unknown"),
        ("a.txt", "TI- Leaves\nAU- Oak, Ann\nPY- 2016\n", "unknown"),
        ("a.csv", "height,width\n1,2\n", "unknown"),
    ],
)
def test_a_format_is_found_by_content(name: str, content: str, expected: str) -> None:
    assert format_of(InputFile.of(name, content.encode())) == expected


def test_what_is_no_text_is_an_error_and_not_an_article() -> None:
    (unread,) = read_file(InputFile.of("a.json", b'{"leaves": []}'), ReadingOptions())
    assert isinstance(unread, Reading)
    assert [problem.code for problem in unread.problems] == ["unknown-format"]


def test_every_format_can_be_named_and_none_else() -> None:
    for name in FORMATS:
        assert list(read_file(InputFile.of("a", b""), ReadingOptions(), name))
    with pytest.raises(WrongUse, match="There is no format 'docx': name one of json-lines"):
        read_file(InputFile.of("a", b""), ReadingOptions(), "docx")
