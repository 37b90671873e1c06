"""Retractions that records tell of themselves, without any register."""

import pytest

from evidence_graph.identifiers import is_retracted, title_key
from evidence_graph.model import Reading
from evidence_graph.store import Store
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.formats import read_file
from evidence_loaders.into_graph.run import Run
from evidence_queries.asking import ask, checked
from evidence_queries.questions import QUESTIONS


def reading(name: str, text: str) -> Reading:
    (only,) = read_file(InputFile.of(name, text.encode()), ReadingOptions())
    assert isinstance(only, Reading)
    return only


def notices(told: Reading) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.kind.value, one.register_name, one.keys) for one in told.notices]


@pytest.mark.parametrize(
    "title",
    [
        "RETRACTED: How leaves fall in autumn",
        "Retracted: How leaves fall in autumn",
        "RETRACTED ARTICLE: How leaves fall in autumn",
        "[Retracted] How leaves fall in autumn",
        "How leaves fall in autumn (Retracted article. See vol. 3, pg. 5, 2012)",
        "How leaves fall in autumn [Retracted publication]",
    ],
)
def test_a_title_may_say_that_its_work_was_retracted(title: str) -> None:
    assert is_retracted(title)
    assert title_key(title, 2011) == title_key("How leaves fall in autumn", 2011)


@pytest.mark.parametrize(
    "title",
    [
        "Retraction: How leaves fall in autumn",
        "Retraction notice to: How leaves fall in autumn",
        "Retracted articles and who cites them",
        "How often are retracted papers cited?",
        "How leaves fall in autumn (Retraction of vol. 3, pg. 5, 2010)",
    ],
)
def test_titles_about_retractions_do_not(title: str) -> None:
    assert not is_retracted(title)


RIS = """TY  - JOUR
TI  - How leaves fall in autumn
DO  - 10.5555/fall
PY  - 2011
M3  - Retracted
DB  - Scopus
ER  -
"""
WEB_OF_SCIENCE = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Leaf, A
TI How leaves fall in autumn
PY 2011
DT Article; Retracted Publication
DI 10.5555/fall
ER

EF
"""
EUROPE_PMC = """{"hitCount": 1, "resultList": {"result": [
 {"id": "1", "source": "MED", "title": "How leaves fall in autumn.", "doi": "10.5555/fall",
  "authorString": "Leaf A.", "pubYear": "2011", "journalTitle": "Tree J",
  "pubTypeList": {"pubType": ["Journal Article", "Retracted Publication"]}}]}}
"""
BIBTEX = """@article{fall, title={{RETRACTED}: How leaves fall in autumn}, year=2011,
 author={Leaf, A}, doi={10.5555/fall}}
"""
ARTICLE = """Leaves

Leaves fall [1].

References

1. Leaf A. RETRACTED: How leaves fall in autumn. Tree J. 2011;3:1-5.
"""
SCOPUS = """Authors,Title,Year,Source title,DOI,Document Type
"Leaf, A.",How leaves fall in autumn,2011,Tree J,10.5555/fall,Retracted
"Moss, B.",How trees stand in autumn,2012,Tree J,10.5555/stand,Article
"""
OPEN_ALEX = """id,doi,title,publication_year,is_retracted
W1,10.5555/fall,How leaves fall in autumn,2011,TRUE
W2,10.5555/stand,How trees stand in autumn,2012,FALSE
"""
DOI = ("doi:10.5555/fall",)
TITLE = (str(title_key("How leaves fall in autumn", 2011, ["Leaf A"])),)


@pytest.mark.parametrize(
    ("name", "text", "register", "keys"),
    [
        ("a.ris", RIS, "Scopus", DOI),
        ("b.txt", WEB_OF_SCIENCE, "Web of Science", DOI),
        ("c.json", EUROPE_PMC, "Europe PMC", DOI),
        ("f.csv", SCOPUS, "its record", DOI),
        ("g.csv", OPEN_ALEX, "its record", DOI),
        ("d.bib", BIBTEX, "its title", DOI),
        ("e.txt", ARTICLE, "its title", TITLE),
    ],
)
def test_a_record_that_says_so_is_a_notice(name: str, text: str, register: str, keys: tuple[str, ...]) -> None:
    assert notices(reading(name, text)) == [("retraction", register, keys)]


def test_a_title_adds_nothing_to_what_the_record_says() -> None:
    told = reading("a.ris", RIS.replace("TI  - How", "TI  - Retracted: How"))
    assert notices(told) == [("retraction", "Scopus", DOI)]


def test_claims_that_rest_on_such_a_work_are_found(store: Store) -> None:
    run = Run(store)
    run.load([reading("e.txt", ARTICLE)])
    run.finish()
    question = QUESTIONS["retracted-support"]
    (row,) = ask(store, question, checked(question, {})).rows
    assert "Leaves fall." in row.model_dump_json()
    assert '"register":"its title"' in row.model_dump_json(by_alias=True)
