"""What headings say of the claims below them."""

import pytest

from evidence_loaders.headings import Heading, heading_kind, is_list_heading, is_section_heading, section_kinds


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Advantages Over Other Methods", "benefit"),
        ("Clinical Evidence", "finding"),
        ("Potential Complications and Precautions", "complication"),
        ("2. Materials and Methods", "method"),
        ("INTRODUCTION", "background"),
        ("3. Results and Discussion", "finding"),
        ("Key Takeaways:", "conclusion"),
        ("Study Protocol", "method"),
        ("Treatment Protocol", "protocol"),
        ("Assessment of Risk of Bias", None),
        ("Study Area", None),
        ("Introdução", "background"),
        ("2. Materiales y métodos", "method"),
        ("Résultats", "finding"),
        ("Conclusões e sugestões", "conclusion"),
        ("Nebenwirkungen:", "complication"),
        ("Meccanismo d’azione", "mechanism"),
        ("Método de coleta", None),
    ],
)
def test_the_first_known_words_give_the_kind(heading: str, kind: str | None) -> None:
    found = heading_kind(heading)
    assert (found.value if found else None) == kind


def test_common_headings_are_no_titles() -> None:
    known = ["From the Guidelines", "Introduction", "2.1 Methods", "Results and Discussion", "References", "Funding"]
    known += ["Resumo", "Resultados y discusión", "Literaturverzeichnis", "Agradecimentos"]
    assert all(is_section_heading(heading) for heading in known)
    assert not is_section_heading("Benefits of tea for everybody")
    assert [is_list_heading(heading) for heading in ("References:", "Literature Cited", "Research")] == [
        True,
        True,
        False,
    ]


def test_a_leading_heading_lends_until_another_kind_comes() -> None:
    headings = [
        Heading("Treatment Protocol", leads=True),
        Heading("Technique"),
        Heading("Leaves"),
        Heading("Benefits"),
        Heading("Cups"),
    ]
    assert [kind.value for kind in section_kinds(headings)] == ["protocol"] * 3 + ["benefit", "statement"]


def test_a_heading_with_text_of_its_own_lends_nothing() -> None:
    assert [kind.value for kind in section_kinds([Heading("Benefits"), Heading("Leaves")])] == ["benefit", "statement"]
