"""Pandoc's and Manubot's citations: which keys a sentence cites, how surely, and what stays of its words."""

import pytest

from evidence_graph.model import Citation
from evidence_graph.vocabulary import Basis, Intent, SourceKind
from tests.loaders.markdown.reading import cited, codes, keys, reading_of, work


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        ("Leaves fall [@doi:10.5555/a].", "Leaves fall.", ["doi:10.5555/a"]),
        ("Leaves fall [see @a10, pp. 33-35; also -@b11, chap. 1].", "Leaves fall.", ["a10", "b11"]),
        ("Leaves fall [-@a10].", "Leaves fall.", ["a10"]),
        ("Leaves fall. [@a10] ", "Leaves fall.", ["a10"]),
        ("Leaves [@a10; @a10] fall [@b11].", "Leaves fall.", ["a10", "b11"]),
        ("Leaves fall [@{https://a.org/b?c=d&e=f}, p. 3].", "Leaves fall.", ["https://a.org/b?c=d&e=f"]),
        ("Leaves fall [@doi:10.1016/S0140-6736(05)67728-8].", "Leaves fall.", ["doi:10.1016/S0140-6736(05)67728-8"]),
        ("Leaves fall (@doi:10.5555/a).", "Leaves fall.", ["doi:10.5555/a"]),
        ("As shown by @a10 [p. 4], leaves fall [@b11].", "As shown by @a10 [p. 4], leaves fall.", ["a10", "b11"]),
        ("Leaves fall [@a_10_b], they *do* [@b-11].", "Leaves fall, they do.", ["a_10_b", "b-11"]),
        ("See Figure @fig:one and [@tbl:two], leaves [@a10].", "See Figure @fig:one and [@tbl:two], leaves.", ["a10"]),
        ("Write to leaf@tree.org or [@a10](https://tree.org).", "Write to leaf@tree.org or @a10.", ["a10"]),
        (
            "Write to {leaf,root}@tree.org or [me@tree.org] [@b11].",
            "Write to {leaf,root}@tree.org or [me@tree.org].",
            ["b11"],
        ),
        ("Leaves fall by $x_i @a10 + y$ [@b11].", "Leaves fall by $x_i @a10 + y$.", ["b11"]),
        ("Leaves fall $$a @a10$$ here [see $x@a10$, @b11].", "Leaves fall $$a @a10$$ here.", ["b11"]),
        ("Leaves cost $5 [@a10] or $6.", "Leaves cost $5 or $6.", ["a10"]),
        (r"Leaves \[\@a10\] fall [@b11].", "Leaves [@a10] fall.", ["b11"]),
        ("Leaves `[@a10]` fall.", "Leaves [@a10] fall.", []),
    ],
)
def test_a_sentence_cites_the_keys_that_its_markers_hold(sentence: str, text: str, expected: list[str]) -> None:
    assert cited(reading_of(f"{sentence}\n")) == [(text, expected)]


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("doi:10.5555/Leaf.1", "doi", "10.5555/leaf.1"),
        ("pmid:31415926", "pmid", "31415926"),
        ("pmcid:PMC27182", "pmcid", "PMC27182"),
        ("pmc:27182", "pmcid", "PMC27182"),
        ("doi:10/Leaf42", "url", "https://doi.org/10/leaf42"),
        ("clinicaltrials:nct00000011", "url", "https://clinicaltrials.gov/study/NCT00000011"),
        ("arxiv:1609.08144v2", "doi", "10.48550/arxiv.1609.08144"),
        ("url:https://doi.org/10.5555/Leaf.1", "doi", "10.5555/leaf.1"),
        ("url:https://leaves.org/a.html", "url", "https://leaves.org/a.html"),
    ],
)
def test_a_key_that_names_its_work_identifies_it(key: str, field: str, value: str) -> None:
    reading = reading_of(f"Leaves fall [@{key}].\n")
    assert getattr(work(reading, key), field) == value
    assert reading.references[0].identifies[0].basis is Basis.IDENTIFIER
    assert not reading.problems


