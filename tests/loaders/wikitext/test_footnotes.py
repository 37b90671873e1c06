"""Wiki footnotes: which a sentence cites, what each lists, and how they are called."""

import pytest

from evidence_graph.vocabulary import Basis, SourceKind
from tests.loaders.wikitext.reading import cited, codes, meant, reading_of, works

JOURNAL = "{{cite journal|last1=Leaf|first1=Ana|last2=Bark|first2=Bo|title=On falling leaves|journal=J Trees|"
JOURNAL += "date=3 May 2010|doi=10.5555/Fall|pmid=123|pmc=456}}"


def test_a_footnote_belongs_to_the_sentence_before_it() -> None:
    reading = reading_of(f"Leaves fall.<ref>{JOURNAL}</ref> Sap rises<ref>Root, C. (2012). On sap.</ref> in spring.\n")
    assert cited(reading) == [("Leaves fall.", ["1"]), ("Sap rises in spring.", ["2"])]
    assert [one.marker for claim in reading.claims for one in claim.cites] == ["[1]", "[2]"]


def test_a_citation_template_is_a_work_with_all_its_names() -> None:
    (work,) = works(reading_of(f"Leaves fall.<ref>{JOURNAL}</ref>\n"))
    assert (work.doi, work.pmid, work.pmcid) == ("10.5555/fall", "123", "PMC456")
    assert (work.title, work.year, work.venue) == ("On falling leaves", 2010, "J Trees")
    assert work.authors == ("Leaf, Ana", "Bark, Bo")


def test_named_footnotes_are_one_reference_wherever_they_are_defined() -> None:
    text = 'Leaves fall.<ref name="leaf" /> Sap rises.<ref name=leaf>Leaf, A. (2010). On leaves.</ref> '
    text += 'Twigs grow.<ref name="twig"/>\n\n<references>\n'
    text += '<ref name="twig">Twig, D. (2013). On twigs.</ref>\n</references>\n'
    reading = reading_of(text)
    assert cited(reading) == [("Leaves fall.", ["leaf"]), ("Sap rises.", ["leaf"]), ("Twigs grow.", ["twig"])]
    assert [(one.key, one.number) for one in reading.references] == [("leaf", 1), ("twig", 2)]
    assert {link.basis for one in reading.references for link in one.identifies} == {Basis.LINKED}
    assert [entry.line for entry in reading.lists] == [1, 4]


def test_groups_count_apart() -> None:
    reading = reading_of('Leaves fall.<ref group="nb">They do.</ref><ref>Leaf 2010.</ref>\n')
    assert cited(reading) == [("Leaves fall.", ["nb 1", "1"])]


def test_a_footnote_of_two_works_is_two_references() -> None:
    reading = reading_of(
        "Leaves fall.<ref>{{cite web|url=https://a.org|title=A}}; {{cite web|url=https://b.org|title=B}}</ref>"
    )
    assert cited(reading) == [("Leaves fall.", ["1", "1#2"])]
    assert [work.kind for work in works(reading)] == [SourceKind.WEB, SourceKind.WEB]


def test_a_footnote_that_nothing_defines_is_dangling_with_its_line() -> None:
    reading = reading_of('Leaves fall.\n\nSap rises.<ref name="gone" />\n')
    assert codes(reading) == [("dangling-citation", 3)]
    assert reading.references[0].identifies == ()


def test_one_name_for_two_texts_is_a_problem() -> None:
    reading = reading_of("A leaf.<ref name=a>Leaf 2010.</ref>\nA root.<ref name=a>Root 2012.</ref>\n")
    assert codes(reading) == [("duplicate-reference", 2)]


def test_short_references_reach_the_work_they_name() -> None:
    text = "Leaves fall.{{sfn|Leaf|2010|p=4}} Sap rises.<ref>{{harvnb|Root|Bark|2012|pp=1–2}}</ref>\n\n== Sources ==\n"
    text += "* {{cite book|last=Leaf|first=Ana|year=2010|title=All about leaves}}\n"
    text += "* {{cite book|last1=Root|first1=Cy|last2=Bark|first2=Bo|date=May 2012|title=All about roots}}\n"
    reading = reading_of(text)
    assert cited(reading) == [("Leaves fall.", ["Leaf 2010"]), ("Sap rises.", ["2"])]
    assert (meant(reading, "Leaf 2010"), meant(reading, "2")) == ([1], [2])
    assert [work.kind for work in works(reading)] == [SourceKind.BOOK, SourceKind.BOOK]


def test_works_told_in_plain_words_under_a_list_heading_are_listed() -> None:
    reading = reading_of("Leaves fall.\n\n== Bibliography ==\n* Leaf, Ana (2010). ''All about leaves''. Tree Press.\n")
    assert [(work.title, work.year) for work in works(reading)] == [("All about leaves", 2010)]
    assert cited(reading) == [("Leaves fall.", [])]


def test_a_footnote_that_is_a_link_is_a_web_page() -> None:
    (work,) = works(reading_of("Leaves fall.<ref>[https://leaves.org/a All about the leaves] at Leaves</ref>\n"))
    assert (work.kind, work.url, work.title) == (SourceKind.WEB, "https://leaves.org/a", "All about the leaves")


def test_the_templates_of_other_wikipedias_are_known() -> None:
    text = (
        "Blätter fallen.<ref>{{Internetquelle |url=https://laub.org |titel=Alles über Laub |datum=2011-02-03}}</ref>\n"
    )
    (work,) = works(reading_of(text))
    assert (work.title, work.year, work.kind) == ("Alles über Laub", 2011, SourceKind.WEB)


