"""Public collections of claims: SciFact, COVID-Fact, HealthVer, PubMedQA and their like, in made-up examples."""

import json
from pathlib import Path

import pytest

from evidence_graph.vocabulary import Severity
from tests.loaders.claim_tables.tables import read_bytes, read_text, source_of, told

CLAIMS = [
    {
        "id": 1,
        "claim": "Leaves fall in autumn",
        "evidence": {"4983": [{"sentences": [0, 2], "label": "SUPPORT"}, {"sentences": [3], "label": "SUPPORT"}]},
        "cited_doc_ids": [4983, 77],
    },
    {"id": 3, "claim": "Leaves fall up", "evidence": {"77": [{"sentences": [1], "label": "CONTRADICT"}]}},
    {"id": 5, "claim": "Leaves are many", "evidence": {}, "cited_doc_ids": [77]},
    {"id": 7, "claim": "Leaves are few", "cited_doc_ids": [4983]},
]
CORPUS = [
    {"doc_id": 4983, "title": "A long look at fallen leaves", "abstract": ["One.", "Two."], "structured": False},
    {"doc_id": 77, "title": "Leaves that rise against the wind", "abstract": ["Three."], "structured": False},
]


def _lines(*told: object) -> str:
    return "\n".join(json.dumps(one) for one in told) + "\n"


def test_scifact_cites_documents_with_their_label_and_those_without_any_settle_nothing() -> None:
    assert told(read_text(_lines(*CLAIMS), "claims_dev.jsonl")) == [
        ("Leaves fall in autumn", [("4983", "supports"), ("77", "discusses")]),
        ("Leaves fall up", [("77", "refutes")]),
        ("Leaves are many", [("77", "discusses")]),
        ("Leaves are few", [("4983", "cites")]),
    ]


def test_scifacts_corpus_beside_tells_the_titles(tmp_path: Path) -> None:
    (tmp_path / "corpus.jsonl").write_text(_lines(*CORPUS), encoding="utf-8")
    found = read_bytes(_lines(*CLAIMS).encode(), "claims_dev.jsonl", tmp_path / "claims_dev.jsonl")
    assert found is not None
    source = source_of(found, "4983")
    assert source.title == "A long look at fallen leaves"
    assert source.url == "https://api.semanticscholar.org/CorpusID:4983"
    corpus = read_text(_lines(*CORPUS), "corpus.jsonl")
    assert corpus.document.format == "scifact-corpus"
    assert {one.id for one in found.sources} <= {one.id for one in corpus.sources}


def test_scifacts_older_and_later_shapes_are_read_as_well() -> None:
    older = {"id": 1, "claim": "Leaves fall", "label": "REFUTES", "evidence": {"5": {"sentences": [0]}}}
    later = {"id": 2, "claim": "Leaves grow", "evidence": {"6": {"label": "SUPPORT", "provenance": "pooled"}}}
    assert told(read_text(_lines(older, later), "a.jsonl")) == [
        ("Leaves fall", [("5", "refutes")]),
        ("Leaves grow", [("6", "supports")]),
    ]


def test_covid_fact_cites_the_gold_source_and_keeps_the_passages() -> None:
    row = {
        "claim": "Leaves fall",
        "label": "REFUTED",
        "evidence": ["They were seen to rise.", "And to fly."],
        "gold_source": "https://www.example.org/content/10.5555/LEAF.1v2.full#top",
        "flair": "Preprint",
    }
    found = read_text(_lines(row), "a.jsonl")
    (reference,) = found.references
    assert (reference.key, reference.text) == (row["gold_source"], "They were seen to rise.\nAnd to fly.")
    (source,) = found.sources
    assert (source.url, source.kind.value) == (row["gold_source"], "preprint")
    assert told(found) == [("Leaves fall", [(row["gold_source"], "refutes")])]


