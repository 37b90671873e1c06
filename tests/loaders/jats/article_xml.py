"""Small JATS articles for the tests, and the short forms that the tests compare."""

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.jats import read

_ARTICLE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.2 20190208//EN" "JATS-archivearticle1.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" {attributes}>
<front><journal-meta><journal-title>Pond Letters</journal-title><publisher><publisher-name>Leaf Press</publisher-name>
</publisher></journal-meta><article-meta>{meta}</article-meta></front>
<body>{body}</body>
<back><ref-list>{refs}</ref-list></back>{parts}</article>"""
META = (
    '<article-id pub-id-type="doi">10.5555/Pond.1</article-id><title-group>'
    "<article-title>Snails in ponds</article-title>"
    "</title-group><pub-date><day>3</day><month>4</month><year>2019</year></pub-date>"
)


def article(
    body: str = "",
    refs: str = "",
    *,
    meta: str = META,
    parts: str = "",
    attributes: str = 'article-type="research-article"',
) -> str:
    """An article with this body, these ``ref`` elements and these sub-articles."""
    return _ARTICLE.format(body=body, refs=refs, meta=meta, parts=parts, attributes=attributes)


def ref(name: str, year: str = "2001", label: str | None = None) -> str:
    """An entry of a reference list with the id ``name``."""
    printed = f"<label>{label}</label>" if label else ""
    return (
        f'<ref id="{name}">{printed}<element-citation publication-type="journal">'
        '<person-group person-group-type="author">'
        "<name><surname>Reed</surname><given-names>A</given-names></name></person-group>"
        "<article-title>What pond snails "
        f"of {name} eat in winter</article-title><source>Snail J</source><year>{year}</year><volume>3</volume>"
        "</element-citation></ref>"
    )


def refs(count: int, *, labels: bool = True) -> str:
    """``count`` entries with the ids ``B1`` and so on."""
    return "".join(ref(f"B{number}", label=str(number) if labels else None) for number in range(1, count + 1))


def link(name: str, printed: str | None = None) -> str:
    """A link to the entry ``name``."""
    return f'<xref ref-type="bibr" rid="{name}">{name.removeprefix("B") if printed is None else printed}</xref>'


def readings(xml: str | bytes) -> list[Reading]:
    """All readings of a file."""
    data = xml.encode() if isinstance(xml, str) else xml
    return list(read(InputFile.of("article.xml", data), ReadingOptions()))


def reading(xml: str | bytes) -> Reading:
    """The reading of a file with one article."""
    (only,) = readings(xml)
    return only


def cited(told: Reading) -> list[tuple[str, list[str]]]:
    """Each claim's text and the keys it cites."""
    return [(claim.text, [one.reference for one in claim.cites]) for claim in told.claims]


def codes(told: Reading) -> list[tuple[str, int | None]]:
    """Each problem's code and line."""
    return [(problem.code, problem.line) for problem in told.problems]
