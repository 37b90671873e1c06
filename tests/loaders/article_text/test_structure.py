"""Titles, headings, paragraphs, items, lead-ins and furniture."""

from tests.loaders.article_text.read_text import cited, codes, reading_of


def told(text: str) -> list[tuple[str, str | None, str]]:
    return [(claim.kind.value, claim.section, claim.text) for claim in reading_of(text).claims]


def test_a_numbered_heading_is_told_from_a_step() -> None:
    text = "1. Introduction\n• Tea is old.\n\n2. How to brew it\nWater comes first.\n\n2.1. Leaves\n• They come next."
    assert [section for _, section, _ in told(text)] == ["1. Introduction", "2. How to brew it", "2.1. Leaves"]
    steps = "Technique\n\n1. Boil the water 1\n2. Add the leaves 2\n3. Wait\n   for five minutes"
    assert told(steps) == [
        ("protocol", "Technique", "Boil the water"),
        ("protocol", "Technique", "Add the leaves"),
        ("protocol", "Technique", "Wait for five minutes"),
    ]


def test_a_heading_above_another_lends_its_kind_to_neutral_ones_only() -> None:
    text = "Advantages\nEarly\n- It wakes.\nLate\n- It calms.\nComplications\n- It stains.\nAt noon\n- It cools."
    assert [kind for kind, _, _ in told(text)] == ["benefit", "benefit", "complication", "statement"]


def test_a_deeper_numbered_heading_has_its_parents_kind() -> None:
    text = "2. Methods\nWe had tea.\n\n2.1. Leaves\nThey were dry.\n\n3. Tea rooms\nThey are old."
    assert [kind for kind, _, _ in told(text)] == ["method", "method", "statement"]


def test_a_run_in_heading_with_a_stop_is_a_heading_above_its_items() -> None:
    text = "Methods\n- Tea was had.\nBrewing of leaves.\n- Water came first."
    assert [section for _, section, _ in told(text)] == ["Methods", "Brewing of leaves."]


def test_a_line_without_a_stop_alone_between_items_is_a_heading() -> None:
    text = (
        "From the Research\n- Tea is old 1.\ntea digest\n- It is hot 2.\nCups. The second sort of them\n- Cups break 3."
    )
    assert [(claim.section, claim.text) for claim in reading_of(text).claims] == [
        ("From the Research", "Tea is old."),
        ("tea digest", "It is hot."),
        ("Cups. The second sort of them", "Cups break."),
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Leaf tea and the sleep of people\n\n"
        "Tea is a drink that many like to have in the evening before they go to\n"
        "bed, and some of them say that it makes them sleep much better 1. Others\n"
        "Say that the caffeine in it keeps them awake for several hours, which is\n"
        "no wonder at all when one thinks about how much of it they drink a day.\n"
    )
    claims = reading_of(text).claims
    assert [len(claim.text.split()) for claim in claims] == [29, 31]
    assert [claim.line for claim in claims] == [3, 4]


def test_an_item_goes_on_below_its_hanging_indent() -> None:
    assert cited(reading_of("• Tea calms the people in the\n  group 1, 2.\n• It wakes others 3.")) == [
        ("Tea calms the people in the group.", [1, 2]),
        ("It wakes others.", [3]),
    ]


def test_a_lead_in_is_the_context_of_items_and_its_marker_is_theirs() -> None:
    reading = reading_of("Tea is old 2. It works well 1:\n• calming\n• waking 3\n\nIt is hot.")
    assert cited(reading) == [("Tea is old.", [2]), ("calming", [1]), ("waking", [3, 1]), ("It is hot.", [])]
    assert [claim.context for claim in reading.claims] == [None, "It works well:", "It works well:", None]


def test_an_item_leads_in_to_deeper_items_and_not_to_its_neighbours() -> None:
    reading = reading_of("Tea is:\n• hot, as here:\n    ◦ in a pot\n• old:\n• good")
    assert [(claim.text, claim.context) for claim in reading.claims] == [
        ("in a pot", "hot, as here:"),
        ("old:", "Tea is:"),
        ("good", "Tea is:"),
    ]


def test_a_label_at_the_head_of_an_item_stays_in_the_claim() -> None:
    assert cited(reading_of("Benefits\n• Cheap: Costs next to nothing 1")) == [("Cheap: Costs next to nothing", [1])]


def test_an_item_of_several_sentences_makes_several_claims() -> None:
    assert cited(reading_of("- Tea calms people 1. It wakes others 2.")) == [
        ("Tea calms people.", [1]),
        ("It wakes others.", [2]),
    ]


def test_an_item_is_not_cut_after_a_unit_or_a_quotation() -> None:
    items = "- Keep it at 4 °C. The pot is warmer 1.\n- They say “no.” The others say yes 2."
    assert [len(numbers) for _, numbers in cited(reading_of(items))] == [1, 1]


def test_the_publisher_is_the_given_one_or_the_disclaimers() -> None:
    text = "All about tea\n\nTea is old.\n\nDisclaimer\n\nNo advice. Tea.Net assumes no liability for anything."
    assert reading_of(text).document.publisher == "Tea.Net"
    assert reading_of(text, publisher="Somebody").document.publisher == "Somebody"
    assert cited(reading_of(text)) == [("Tea is old.", [])]


def test_a_text_on_one_line_is_still_cut_at_its_bullets() -> None:
    line = "Tea is old. " + "• Tea calms people in the evening 1 • It wakes others in the morning 2 " * 10
    assert len(reading_of(line).claims) == 21


def test_a_text_that_says_nothing_is_reported() -> None:
    assert codes(reading_of("-----\n\n12\n")) == [("no-claims", 1)]