def test_evidence_that_is_a_row_of_its_own_has_its_own_source_and_stance() -> None:
    row = {
        "claim_id": "0",
        "claim": "Leaves fall",
        "claim_label": "DISPUTED",
        "evidences": [
            {
                "evidence_id": "a",
                "evidence_label": "SUPPORTS",
                "article": "Autumn in the hills",
                "evidence": "They do.",
            },
            {"evidence_id": "b", "evidence_label": "NOT_ENOUGH_INFO", "article": "Wind", "evidence": "It blows."},
        ],
    }
    found = read_text(_lines(row), "a.jsonl")
    assert told(found) == [("Leaves fall", [("Autumn in the hills", "supports"), ("Wind", "discusses")])]
    assert [reference.text for reference in found.references] == ["They do.", "It blows."]


def test_pubmedqa_names_articles_by_pmid() -> None:
    item = {
        "QUESTION": "Do leaves fall?",
        "CONTEXTS": ["One."],
        "LABELS": ["RESULTS"],
        "YEAR": "2009",
        "LONG_ANSWER": "Two.",
    }
    answers = {"12": item | {"final_decision": "yes"}, "34": item | {"final_decision": "maybe", "QUESTION": "Why?"}}
    found = read_text(json.dumps(answers, indent=1), "a.json")
    assert told(found) == [("Do leaves fall?", [("12", "supports")]), ("Why?", [("34", "discusses")])]
    assert [(source.id, source.year) for source in found.sources] == [("pmid:12", 2009), ("pmid:34", 2009)]
    assert [claim.line for claim in found.claims] == [2, 14]


def test_pairs_of_sentences_are_a_passage_and_a_claim() -> None:
    found = read_text("index\tsentence1\tsentence2\tentailment\n0\tSeen.\tLeaves fall\tnot_entailment\n", "dev.tsv")
    assert told(found) == [("Leaves fall", [("evidence 1", "discusses")])]


def test_a_source_may_be_an_object_in_json() -> None:
    row = {"claim": "Leaves fall", "source": {"title": "A long look at leaves", "year": 2001, "doi": "10.5555/a"}}
    (source,) = read_text(json.dumps([row]), "a.json").sources
    assert (source.id, source.title, source.year) == ("doi:10.5555/a", "A long look at leaves", 2001)


@pytest.mark.parametrize("cut", [20, 60, 100])
def test_a_line_that_is_cut_is_told_and_loses_no_other(cut: int) -> None:
    lines = _lines(*CLAIMS).splitlines()
    lines[1] = lines[1][:cut]
    found = read_text("\n".join(lines), "a.jsonl")
    assert [claim.text for claim in found.claims] == ["Leaves fall in autumn", "Leaves are many", "Leaves are few"]
    assert [(problem.severity, problem.line) for problem in found.problems] == [(Severity.ERROR, 2)]


def test_fever_cites_each_page_of_wikipedia_once_by_its_title() -> None:
    sentences = [[[7, 8, "Rain_-LRB-film-RRB-", 0], [7, 8, "Leaf", 3]], [[7, 9, "Leaf", 5]]]
    found = read_text(
        _lines({"id": 1, "verifiable": "VERIFIABLE", "label": "REFUTES", "claim": "Leaves fall", "evidence": sentences})
    )
    assert told(found) == [("Leaves fall", [("Rain (film)", "refutes"), ("Leaf", "refutes")])]
    assert source_of(found, "Rain (film)").url == "https://en.wikipedia.org/wiki/Rain_(film)"


def test_a_claim_of_fever_that_no_page_settles_cites_none() -> None:
    row = {"id": 2, "label": "NOT ENOUGH INFO", "claim": "Leaves sing", "evidence": [[[7, None, None, None]]]}
    assert told(read_text(_lines(row))) == [("Leaves sing", [])]


