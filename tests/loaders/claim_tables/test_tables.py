"""Tables of claims as people keep them: what rows, columns and cells mean."""

from pathlib import Path

import pytest

from evidence_graph.vocabulary import Severity
from evidence_loaders.claim_tables.reading import is_told
from evidence_loaders.files import InputFile, ReadingOptions
from tests.loaders.claim_tables.tables import (
    Rows,
    as_csv,
    as_workbook,
    read_bytes,
    read_text,
    read_told,
    source_of,
    told,
)

HEADER = ("Claim", "Kind", "DOI", "Title", "Year", "Stance")
ROWS: Rows = [
    HEADER,
    ("Leaves fall in autumn", "finding", "10.5555/A", "A long look at fallen leaves", "2016", "supports"),
    ("Leaves grow in spring", "", "https://doi.org/10.5555/b", "", "", "refutes"),
    ("Nobody knows of roots", "", "", "", "", ""),
]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (as_csv(ROWS), "a.csv"),
        (as_csv(ROWS, "\t"), "a.tsv"),
        (as_csv(ROWS, ";"), "a.csv"),
        (as_workbook(ROWS), "a.xlsx"),
        (as_workbook(ROWS, "Notes"), "a.xlsx"),
    ],
)
def test_a_row_is_a_claim_with_its_source_and_stance(data: bytes, name: str) -> None:
    found = read_bytes(data, name)
    assert found is not None
    assert told(found) == [
        ("Leaves fall in autumn", [("10.5555/A", "supports")]),
        ("Leaves grow in spring", [("https://doi.org/10.5555/b", "refutes")]),
        ("Nobody knows of roots", []),
    ]
    assert [(claim.row, claim.line, claim.start, claim.kind.value) for claim in found.claims] == [
        (1, 2, None, "finding"),
        (2, 3, None, "statement"),
        (3, 4, None, "statement"),
    ]
    source = source_of(found, "10.5555/A")
    assert (source.id, source.title, source.year) == ("doi:10.5555/a", "A long look at fallen leaves", 2016)
    assert [(entry.position, entry.source) for entry in found.lists] == [(1, "doi:10.5555/a"), (2, "doi:10.5555/b")]


def test_several_sources_in_a_cell_are_cited_each() -> None:
    found = read_text("claim,source\nLeaves fall,10.1002/a;2-2; PMID: 12\nLeaves grow,Wet leaves by night; PMC77\n")
    assert told(found) == [
        ("Leaves fall", [("10.1002/a;2-2", "cites"), ("PMID: 12", "cites")]),
        ("Leaves grow", [("Wet leaves by night", "cites"), ("PMC77", "cites")]),
    ]
    assert [source.id.split(":")[0] for source in found.sources] == ["doi", "pmid", "title-year", "pmcid"]


def test_cells_that_go_along_tell_of_the_source_in_the_same_place() -> None:
    found = read_text("claim,source,doi\nLeaves fall,Wet leaves by night; Dry leaves by day,10.5555/w; 10.5555/d\n")
    assert [(source.id, source.title) for source in found.sources] == [
        ("doi:10.5555/w", "Wet leaves by night"),
        ("doi:10.5555/d", "Dry leaves by day"),
    ]


def test_a_row_without_a_claim_is_more_of_the_claim_above() -> None:
    found = read_text("claim,pmid,stance\nLeaves fall,1,supports\n,2,refutes\nLeaves grow,3,\n")
    assert told(found) == [("Leaves fall", [("1", "supports"), ("2", "refutes")]), ("Leaves grow", [("3", "cites")])]
    assert [claim.row for claim in found.claims] == [1, 3]


def test_rows_with_one_claim_id_are_one_claim() -> None:
    found = read_text("claim_id,claim,pmid\nc1,Leaves fall,1\nc2,Leaves grow,2\nc1,Leaves fall,3\n")
    assert [(claim.text, claim.row, len(claim.cites)) for claim in found.claims] == [
        ("Leaves fall", 1, 2),
        ("Leaves grow", 2, 1),
    ]