def test_a_work_known_by_its_address_alone_is_a_web_page() -> None:
    assert work(reading_of("Leaves [@url:https://leaves.org].\n"), "url:https://leaves.org").kind is SourceKind.WEB


def test_a_key_that_nothing_describes_is_dangling_and_told_once_with_its_line() -> None:
    reading = reading_of("Leaves fall.\n\nBark\nfalls [@nobody2010]. It does [@nobody2010].\n")
    assert [(one.key, one.identifies) for one in reading.references] == [("nobody2010", ())]
    assert codes(reading) == [("dangling-citation", 4)]


@pytest.mark.parametrize("written", ["cito:disputes:doi:10.5555/a", "disputes:doi:10.5555/a"])
def test_a_key_may_say_why_it_is_cited(written: str) -> None:
    (claim,) = reading_of(f"Leaves fall [@{written}].\n").claims
    assert claim.cites == (Citation(reference="doi:10.5555/a", marker="@doi:10.5555/a", intent=Intent.DISPUTES),)


def test_cito_words_of_two_parts_are_taken_in_both_spellings() -> None:
    (claim,) = reading_of("Leaves [@cito:usesMethodIn:doi:10.5555/a; @uses_method_in:doi:10.5555/b] fall.\n").claims
    assert [one.intent for one in claim.cites] == [Intent.USES_METHOD_IN, Intent.USES_METHOD_IN]


def test_tags_defined_in_the_text_are_listed_and_linked() -> None:
    reading = reading_of(
        "Leaves fall [@tag:leaf; @tag:gone].\n\n[@tag:leaf]: doi:10.5555/leaf\n[@tag:bark]: pmid:123\n"
    )
    assert [(entry.raw, entry.line) for entry in reading.lists] == [("doi:10.5555/leaf", 3), ("pmid:123", 4)]
    assert keys(reading) == ["tag:leaf", "tag:bark", "tag:gone"]
    assert work(reading, "tag:leaf").doi == "10.5555/leaf"
    assert reading.references[0].identifies[0].basis is Basis.LINKED
    assert codes(reading) == [("dangling-citation", 1)]


def test_handles_in_a_text_without_citations_are_words() -> None:
    assert cited(reading_of("Ask @leafkeeper about leaves.\n")) == [("Ask @leafkeeper about leaves.", [])]


def test_roles_of_myst_are_citations() -> None:
    reading = reading_of(
        "Leaves fall {cite}`leaf2010, sap1`. They rot {cite:p}`root2012`, as {cite:t}`twig2013` shows.\n"
    )
    assert cited(reading) == [
        ("Leaves fall.", ["leaf2010", "sap1"]),
        ("They rot, as @twig2013 shows.", ["root2012", "twig2013"]),
    ]


def test_a_number_that_links_to_a_works_own_identifier_cites_that_work() -> None:
    text = "Leaves fall [1]. Sap rises <sup>[2](https://pubmed.ncbi.nlm.nih.gov/222/)</sup>. Twigs grow "
    text += "([3](https://example.org)). Roots [drink](https://doi.org/10.5555/c).\n\n[1]: https://doi.org/10.5555/a\n"
    reading = reading_of(text)
    assert cited(reading) == [
        ("Leaves fall.", ["doi:10.5555/a"]),
        ("Sap rises.", ["pmid:222"]),
        ("Twigs grow (3).", []),
        ("Roots drink.", []),
    ]
    assert {link.basis for one in reading.references for link in one.identifies} == {"identifier"}


@pytest.mark.parametrize("tag", ["{% cite leaf2010 root2012 %}", "{%- cite leaf2010 root2012 --locator 3 -%}"])
def test_tags_of_jekyll_scholar_are_citations(tag: str) -> None:
    assert cited(reading_of(f"# Leaves\n\nLeaves fall {tag}.")) == [("Leaves fall.", ["leaf2010", "root2012"])]
