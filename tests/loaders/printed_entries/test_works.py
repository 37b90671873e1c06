"""Printed entries, in the styles that reference lists have: what they tell of a work."""

from time import monotonic

import pytest

from evidence_loaders.printed_entries.works import printed_work


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Smith J, Doe AB. Tea and sleep in adults. J Tea. 2016;3(2):1-5. doi:10.1000/Tea.1",
            ("Tea and sleep in adults", ("Smith J", "Doe AB"), "J Tea", 2016, "10.1000/tea.1", None),
        ),
        (
            "Brown, K., & Lee, M. (2018). Slow pulse after tea. Journal of Pulse, 4(1), 3–9. PMID: 123456",
            ("Slow pulse after tea", ("Brown, K", "Lee, M"), "Journal of Pulse", 2018, None, "123456"),
        ),
        (
            "Aspen F. A walk at noon or a lamp at dawn. Annals of Tea. 2023.",
            ("A walk at noon or a lamp at dawn", ("Aspen F",), "Annals of Tea", 2023, None, None),
        ),
        (
            "A. Reed, B.-C. Moss and D. van Leaf, J. Tea. Soc., 2004, 126, 1222 CrossRef CAS PubMed.",
            (None, ("A. Reed", "B.-C. Moss", "D. van Leaf"), "J. Tea. Soc.", 2004, None, None),
        ),
        (
            "A. Reed and B. Moss, Tea Rev. Lett. 102, 014505 (2020).",
            (None, ("A. Reed", "B. Moss"), "Tea Rev. Lett.", 2020, None, None),
        ),
        (
            "(a) A. Reed and Yu. Moss, Tea Chem., Int. Ed., 2016, 55, 12 CrossRef; (b) C. Leaf, Tea Lett., 2010, 1, 2.",
            (None, ("A. Reed", "Yu. Moss"), "Tea Chem., Int. Ed.", 2016, None, None),
        ),
        (
            "Reed A, Moss B, d'Arbre Leaf F, et al. Tea outlines sleep. J Tea. 2022;33:1.",
            ("Tea outlines sleep", ("Reed A", "Moss B", "d'Arbre Leaf F"), "J Tea", 2022, None, None),
        ),
        (
            "Reed A., Moss B. 2010, ApT, 123, 456",
            (None, ("Reed A", "Moss B"), "ApT", 2010, None, None),
        ),
        (
            "Reed, A.; Moss, B. C. Tea: a cup half full? Tea Chem. 2015, 14, 1842-1850.",
            ("Tea: a cup half full?", ("Reed, A", "Moss, B. C"), "Tea Chem", 2015, None, None),
        ),
        (
            "Nielsen FÅ, Ørsted B. How common is tea? A survey of four parishes. Journal of Tea. 2019.",
            (
                "How common is tea? A survey of four parishes",
                ("Nielsen FÅ", "Ørsted B"),
                "Journal of Tea",
                2019,
                None,
                None,
            ),
        ),
        (
            "World Health Organization. Guideline on tea for adults. Geneva: WHO; 2020.",
            ("Guideline on tea for adults", ("World Health Organization",), "Geneva: WHO", 2020, None, None),
        ),
        ("Miller B. Leaves. 2001.", ("Leaves", ("Miller B",), None, 2001, None, None)),
        ("WHO. Tea report. 2016.", ("Tea report", ("WHO",), None, 2016, None, None)),
        (
            "Tea Study Group. Tea for sleep. J Tea. 2016;3:1-9.",
            ("Tea for sleep", ("Tea Study Group",), "J Tea", 2016, None, None),
        ),
        ("LEAVES. Tea Rev. 1999;3:1-9.", ("LEAVES", (), "Tea Rev", 1999, None, None)),
        (
            "Leaf, A., Moss, B., 2020a. On tea and calm. J. Tea 1, 1–9.",
            ("On tea and calm", ("Leaf, A", "Moss, B"), "J. Tea", 2020, None, None),
        ),
        (
            'Leaf, Ana, and Ben Moss. "On Tea and Calm." Journal of Tea 1, no. 2 (2020): 1–9.',
            ("On Tea and Calm", ("Leaf, Ana", "Ben Moss"), "Journal of Tea", 2020, None, None),
        ),
        (
            'Leaf, Ana, and Ben Moss. 2020. "On Tea and Calm." Journal of Tea 1 (2): 1–9.',
            ("On Tea and Calm", ("Leaf, Ana", "Ben Moss"), "Journal of Tea", 2020, None, None),
        ),
        (
            "A. Leaf and B. Moss, “On tea and calm,” J. Tea, vol. 1, no. 2, pp. 1–9, Mar. 2020.",
            ("On tea and calm", ("A. Leaf", "B. Moss"), "J. Tea", 2020, None, None),
        ),
        (
            "A. Leaf, C.D. Reed, Tea, milk and calm, J. Tea Sci. 12 (3) (2020) 1–9.",
            ("Tea, milk and calm", ("A. Leaf", "C.D. Reed"), "J. Tea Sci.", 2020, None, None),
        ),
        (
            'Leaf A. The "tea effect" in sleep. J Tea. 2020;1:1-9.',
            ('The "tea effect" in sleep', ("Leaf A",), "J Tea", 2020, None, None),
        ),
        (
            "Leaf A, Moss B, editors. The book of tea. London: Leaf Press; 2016.",
            ("The book of tea", ("Leaf A", "Moss B"), "London: Leaf Press", 2016, None, None),
        ),
        (
            "Leaf A. Tea at night [Internet]. 2016 [cited 2021 Mar 3]. Available from: https://tea.example.org",
            ("Tea at night [Internet]", ("Leaf A",), None, 2016, None, None),
        ),
        (
            "Centers for Tea. About tea. https://tea.example.org. Accessed March 3, 2021.",
            ("About tea", ("Centers for Tea",), None, None, None, None),
        ),
        (
            "Leaf A. A new look at tea. J. Leaf. Chem. 2011;3:1-9.",
            ("A new look at tea", ("Leaf A",), "J. Leaf. Chem", 2011, None, None),
        ),
        (
            "Leaf A, Bark BC. A Novel view of tea. Part II. The leaf under glass. J Tea. 2011;3:1-9.",
            ("A Novel view of tea. Part II. The leaf under glass", ("Leaf A", "Bark BC"), "J Tea", 2011, None, None),
        ),
        (
            "Leaf, A. et al. (2012) ‘Tea and a sleeper’s calm’, J Tea, 9, pp. 29–34. Available at: https://doi.org/10.1000/a1.",
            ("Tea and a sleeper’s calm", ("Leaf, A",), "J Tea", 2012, "10.1000/a1", None),
        ),
        (
            "Leaf, A. and Moss, B. (2012) 'Tea in cold houses', in C. Reed (ed.) Cups. Cold Harbour: Pot Press.",
            ("Tea in cold houses", ("Leaf, A", "Moss, B"), "C. Reed (ed.) Cups", 2012, None, None),
        ),
        (
            "A. B. Leaf, C. Moss Reed, D. van ’t Pot, Tea and calm in cold houses. J. Tea 109, 29–34 (2012).",
            (
                "Tea and calm in cold houses",
                ("A. B. Leaf", "C. Moss Reed", "D. van ’t Pot"),
                "J. Tea",
                2012,
                None,
                None,
            ),
        ),
        (
            "A. B. Leaf, et al., Tea and calm in cold houses. J. Tea 109, 29–34 (2012).",
            ("Tea and calm in cold houses", ("A. B. Leaf",), "J. Tea", 2012, None, None),
        ),
        (
            "Leaf AB, Moss C, et al.: Tea and calm in cold houses. J Tea 2012; 109:29–34",
            ("Tea and calm in cold houses", ("Leaf AB", "Moss C"), "J Tea", 2012, None, None),
        ),
        (
            "LEAF, A. B. Tea and calm in cold houses. J Tea, v. 109, n. 2, p. 29–34, 2012.",
            ("Tea and calm in cold houses", ("LEAF, A. B",), "J Tea", 2012, None, None),
        ),
        (
            "Leaf A, Moss B. 2012 Mar 4. Tea and calm in cold houses. J Tea. 109:29–34.",
            ("Tea and calm in cold houses", ("Leaf A", "Moss B"), "J Tea", 2012, None, None),
        ),
        (
            "Leaf AB., Moss CD., et al. Tea and calm in cold houses. J Tea 2012;109:29–34. Doi: 10.1000/a1.",
            ("Tea and calm in cold houses", ("Leaf AB", "Moss CD"), "J Tea", 2012, "10.1000/a1", None),
        ),
        (
            "Leaf, A., and B. Moss, 2012: Tea and calm in cold houses. J. Tea, 109, 29–34.",
            ("Tea and calm in cold houses", ("Leaf, A", "B. Moss"), "J. Tea", 2012, None, None),
        ),
        (
            "Leaf A and Moss B (2012) Tea, calm and sleep in Cold Harbour, Journal of Tea, 109, pp. 29–34.",
            ("Tea, calm and sleep in Cold Harbour", ("Leaf A", "Moss B"), "Journal of Tea", 2012, None, None),
        ),
        (
            "Leaf, A. and Moss, B.: Tea and calm in cold houses, J. Tea, 109, 29–34, 2012.",
            ("Tea and calm in cold houses", ("Leaf, A", "Moss, B"), "J. Tea", 2012, None, None),
        ),
        (
            "World Tea Organization. 2021. Guideline for the making of tea. https://tea.example.org",
            ("Guideline for the making of tea", ("World Tea Organization",), None, 2021, None, None),
        ),
        (
            "Leaf, A. & Moss, B. Tea and calm. in Cups and Pots (eds. Reed, C. & Pot, D.) 180–207 (Pot Press, 1989).",
            ("Tea and calm", ("Leaf, A", "Moss, B"), "Cups and Pots", 1989, None, None),
        ),
        (
            "Leaf, A. All about tea. (Pot Press, Cold Harbour, 2006).",
            ("All about tea", ("Leaf, A",), None, 2006, None, None),
        ),
        (
            "Leaf AB. P bodies of the tea leaf. eLeaf. 2011;3:1-9.",
            ("P bodies of the tea leaf", ("Leaf AB",), "eLeaf", 2011, None, None),
        ),
        (
            "Da Leaf De Bark CD, Twig E. Tea in the south. J Tea. 2011.",
            ("Tea in the south", ("Da Leaf De Bark CD", "Twig E"), "J Tea", 2011, None, None),
        ),
        (
            "Leaf, A., Bark, B., Twig, C., Root, D., Stem, E., & Thorn, F. (2008). Tea? A view. Tea, 3, 1–9.",
            (
                "Tea? A view",
                ("Leaf, A", "Bark, B", "Twig, C", "Root, D", "Stem, E", "Thorn, F"),
                "Tea",
                2008,
                None,
                None,
            ),
        ),
    ],
)
def test_an_entry_tells_its_fields(entry: str, told: tuple[object, ...]) -> None:
    source = printed_work([entry], numbered=True)
    assert (source.title, source.authors, source.venue, source.year, source.doi, source.pmid) == told


@pytest.mark.parametrize("names", ["A. Reed, ", "LI AB, WU CD, ", "Bo Cy Di Moss, A.B., "])
def test_long_lists_of_names_are_read_at_once(names: str) -> None:
    began = monotonic()
    printed_work([f"{names * 300}(2010"], numbered=True)
    assert monotonic() - began < 5