def test_the_same_words_in_two_rows_are_two_claims_and_a_warning_that_says_how_to_make_them_one() -> None:
    table = b"claim,pmid,stance\nLeaves fall,1,supports\nLeaves fall,2,refutes\n"
    found = read_text(table.decode())
    assert [claim.row for claim in found.claims] == [1, 2]
    assert [problem.code for problem in found.problems] == ["repeated-claims"]
    joined = read_told(table, "a.csv", ("claim-id", "claim"))
    assert [len(claim.cites) for claim in joined.claims] == [2]
    assert not joined.problems


def test_columns_are_named_by_option_or_beside(tmp_path: Path) -> None:
    data = as_csv([("What we say", "Where from", "So?"), ("Leaves fall", "10.5555/a", "yes")])
    pairs = (("claim", "What we say"), ("source", "Where from"), ("stance", "So?"))
    expected = [("Leaves fall", [("10.5555/a", "supports")])]
    assert read_bytes(data, "a.csv") is None
    assert told(read_told(data, "a.csv", *pairs)) == expected
    mapping = "".join(f'{field} = "{header}"\n' for field, header in pairs)
    for name in ("a.columns.toml", "columns.toml"):
        (tmp_path / name).write_text(mapping, encoding="utf-8")
        assert told(read_told(data, "a.csv", path=tmp_path / "a.csv")) == expected
        assert is_told(InputFile.of("a.csv", data, tmp_path / "a.csv"), ReadingOptions())
        (tmp_path / name).unlink()
    assert not is_told(InputFile.of("a.csv", data, tmp_path / "a.csv"), ReadingOptions())


@pytest.mark.parametrize(
    ("pair", "said"), [(("claim", "Claims of ours"), "Claims of ours"), (("colour", "Claim"), "colour")]
)
def test_a_column_that_is_not_there_is_an_error(pair: tuple[str, str], said: str) -> None:
    found = read_told(as_csv(ROWS), "a.csv", pair)
    assert any(problem.severity is Severity.ERROR and said in problem.message for problem in found.problems)


def test_a_mapping_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "columns.json").write_text("[]", encoding="utf-8")
    (problem,) = read_told(as_csv(ROWS), "a.csv", path=tmp_path / "a.csv").problems
    assert (problem.severity, problem.line) == (Severity.ERROR, 1)
    assert "columns.json" in problem.message


@pytest.mark.parametrize(
    ("word", "intent"),
    [
        ("Supports", "supports"),
        ("CONTRADICT", "refutes"),
        ("refuted", "refutes"),
        ("disputes", "disputes"),
        ("Neutral", "discusses"),
        ("NOT_ENOUGH_INFO", "discusses"),
        ("not_entailment", "discusses"),
        ("citesAsEvidence", "citesAsEvidence"),
        ("cito:disagreesWith", "disagreesWith"),
        ("http://purl.org/spar/cito/refutes", "refutes"),
        ("Refutes claim", "refutes"),
        ("Partially false", "discusses"),
        ("Missing context", "disputes"),
        ("", "cites"),
    ],
)
def test_a_stance_is_an_intent(word: str, intent: str) -> None:
    found = read_text(f"claim,pmid,stance\nLeaves fall,1,{word}\n")
    assert [cite.intent.value for cite in found.claims[0].cites] == [intent]
    assert not found.problems


def test_a_stance_that_nobody_knows_is_told_with_its_line() -> None:
    found = read_text("claim,pmid,stance\nLeaves fall,1,so lala\nLeaves grow,,supports\n")
    assert told(found)[0] == ("Leaves fall", [("1", "cites")])
    assert [(problem.code, problem.line) for problem in found.problems] == [("stance", 2), ("stance", 3)]


def test_a_passage_without_a_source_is_a_source_of_its_own() -> None:
    found = read_text("claim,evidence,label\nLeaves fall,It was seen.,Supports\nLeaves grow,It was seen.,Refutes\n")
    assert told(found) == [
        ("Leaves fall", [("evidence 1", "supports")]),
        ("Leaves grow", [("evidence 1", "refutes")]),
    ]
    assert [(reference.key, reference.text) for reference in found.references] == [("evidence 1", "It was seen.")]
    assert [entry.raw for entry in found.lists] == ["It was seen."]


def test_a_name_that_later_means_another_work_is_another_reference() -> None:
    found = read_text("claim,title,year\nLeaves fall,Leaves,2001\nLeaves grow,Leaves,2002\nLeaves rot,leaves,\n")
    assert [cites[0][0] for _, cites in told(found)] == ["Leaves", "Leaves#2", "Leaves"]
    assert len(found.sources) == 2