def test_nli4ct_cites_the_registered_trials_that_a_statement_is_about() -> None:
    both = {"Type": "Comparison", "Primary_id": "NCT00000011", "Secondary_id": "NCT00000012"}
    one = {"Type": "Single", "Primary_id": "NCT00000011"}
    rows = {
        "a-1": both | {"Statement": "Both gave leaves", "Label": "Contradiction"},
        "b-2": one | {"Statement": "It gave leaves", "Label": "Entailment"},
    }
    found = read_text(json.dumps(rows), "train.json")
    assert told(found) == [
        ("Both gave leaves", [("NCT00000011", "refutes"), ("NCT00000012", "refutes")]),
        ("It gave leaves", [("NCT00000011", "supports")]),
    ]
    assert source_of(found, "NCT00000012").url == "https://clinicaltrials.gov/study/NCT00000012"


def test_averitec_cites_where_its_questions_are_answered() -> None:
    answers = [{"answer": "No", "source_url": "https://www.example.org/leaf"}, {"answer": "None", "source_url": ""}]
    row = {"claim": "Leaves fall up", "label": "Refuted", "questions": [{"question": "Do they?", "answers": answers}]}
    assert told(read_text(json.dumps([row]), "dev.json")) == [
        ("Leaves fall up", [("https://www.example.org/leaf", "refutes")])
    ]


def test_healthfc_tells_its_verdict_in_words_beside_the_number_of_its_label() -> None:
    table = "en_claim,label,verdict,en_title,url\nDo leaves heal?,2,refuted,On leaves,https://www.example.org/a\n"
    found = read_text(table)
    assert told(found) == [("Do leaves heal?", [("https://www.example.org/a", "refutes")])]
    assert [source.title for source in found.sources] == ["On leaves"]


def test_german_headers_and_stances_are_known() -> None:
    table = (
        "Behauptung;Quelle;DOI;Jahr;Bewertung\nLaub wärmt;Zum Laub;10.5555/a;2001;bestätigt\n"
        "Laub heilt;Vom Laub;10.5555/b;2002;widerlegt\nLaub klingt;Am Laub;10.5555/c;2003;unklar\n"
    )
    found = read_text(table)
    assert told(found) == [
        ("Laub wärmt", [("Zum Laub", "supports")]),
        ("Laub heilt", [("Vom Laub", "refutes")]),
        ("Laub klingt", [("Am Laub", "discusses")]),
    ]
    assert [(source.doi, source.year) for source in found.sources[:1]] == [("10.5555/a", 2001)]


@pytest.mark.parametrize(
    "evidence",
    [
        {"evidence": [["Rain_-LRB-film-RRB-", 0, "It rains ."]]},
        {"evidence_wiki_url": "Rain_-LRB-film-RRB-", "evidence_sentence_id": 0},
        {"evidence": [{"content": ["Rain (film)_sentence_0", "Rain (film)_header_cell_1_0_2"], "context": {}}]},
    ],
)
def test_fevers_other_shapes_cite_the_pages_as_well(evidence: dict[str, object]) -> None:
    row = {"id": 1, "label": "SUPPORTS", "claim": "Leaves fall"} | evidence
    assert told(read_text(_lines(row))) == [("Leaves fall", [("Rain (film)", "supports")])]


def test_a_claim_review_takes_the_stance_of_its_rating() -> None:
    rating = {"@type": "Rating", "ratingValue": 1, "alternateName": "False"}
    row = {
        "@type": "ClaimReview",
        "claimReviewed": "Leaves fall up",
        "url": "https://example.org/a",
        "reviewRating": rating,
    }
    assert told(read_text(json.dumps(row), "a.json")) == [("Leaves fall up", [("https://example.org/a", "refutes")])]


def test_the_answer_of_a_search_for_fact_checks_cites_each_review() -> None:
    review = {"publisher": {"name": "Leaf"}, "url": "https://example.org/a", "title": "No", "textualRating": "False"}
    found = read_text(json.dumps({"claims": [{"text": "Leaves fall up", "claimReview": [review]}]}), "a.json")
    assert told(found) == [("Leaves fall up", [("https://example.org/a", "refutes")])]


