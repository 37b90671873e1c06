"""Records of Biblioscape, Copac, Ovid, ReDIF, RefWorks, NoteExpress and other exports as sources."""

from time import process_time

import pytest

from tests.loaders.bibliographies.reading import listed, read_bytes, read_text, told
from tests.material import corpus

BIBLIOSCAPE = """
--AU-- Oak, Ann; Elm, Bo
--TI-- Leaves that fall
in autumn
--ST-- Leaf
--YP-- 1996
--RT-- Journal Article
--UR-- https://leaf.example/fall
------
--TI-- The book of leaves
--RT-- Book
--PB-- Leaf House
------
"""
COPAC = """TI- Leaves that fall,
    and others
AU- Oak, Ann
AU- Elm, Bo
PU- London ; New York : Leaf House
PY- 1972
IS- 0407517006 (Pbk)
HL- Oxford ;
    Cambridge

TI- Leaves that grow
AU- Ash, Cy
PY- 1977
"""
REDIF = """Template-Type: ReDIF-Article 1.0
Author-Name: Ann Oak
Author-Name: Bo Elm
Title: Leaves that fall
  in autumn
Journal: Leaf
Year: 1996
DOI: 10.5555/fall
Handle: RePEc:oak:leaf:1
template-type: ReDIF-Person 1.0
Name-Full: Ann Oak
"""


def test_biblioscapes_records_end_with_dashes() -> None:
    reading = read_text(BIBLIOSCAPE, "leaves.txt")
    assert [told(source) for source in listed(reading)] == [
        {
            "title": "Leaves that fall in autumn",
            "authors": ["Oak, Ann", "Elm, Bo"],
            "year": 1996,
            "kind": "research",
            "venue": "Leaf",
            "url": "https://leaf.example/fall",
        },
        {"title": "The book of leaves", "kind": "book", "publisher": "Leaf House"},
    ]
    assert [entry.line for entry in reading.lists] == [2, 10]


def test_copacs_records_end_with_an_empty_line() -> None:
    assert [told(source) for source in listed(read_text(COPAC, "leaves.txt"))] == [
        {
            "title": "Leaves that fall, and others",
            "authors": ["Oak, Ann", "Elm, Bo"],
            "year": 1972,
            "kind": "book",
            "publisher": "Leaf House",
        },
        {"title": "Leaves that grow", "authors": ["Ash, Cy"], "year": 1977},
    ]


def test_a_redif_template_that_describes_no_work_is_told() -> None:
    reading = read_text(REDIF, "leaves.rdf")
    assert [told(source) for source in listed(reading)] == [
        {
            "title": "Leaves that fall in autumn",
            "authors": ["Ann Oak", "Bo Elm"],
            "year": 1996,
            "kind": "research",
            "venue": "Leaf",
            "doi": "10.5555/fall",
        }
    ]
    assert [reference.key for reference in reading.references] == ["RePEc:oak:leaf:1"]
    assert [(problem.code, problem.line) for problem in reading.problems] == [("tagged-records", 10)]


@pytest.mark.parametrize(
    ("source", "year"),
    [
        ("Leaf.   8(6):1948-1964, September 2015.", 2015),
        ("Leaf, Vol 30(4), Dec, 2014. pp. 1970-1987.", 2014),
        ("Leaf. 386(9991):436-8, 2013 Aug 1.", 2013),
        ("Leaf. ", None),
    ],
)
def test_ovids_year_is_no_page(source: str, year: int | None) -> None:
    text = f"<1>\nTitle\n  Leaves that fall.[Article]\nSource\n  {source}\n"
    (work,) = listed(read_text(text, "leaves.txt"))
    assert (work.title, work.venue.split(",")[0] if work.venue else None, work.year) == (
        "Leaves that fall",
        "Leaf",
        year,
    )


@pytest.mark.parametrize(
    ("name", "translated"),
    [
        ("BiblioscapeImporterTestKeywords", "BiblioscapeImporterTestKeywords"),
        ("BiblioscapeImporterTestUnknownFields", "BiblioscapeImporterTestUnknownFields"),
        ("CopacImporterTest2", "CopacImporterTest2"),
        ("OvidImporterTest5", "OvidImporterTestBib5"),
        ("OvidImporterTest6", "OvidImporterTestBib6"),
    ],
)
def test_real_exports_name_the_works_that_their_translations_name(name: str, translated: str) -> None:
    works = []
    for file in (f"jabref__{name}.txt", f"jabref__{translated}.bib"):
        reading = read_bytes((corpus() / "B_bib" / file).read_bytes(), file)
        assert reading
        works.append([(source.title, source.doi, len(source.authors) > 0) for source in listed(reading)])
    assert works[0] == works[1]


LABELLED = {
    "SilverPlatter": """Record 1 of 2 - LEAVES

TI:  Leaves that fall
  in autumn.
AU:  Oak-A; Elm-BC(ed)
SO:  Leaf-and-Tree. 1996; 5(3): 12-20
PY: 1996
PT: JOURNAL-ARTICLE

Record 2 of 2 - LEAVES

TI:  Leaves that grow.
PY: 1997
AN: 2
""",
    "Inspec": """Record.1.INSPEC.

TI ~ Leaves that fall in autumn
AU ~ Oak, A; Elm, BC
SO ~ Leaf and Tree. 1996; 5(3): 12-20
PY ~ 1996
RT ~ Journal article

TI ~ Leaves that grow
PY ~ 1997
AU ~ Ash, C
""",
    "Cochrane": """Record #1 of 2
ID: CN-1
AU: Oak, A
AU: Elm, BC
TI: Leaves that fall in autumn
SO: Leaf and Tree
YR: 1996
PT: Journal Article
PM: PUBMED 30000001
DOI: 10.5555/fall

Record #2 of 2
ID: CN-2
TI: Leaves that grow
YR: 1997
""",
}