def test_formulas_stay_text_and_values_are_as_shown() -> None:
    found = read_text("claim,source\n\"=2+5+cmd|' /C calc'!A0\",=HYPERLINK(A1)\n")
    assert found.claims[0].text == "=2+5+cmd|' /C calc'!A0"
    workbook = read_bytes(as_workbook([("Claim", "PMID", "Year"), ("-1+1", 12, 2016.0)]), "a.xlsx")
    assert workbook is not None
    assert (workbook.claims[0].text, workbook.sources[0].id, workbook.sources[0].year) == ("-1+1", "pmid:12", 2016)


def test_a_damaged_row_loses_no_other() -> None:
    found = read_text('claim,pmid\nLeaves fall,1\n"Leaves grow,2\nLeaves rot,3\nLeaves lie,4\n')
    assert [claim.text for claim in found.claims] == ["Leaves fall", "Leaves grow", "Leaves rot", "Leaves lie"]
    assert [problem.line for problem in found.problems] == [3]


def test_more_claims_than_the_limit_are_an_error_that_says_where_reading_ended() -> None:
    table = as_csv([("claim", "pmid"), *((f"Leaf {number}", number) for number in range(1, 6))])
    found = read_told(table, "a.csv", limit=3)
    assert len(found.claims) == 3
    assert [(problem.severity, problem.line) for problem in found.problems] == [(Severity.ERROR, 5)]


def test_a_header_without_rows_says_so() -> None:
    assert [problem.code for problem in read_text("claim,pmid\n").problems] == ["no-claims"]


@pytest.mark.parametrize(
    "text",
    [
        "title,year,doi\nLeaves,2001,10.5555/a\n",
        "A claim, a year, a source\nand no table\n",
        "question,answer\nWhy?,So\n",
        '{"claims": []}',
        '{"name": "leaf", "evidence": "none"}',
    ],
)
def test_other_tables_are_left_to_others(text: str) -> None:
    assert read_bytes(text.encode(), "a.csv") is None


def test_a_source_cell_may_hold_a_whole_citation() -> None:
    found = read_text(
        'claim,source\nLeaves fall,"Leaf A, Root B. Leaves in winter. J Leaf. 2012;3(4):5-6. doi:10.5555/w"\n'
    )
    ((source,), (claim,)) = found.sources, found.claims
    assert (source.title, source.year, source.venue, source.doi) == ("Leaves in winter", 2012, "J Leaf", "10.5555/w")
    assert source.authors == ("Leaf A", "Root B")
    assert len(claim.cites) == 1


def test_other_authors_are_no_part_of_the_first_ones_name() -> None:
    (source,) = read_text(
        'claim,source\nLeaves fall,"Leaf A et al. Leaves in winter. J Leaf. 2012;3(4):5-6."\n'
    ).sources
    assert (source.title, source.authors) == ("Leaves in winter", ("Leaf A",))


def test_an_identifier_behind_a_title_is_read() -> None:
    (source,) = read_text('claim,source\nLeaves fall,"Leaves in winter, 10.5555/w"\n').sources
    assert (source.title, source.doi) == ("Leaves in winter", "10.5555/w")


@pytest.mark.parametrize(
    ("stance", "intent"),
    [
        ("Opposing", "refutes"),
        ("contradicting", "refutes"),
        ("strongly supports", "supports"),
        ("Not supported", "discusses"),
        ("does not support", "discusses"),
        ("partially supported", "discusses"),
        ("Mixed evidence", "discusses"),
        ("half-true", "discusses"),
        ("pants-fire", "refutes"),
        ("barely-true", "refutes"),
        ("incorrect", "refutes"),
        ("CONTRARY", "refutes"),
        ("misleading", "disputes"),
        ("contextual", "discusses"),
        ("unsubstantiated", "discusses"),
    ],
)
def test_a_stance_that_does_not_support_is_no_support(stance: str, intent: str) -> None:
    found = read_text(f"claim,doi,stance\nLeaves fall,10.5555/a,{stance}\n")
    assert told(found) == [("Leaves fall", [("10.5555/a", intent)])]
    assert not found.problems


def test_health_claim_is_a_claims_header() -> None:
    assert told(read_text("Health claim,DOI\nTea warms,10.5555/a\n")) == [("Tea warms", [("10.5555/a", "cites")])]