@pytest.mark.parametrize(
    "template",
    [
        "Cita publicación|apellidos=Leaf|nombre=Ana|título=Hojas|publicación=J Leaf|año=2010",
        "citar periódico|ultimo=Leaf|primeiro=Ana|titulo=Hojas|jornal=J Leaf|ano=2010",
        "Citeer journal|achternaam=Leaf|voornaam=Ana|titel=Hojas|tijdschrift=J Leaf|jaar=2010",
        "Article|nom1=Leaf|prénom1=Ana|titre=Hojas|périodique=J Leaf|année=2010",
    ],
)
def test_the_fields_of_other_wikipedias_tell_authors_venue_and_year(template: str) -> None:
    reading = reading_of(f"Leaves fall.<ref>{{{{{template}}}}}</ref> They rot.{{{{sfn|Leaf|2010}}}}")
    (source,) = works(reading)
    assert (source.title, source.authors, source.venue, source.year) == ("Hojas", ("Leaf, Ana",), "J Leaf", 2010)
    assert meant(reading, "Leaf 2010") == [1]


def test_a_german_template_has_all_authors_in_one_field() -> None:
    reading = reading_of("Es regnet.<ref>{{Literatur|Autor=Ana Leaf, Cy Root|Titel=Regen|Datum=2010}}</ref>")
    assert works(reading)[0].authors == ("Ana Leaf", "Cy Root")


def test_a_template_may_name_a_work_by_an_identifier_alone() -> None:
    names = ("Cite doi|10.5555/Fall", "cite pmid|12", "Cite Q|Q7")
    reading = reading_of("Leaves fall." + "".join(f"<ref>{{{{{name}}}}}</ref>" for name in names))
    told = [(source.doi, source.pmid, source.url) for source in works(reading)]
    assert told == [("10.5555/fall", None, None), (None, "12", None), (None, None, "https://www.wikidata.org/wiki/Q7")]


def test_commented_footnotes_are_not_there() -> None:
    assert cited(reading_of("Leaves fall.<!-- <ref>Leaf 2010.</ref> -->\n")) == [("Leaves fall.", [])]


def test_a_footnotes_tag_may_go_over_lines() -> None:
    text = '== Leaves ==\nLeaves fall. Sap rises.<ref\nname="sap">{{cite book\n| title = All about sap\n}}</ref>\n'
    text += "\nTwigs grow.\n"
    reading = reading_of(text)
    assert cited(reading) == [("Leaves fall.", []), ("Sap rises.", ["sap"]), ("Twigs grow.", [])]
    assert [claim.line for claim in reading.claims] == [2, 2, 7]


def test_a_sign_in_a_doi_is_no_tag() -> None:
    doi = "10.5555/1439(2002)3:11<1135::AID-LEAF1135>3.0.CO;2-M"
    (work,) = works(reading_of(f"Leaves fall.<ref>{{{{cite journal|title=On falling leaves|doi={doi}}}}}</ref>\n"))
    assert work.doi == doi.lower()


def test_names_in_double_brackets_are_names() -> None:
    (work,) = works(
        reading_of("Leaves fall.<ref>{{cite journal|title=On leaves|vauthors=((Leaf Jü)), Bark M}}</ref>\n")
    )
    assert work.authors == ("Leaf Jü", "Bark M")


def test_a_work_told_within_a_sentence_is_cited_by_it_and_takes_no_number_of_the_footnotes() -> None:
    reading = reading_of(f"Leaves fall {JOURNAL}. Sap rises.<ref>Root, C. (2012). On sap.</ref>\n")
    assert cited(reading) == [("Leaves fall.", ["in text 1"]), ("Sap rises.", ["1"])]
    assert [work.title for work in works(reading)] == ["On falling leaves", "On sap"]


def test_works_that_stand_by_themselves_are_listed_and_no_claims() -> None:
    reading = reading_of(f"Leaves fall.\n\n{JOURNAL}\n{{{{cite book|title=On sap}}}}\n\n== Sources ==\nSee {JOURNAL}\n")
    assert cited(reading) == [("Leaves fall.", [])]
    assert [work.title for work in works(reading)] == ["On falling leaves", "On sap", "On falling leaves"]


def test_a_short_reference_may_name_the_editors_of_a_work_without_authors() -> None:
    work = "{{{{cite encyclopedia|editor{0}|editor-first=Ed|year=2010|title=On leaves|encyclopedia=Trees}}}}"
    for field in ("-last=Leaf", "1-last=Leaf", "-last1=Leaf", "=Leaf"):
        reading = reading_of(f"Leaves fall.{{{{sfn|Leaf|2010}}}}\n\n== Sources ==\n* {work.format(field)}\n")
        assert [len(one.identifies) for one in reading.references] == [1]
        assert not codes(reading)


def test_a_footnote_that_is_a_link_without_words_is_a_page() -> None:
    (work,) = works(reading_of("Leaves fall.<ref>[https://leaves.org/a ] {{dead|date=2009}}</ref>\n"))
    assert (work.kind, work.url) == (SourceKind.WEB, "https://leaves.org/a")


def test_a_short_reference_may_go_by_its_long_name() -> None:
    text = "Leaves fall.<ref>{{Harvard citation no brackets|Leaf|Bark|2010|p=3}}</ref>\n\n== Sources ==\n"
    assert not codes(reading_of(f"{text}* {JOURNAL}\n"))