def test_scifact_open_tells_its_label_beside_where_a_document_came_from() -> None:
    found = {"provenance": "pooling", "evidence": [{"sentences": [1], "label": "CONTRADICT"}]}
    reading = read_text(_lines({"id": 1, "claim": "Leaves fall", "evidence": {"5": found}}), "claims.jsonl")
    assert told(reading) == [("Leaves fall", [("5", "refutes")])]
    assert source_of(reading, "5").url == "https://api.semanticscholar.org/CorpusID:5"


def test_scifact_in_flat_rows_cites_the_document_that_its_label_is_about() -> None:
    header = "id,claim,evidence_doc_id,evidence_label,evidence_sentences,cited_doc_ids\n"
    rows = ['1,Leaves fall,5,CONTRADICT,[4],"[5, 6]"', '1,Leaves fall,6,SUPPORT,[1],"[5, 6]"', "2,Leaves grow,,,[],[7]"]
    assert told(read_text(header + "\n".join(rows))) == [
        ("Leaves fall", [("5", "refutes"), ("6", "supports")]),
        ("Leaves grow", [("7", "discusses")]),
    ]


@pytest.mark.parametrize("evidence", [None, [], {}])
def test_a_place_for_evidence_that_is_empty_settles_nothing(evidence: object) -> None:
    claim = {"id": 1, "claim": "Leaves fall", "evidence": evidence, "cited_doc_ids": [5]}
    assert told(read_text(_lines(claim), "a.jsonl")) == [("Leaves fall", [("5", "discusses")])]


def test_claims_that_are_still_to_be_judged_are_claims() -> None:
    found = read_text(_lines({"id": 1, "claim": "Leaves fall"}, {"id": 2, "claim": "Leaves grow"}), "claims_test.jsonl")
    assert told(found) == [("Leaves fall", []), ("Leaves grow", [])]


def test_objects_in_a_list_of_sources_are_each_a_source_with_its_own_stance() -> None:
    sources = [
        {"title": "Fallen leaves", "doi": "10.5555/a", "authors": ["Ana Leaf", "Cy Root"], "year": 2016},
        {"url": "https://example.org/b", "label": "refutes"},
    ]
    found = read_text(_lines({"claim": "Leaves fall", "stance": "supports", "sources": sources}), "a.jsonl")
    assert told(found) == [("Leaves fall", [("10.5555/a", "supports"), ("https://example.org/b", "refutes")])]
    assert source_of(found, "10.5555/a").authors == ("Ana Leaf", "Cy Root")


def test_evidence_may_be_lists_of_a_verdict_an_address_and_words() -> None:
    evidence = [["REFUTES", "https://example.org/a", "They do not."], ["SUPPORTS", "", "They do."]]
    found = read_text(_lines({"claim": "Leaves fall", "label": "REFUTES", "evidence": evidence}), "a.jsonl")
    assert told(found) == [("Leaves fall", [("https://example.org/a", "refutes"), ("evidence 2", "supports")])]


def test_the_pages_of_hovers_supporting_facts_are_cited() -> None:
    claim = {"claim": "Leaves fall", "label": "SUPPORTED", "supporting_facts": [["Leaf", 0], ["Autumn", 2]]}
    found = read_text(_lines(claim), "hover.jsonl")
    assert told(found) == [("Leaves fall", [("Leaf", "supports"), ("Autumn", "supports")])]


@pytest.mark.parametrize(
    ("header", "word", "intent"),
    [
        ("Afirmación;Fuente;Veredicto;Año", "Falso", "refutes"),
        ("Afirmación;Fuente;Veredicto;Año", "Engañoso", "disputes"),
        ("Affirmation;Source;Verdict;Année", "Plutôt vrai", "supports"),
        ("Afirmação;Fonte;Veredito;Ano", "Não comprovado", "discusses"),
        ("Affermazione;Fonte;Verdetto;Anno", "Vero", "supports"),
    ],
)
def test_headers_and_stances_of_other_languages_are_known(header: str, word: str, intent: str) -> None:
    found = read_text(f"{header}\nLa 1;10.5555/a;{word};2016\n")
    assert told(found) == [("La 1", [("10.5555/a", intent)])]
    assert found.sources[0].year == 2016