@pytest.mark.parametrize("header", ["relationship", "relationship_type", "evidence_direction", "textualRating"])
def test_a_stance_may_be_headed_as_a_relationship_or_rating(header: str) -> None:
    found = read_text(f"claimReviewed,url,{header}\nLeaves fall,https://example.org/a,Refutes\n")
    assert told(found) == [("Leaves fall", [("https://example.org/a", "refutes")])]


@pytest.mark.parametrize(
    "kind", ["trial", "research", "observational", "case-report", "systematic-review", "guideline"]
)
def test_a_kind_of_source_may_be_the_graphs_own_word(kind: str) -> None:
    found = read_text(f"claim,doi,source kind\nLeaves fall,10.5555/a,{kind}\n")
    assert source_of(found, "10.5555/a").kind.value == kind


def test_columns_that_number_their_sources_are_read_each() -> None:
    found = read_text("Claim,Source 1,Source 2,Source 3\nLeaves fall,10.5555/a,PMID: 12,\nLeaves grow,,10.5555/b,\n")
    assert told(found) == [
        ("Leaves fall", [("10.5555/a", "cites"), ("PMID: 12", "cites")]),
        ("Leaves grow", [("10.5555/b", "cites")]),
    ]


@pytest.mark.parametrize("header", ["evidence_doi", "Study DOI", "citation doi"])
def test_a_word_for_a_source_may_stand_before_what_a_column_tells_of_it(header: str) -> None:
    assert told(read_text(f"claim,{header}\nLeaves fall,10.5555/a\n")) == [("Leaves fall", [("10.5555/a", "cites")])]


@pytest.mark.parametrize("filler", ["N/A", "none", "-", "n.a.", "Unknown", "not reported", "NaN"])
def test_a_cell_filled_only_to_say_that_there_is_nothing_names_no_source(filler: str) -> None:
    found = read_text(f"claim,source,doi\nLeaves fall,{filler},{filler}\nLeaves grow,{filler},10.5555/a\n")
    assert told(found) == [("Leaves fall", []), ("Leaves grow", [("10.5555/a", "cites")])]


def test_a_blank_behind_doi_parts_no_name() -> None:
    found = read_text('claim,doi\nLeaves fall,doi: 10.5555/A\nLeaves grow,"DOI:  10.5555/b, doi: 10.5555/c"\n')
    assert [source.doi for source in found.sources] == ["10.5555/a", "10.5555/b", "10.5555/c"]


def test_columns_that_number_their_sources_number_what_goes_with_them() -> None:
    header = "Claim,Source 1,Source 1 DOI,Stance 1,Source 2,Source 2 DOI,Stance 2\n"
    found = read_text(header + "Leaves fall,Leaf 2010,10.5555/a,supports,Root 2011,10.5555/b,refutes\n")
    assert told(found) == [("Leaves fall", [("Leaf 2010", "supports"), ("Root 2011", "refutes")])]
    assert source_of(found, "Root 2011").doi == "10.5555/b"


def test_evidence_that_is_an_address_alone_is_the_work_there() -> None:
    found = read_text("claim,evidence\nLeaves fall,https://pubmed.ncbi.nlm.nih.gov/12/\nLeaves grow,It was seen.\n")
    assert told(found)[0] == ("Leaves fall", [("https://pubmed.ncbi.nlm.nih.gov/12/", "cites")])
    assert [source.pmid for source in found.sources] == ["12", None]


def test_a_list_in_a_cell_is_each_of_its_names() -> None:
    found = read_text("claim,sources\nLeaves fall,\"['10.5555/a', 'PMID: 12']\"\nLeaves grow,[sic]\n")
    assert told(found) == [
        ("Leaves fall", [("10.5555/a", "cites"), ("PMID: 12", "cites")]),
        ("Leaves grow", [("[sic]", "cites")]),
    ]


def test_a_table_of_markdown_alone_is_a_table_without_the_line_below_its_header() -> None:
    table = "| Claim | Source |\n|:---|---|\n| Leaves fall | 10.5555/a |\n"
    assert told(read_text(table, "claims.md")) == [("Leaves fall", [("10.5555/a", "cites")])]
    assert read_bytes(f"# Leaves\n\n{table}\nThey fall each year.\n".encode(), "leaves.md") is None