@pytest.mark.parametrize("text", LABELLED.values(), ids=list(LABELLED))
def test_records_of_labelled_lines_are_read(text: str) -> None:
    reading = read_text(text, "leaves.txt")
    first, second = listed(reading)
    assert (first.title, first.year, first.kind.value) == ("Leaves that fall in autumn", 1996, "research")
    assert (first.venue, first.authors) == ("Leaf and Tree", ("Oak, A", "Elm, BC"))
    assert (second.title, second.year) == ("Leaves that grow", 1997)
    assert not reading.problems


def test_cochranes_records_tell_their_identifiers() -> None:
    source = listed(read_text(LABELLED["Cochrane"], "leaves.txt"))[0]
    assert (source.doi, source.pmid) == ("10.5555/fall", "30000001")


def test_a_name_amid_white_space_without_end_is_read_in_time() -> None:
    started = process_time()
    reading = read_text(f"TI- Leaves that fall\nAU- Oak,{' ' * 60_000}Ann\nPY- 1996\n", "leaves.txt")
    assert listed(reading)[0].authors == ("Oak, Ann",)
    assert process_time() - started < 5


def test_ovids_records_may_begin_with_their_score() -> None:
    record = (
        "Score\n  *****\nAccession Number\n  1.\nTitle \n  Leaves %s.[Article]\nSource \n  Leaf. 5(3):1-9, May 1996.\n"
    )
    reading = read_text(f"\n{record % 'fall'} \n\n{record % 'grow'}\n", "leaves.txt")
    assert [(source.title, source.venue, source.year) for source in listed(reading)] == [
        ("Leaves fall", "Leaf", 1996),
        ("Leaves grow", "Leaf", 1996),
    ]


def test_refworks_records_begin_with_their_type() -> None:
    first = """RT Journal Article
SR Electronic
A1 Oak, Ann
A1 Elm, Bo
A2 Ash, Cy
T1 Leaves that fall
in autumn
JF Leaf
YR 1996
vo 3
OP 9
DO 10.5555/fall
AB Few words.

And more of them.
"""
    reading = read_text(
        f"{first}\n\nRT Book, Section\nT1 Leaves that grow\nT2 Trees\nYR 1997\nPB Leaf House\n", "l.txt"
    )
    assert [told(source) for source in listed(reading)] == [
        {
            "title": "Leaves that fall in autumn",
            "authors": ["Oak, Ann", "Elm, Bo"],
            "year": 1996,
            "kind": "research",
            "venue": "Leaf",
            "doi": "10.5555/fall",
        },
        {"title": "Leaves that grow", "year": 1997, "kind": "book", "venue": "Trees", "publisher": "Leaf House"},
    ]
    assert not reading.problems


def test_noteexpress_names_its_fields_in_braces() -> None:
    record = "{Reference Type}: Journal Article\n{Title}: %s\n{Author}: Oak, Ann\n{Author}: Elm, Bo\n{Year}: 1996\n\n"
    reading = read_text(record % "Leaves that fall" + record % "Leaves that grow", "leaves.net")
    assert [source.title for source in listed(reading)] == ["Leaves that fall", "Leaves that grow"]
    assert {(source.authors, source.year, source.kind.value) for source in reading.sources} == {
        (("Oak, Ann", "Elm, Bo"), 1996, "research")
    }


@pytest.mark.parametrize(("database", "pmid"), [("Ovid MEDLINE(R)", "30000001"), ("BIOSIS Previews", None)])
def test_ovids_number_of_a_record_is_pubmeds_in_medline(database: str, pmid: str | None) -> None:
    record = f"<1. >\nVN  - Ovid Technologies\nDB  - {database}\nUI  - 30000001\nTI  - Leaves that fall\n"
    assert listed(read_text(record, "leaves.txt"))[0].pmid == pmid


def test_refworks_records_may_stand_below_a_legend_of_their_tags() -> None:
    legend = "Refworks Export Tagged Format\n\nTag legend\n*****\nRT=Reference Type\nT1=Primary Title\n*****\n\n"
    reading = read_text(f"{legend}RT Journal Article\nT1 Leaves that fall\nPMID 30000001\n", "leaves.txt")
    assert [(source.title, source.pmid) for source in listed(reading)] == [("Leaves that fall", "30000001")]


@pytest.mark.parametrize("dash", ["  - ", " - "])
def test_ovids_records_may_have_tags(dash: str) -> None:
    fields = [
        ("VN", "Ovid Technologies"),
        ("AU", "Oak, Ann [Reprint Author]"),
        ("AU", "Elm, Bo MD"),
        ("TI", "Leaves that fall.  [Review] [25 refs]"),
        ("SO", "Leaf and Tree November/December 1996;6:611-613"),
        ("PT", "Journal Article"),
        ("DI", "10.5555/fall"),
    ]
    first = "".join(f"{tag}{dash}{said}\n" for tag, said in fields)
    reading = read_text(f"<1. >\n{first}\n<2. >\nTI{dash}[Leaves that grow.]\nYR{dash}1997\n", "leaves.txt")
    assert [told(source) for source in listed(reading)] == [
        {
            "title": "Leaves that fall",
            "authors": ["Oak, Ann", "Elm, Bo"],
            "year": 1996,
            "kind": "review",
            "venue": "Leaf and Tree",
            "doi": "10.5555/fall",
        },
        {"title": "[Leaves that grow.]", "year": 1997},
    ]
    assert not reading.problems
