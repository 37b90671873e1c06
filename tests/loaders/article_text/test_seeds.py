"""The two articles the product was conceived from, claim by claim, as read by hand."""

from collections import Counter

import pytest

from evidence_graph.identifiers import is_self_published
from evidence_graph.model import Reading
from evidence_graph.vocabulary import Basis
from tests.loaders.article_text.read_text import reading_of
from tests.material import seed_text

REJUVENATION = [
    ("statement", "1", "effective, minimally invasive"),
    ("mechanism", "1", "micro-injuries"),
    ("mechanism", "1 2", "wound-healing cascade"),
    ("mechanism", "1", "Neovascularization that occurs"),
    ("mechanism", "3", "dermal matrix remodeling"),
    ("benefit", "1 4", "reduction in fine lines"),
    ("benefit", "1", "Enhanced skin thickness"),
    ("benefit", "4", "pore size"),
    ("benefit", "2", "Preservation of the epidermis"),
    ("benefit", "2", "keratinocytes and melanocytes"),
    ("benefit", "2 5", "absorption of topical"),
    ("benefit", "1", "Safety profile: Extremely"),
    ("benefit", "1", "Short downtime:"),
    ("benefit", "1 5", "Universal application:"),
    ("benefit", "1", "Cost-effective:"),
    ("benefit", "1", "Patient tolerance:"),
    ("benefit", "1 4", "Low risk of complications:"),
    ("protocol", "1", "Apply topical anesthesia"),
    ("protocol", "1", "electrically powered"),
    ("protocol", "1", "Adjust microneedle depth"),
    ("protocol", "1", "well lubricated"),
    ("protocol", "1", "directional and depth"),
    ("protocol", "1 6", "autologous platelet concentrates"),
    ("protocol", "2 6", "Growth factors:"),
    ("protocol", "6", "Amniotic collagen matrix"),
    ("protocol", "3", "Multiple sessions are required"),
    ("protocol", "1 3", "2-4 week intervals"),
    ("protocol", "1", "every 6-12 months"),
    ("finding", "3", "Significant increase in collagen"),
    ("finding", "3", "newly synthesized collagen"),
    ("finding", "3", "Decreased total elastin"),
    ("complication", "1", "tattoos or permanent"),
    ("complication", "7", "Wait 24-48 hours"),
    ("complication", "7", "SPF 70 or higher"),
    ("complication", "4", "active skin conditions"),
    ("complication", "1", "Special attention"),
    ("conclusion", "", "represents an excellent option"),
    ("conclusion", "", "natural collagen production"),
    ("conclusion", "", "Multiple sessions are typically"),
]
ANTI_AGING = [
    ("statement", "1", "most recent study in 2025."),
    ("statement", "", "tiny needles"),
    ("statement", "", "principle of neovascularization"),
    ("statement", "1", "skin thickness and hydration"),
    ("statement", "1", "safe treatment modality"),
    ("statement", "1", "vitamin C"),
    ("statement", "", "3-6 sessions spaced"),
    ("statement", "", "Recovery is relatively quick"),
    ("statement", "", "activating fibroblasts"),
    ("benefit", "2 3", "release of growth factors"),
    ("benefit", "2 4", "melasma, photodamage"),
    ("benefit", "2 4 5", "transient erythema"),
    ("mechanism", "3 6", "creates micro-wounds"),
    ("mechanism", "6", "facial elasticity"),
    ("finding", "6 5", "skin laxity"),
    ("finding", "6", "gene expression"),
    ("finding", "5", "discomfort, and downtime"),
]


@pytest.fixture
def rejuvenation() -> Reading:
    return reading_of(seed_text("rejuvenation"))


@pytest.fixture
def anti_aging() -> Reading:
    return reading_of(seed_text("anti-aging"))


@pytest.mark.parametrize(("name", "expected"), [("rejuvenation", REJUVENATION), ("anti-aging", ANTI_AGING)])
def test_each_claim_has_its_kind_and_markers(name: str, expected: list[tuple[str, str, str]]) -> None:
    claims = reading_of(seed_text(name)).claims
    told = [(claim.kind.value, " ".join(one.reference for one in claim.cites)) for claim in claims]
    assert told == [(kind, markers) for kind, markers, _ in expected]
    for claim, (_, _, words) in zip(claims, expected, strict=True):
        assert words in claim.text


def test_the_rejuvenation_article_counts_as_the_hand_did(rejuvenation: Reading) -> None:
    assert Counter(claim.kind.value for claim in rejuvenation.claims) == {
        "statement": 1, "mechanism": 4, "benefit": 12, "protocol": 11, "finding": 3, "complication": 5, "conclusion": 3
    }  # fmt: skip
    assert sum(bool(claim.cites) for claim in rejuvenation.claims) == 36
    assert [reference.key for reference in rejuvenation.references] == list("1234567")


def test_its_list_has_five_entries_with_year_and_kind(rejuvenation: Reading) -> None:
    sources = {source.id: source for source in rejuvenation.sources}
    listed = [sources[entry.source] for entry in rejuvenation.lists]
    assert [(source.kind.value, source.year) for source in listed] == [
        ("guideline", 2025),
        ("research", 2022),
        ("research", 2018),
        ("research", 2016),
        ("guideline", 2025),
    ]
    assert [source.venue for source in listed][3] == "Indian dermatology online journal"


def test_its_own_topic_overview_is_self_published_and_the_other_guideline_is_not(rejuvenation: Reading) -> None:
    assert rejuvenation.document.publisher == "Dr.Oracle"
    sources = {source.id: source for source in rejuvenation.sources}
    own = [is_self_published(sources[one.source].publisher, "Dr.Oracle") for one in rejuvenation.lists]
    assert own == [True, False, False, False, False]


def test_five_entries_for_seven_numbers_leave_alternatives(rejuvenation: Reading) -> None:
    links = {
        reference.key: [(link.entry, link.basis) for link in reference.identifies]
        for reference in rejuvenation.references
    }
    position, candidate = Basis.POSITION, Basis.CANDIDATE
    assert links["1"] == [(1, position)]
    assert links["4"] == [(4, position), (2, candidate), (3, candidate)]
    assert links["6"] == [(4, candidate), (5, candidate)]
    assert links["7"] == [(5, candidate)]


def test_lead_ins_are_context_of_their_items_alone(rejuvenation: Reading) -> None:
    contexts = [(claim.context or "")[-12:] for claim in rejuvenation.claims if claim.context]
    assert contexts == ["rks through:"] * 4 + ["emonstrated:"] * 3


def test_title_and_date_are_read_and_furniture_is_skipped_with_its_reason(rejuvenation: Reading) -> None:
    document = rejuvenation.document
    assert (document.title or "").startswith("Is microneedling")
    assert document.updated == "2025-07-30"
    reasons = {span.reason for span in rejuvenation.spans if span.kind == "skipped"}
    assert reasons == {
        "white space", "bullet", "number", "review status", "page date", "personalisation", "disclaimer",
        "follow-up box",
    }  # fmt: skip


def test_a_text_without_a_list_has_references_that_identify_nothing(anti_aging: Reading) -> None:
    assert [reference.key for reference in anti_aging.references] == list("123456")
    assert not any(reference.identifies for reference in anti_aging.references)
    assert not anti_aging.lists
    assert [(problem.code, problem.line) for problem in anti_aging.problems] == [("dangling-citation", 2)]


def test_a_first_line_that_is_a_known_heading_is_no_title(anti_aging: Reading) -> None:
    assert anti_aging.document.title is None
    assert anti_aging.document.identity == "path:article.txt"
