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
        ("a.md", "# Leaves\n\nCite us so:\n\n@book{oak, title={Leaves}}\n", "markdown"),
        ("a.md", "Cite us so:\n```\n@book{oak, title={Leaves}}\n```\n", "markdown"),
        ("a.txt", "Leaves turn red. " * 9 + "\n\nCite us so:\n\n@book{oak, title={Leaves}}\n", "article-text"),
        ("a.bib", "Leaves turn red. " * 9 + "\n\n@book{oak, title={Leaves}}\n", "bibtex"),
        ("a.txt", "% Leaves turn red.\n" * 9 + "@book{oak, title={Leaves}}\n", "bibtex"),
        ("a.md", "% Our works\n\n@book{oak, title={Leaves}}\n", "bibtex"),
        ("a.bib", "# Our works\nNone is old.\n@book{oak, title={Leaves}}\n", "bibtex"),
        ("a.txt", "PMID- 4711\nTI  - Leaves\nDP  - 2016\n", "medline"),
        ("a.jsonl", reading("leaf.txt", [REVIEW], [("1",)]).model_dump_json(), "json-lines"),
        ("a.json", '{"leaves": ["red", "green"]}', "unknown"),
        ("a.json", '[{"id": "oak", "type": "book", "author": [{"family": "Oak", "given": "Ann"}]}]', "csl-json"),
        ("a.json", '{"name": [{"family": "Oak", "given": ["Ann"]}]}', "unknown"),
        ("a.json", "[1, 2,\n 3]\n", "unknown"),
        ("a.txt", "[1] Oak, A. Why leaves turn red. Annals. 2016.\n[2] Elm, B. Bark. 2017.\n", "article-text"),
        ("a.txt", "[1, 2–4] say that leaves turn red.\n", "article-text"),
        ("a.ttl", "@prefix leaf: <https://example.org/> .\n", "unknown"),
        ("a.txt", "--AU-- Oak, Ann\n--ST-- Leaves\n", "tagged-records"),
        ("a.txt", "TI- Leaves\nAU- Oak, Ann\nPY- 2016\n", "tagged-records"),
        ("a.txt", "<1>\nTitle\n  Leaves that fall.\n", "tagged-records"),
        ("a.txt", "Template-Type: ReDIF-Paper 1.0\nTitle: Leaves\n", "tagged-records"),
        ("a.txt", "QQ - Leaves\nXX - Oak, Ann\nYY - 2016\n", "unknown"),
        ("a.txt", "[Oak86]\n\n  author:  Ann Oak\n  title:  Leaves\n\n  year:  1986\n", "unknown"),
        (
            "a.txt",
            "Scopus\nEXPORT DATE: 01 May 2020\n\nOak A.\nLeaves in winter\n(2016) Annals, 1.\n",
            "unknown",
        ),
        (
            "a.txt",
            "From ann at nep  Wed\nFrom: ann at nep (Ann)\nDate: Wed\nSubject: leaves\n\nLeaves fall.\n",
            "unknown",
        ),
        ("a.txt", "From: the leaves\nDate: unknown\n\nLeaves fall.\n", "article-text"),
        ("a.code", "RAwc0KWG8c8zXZ7Kyqtz2KoxEqy0UnU7do-qIw3nS1_TE\n", "unknown"),
        ("a.txt", "#Id\tLeft\tRight\tSeen\tBy\n1\toak\telm\tyes\tAnn\n", "unknown"),
        ("a.txt", '<rdf:RDF xmlns:rdf="https://example.org/"><rdf:li>Leaves fall.</rdf:li></rdf:RDF>', "unknown"),
        ("a.yaml", "leaves:\n  red: 1\n", "unknown"),
        ("a.yml", "---\n- id: oak\n  issued: 2016\n", "csl-yaml"),
        ("a.yml", "references:\n- abstract: Leaves fall.\n  id: oak\n  issued: 2016\n", "csl-yaml"),
        ("a.yml", "oak:\n  type: article\n  author:\n    - Oak, Ann\n  date: 2016\n", "unknown"),
        ("a.txt", "茶は人を起こす。\n", "article-text"),
        ("a.txt", "[a]\nNote: leaves fall.\n", "article-text"),
        ("a.csv", "height,width\n1,2\n", "unknown"),
    ],
)
def test_a_format_is_found_by_content(name: str, content: str, expected: str) -> None:
    assert format_of(InputFile.of(name, content.encode())) == expected


def test_what_is_no_text_is_an_error_and_not_an_article() -> None:
    (unread,) = read_file(InputFile.of("a.json", b'{"leaves": []}'), ReadingOptions())
    assert isinstance(unread, Reading)
    assert [problem.code for problem in unread.problems] == ["unknown-format"]


@pytest.mark.parametrize("opening", ["<!-- a -->\n", "<!-- ", "<?xml version='1.0'?><!-- a -->", "{{a|", "@a{", " "])
def test_no_opening_takes_ages_to_tell_apart(opening: str) -> None:
    """A pattern that goes back over all comments before a root takes forever: the test's time limit names it."""
    assert format_of(InputFile.of("page.xml", (opening * 20_000 + "<root>").encode()))


def test_every_format_can_be_named_and_none_else() -> None:
    for name in FORMATS:
        assert list(read_file(InputFile.of("a", b""), ReadingOptions(), name))
    with pytest.raises(WrongUse, match="There is no format 'docx': name one of json-lines"):
        read_file(InputFile.of("a", b""), ReadingOptions(), "docx")
