"""How library catalogues, databases and reference managers write records of named fields.

Biblioscape, Copac, Ovid, ReDIF, RefWorks, NoteExpress, and the texts of SilverPlatter, Inspec and the Cochrane
Library. Fields after http://www.biblioscape.com/tips/tip_010710.htm (Biblioscape tag file) and
https://ideas.repec.org/t/rdfintro.html (ReDIF 1.0); the other exports name theirs themselves.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Dialect:
    """One way to write records: how a file begins, where records end, and which fields say what.

    ``boundary`` and ``fields`` are as :func:`tagged.cut` takes them; of several fields the first that says
    something counts.
    """

    opening: re.Pattern[str]
    boundary: re.Pattern[str]
    fields: re.Pattern[str]
    title: tuple[str, ...]
    authors: tuple[str, ...]
    year: tuple[str, ...]
    venue: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    doi: tuple[str, ...] = ()
    pmid: tuple[str, ...] = ()
    url: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    types: tuple[str, ...] = ()


BIBLIOSCAPE = Dialect(
    opening=re.compile(r"\A\s*+(?:--[a-z]+\s*\n\s*)?--[A-Z][A-Z0-9]-- "),
    boundary=re.compile(r"\A(?:[ \t]*\n)+|^------[ \t]*(?:\n(?:[ \t]*\n)*|\Z)", re.M),
    fields=re.compile(r"^--([A-Z][A-Z0-9])-- ?(.*(?:\n(?!--[A-Z][A-Z0-9]-- |------).*)*)", re.M),
    title=("TI",),
    authors=("AU",),
    year=("YP", "DP", "DF"),
    venue=("ST",),
    publisher=("PB",),
    url=("UR",),
    types=("RT", "TW"),
)
COPAC = Dialect(
    opening=re.compile(r"\A\s*(?:TI|AU)- \S.*\n(?:[ \t]+\S.*\n)*(?:[A-Z]{2}- .*\n(?:[ \t]+\S.*\n)*)*(?:PU|PY|IS|HL)- "),
    boundary=re.compile(r"^(?:[ \t]*\n)+", re.M),
    fields=re.compile(r"^([A-Z]{2})- (.*(?:\n[ \t]+\S.*)*)", re.M),
    title=("TI",),
    authors=("AU",),
    year=("PY",),
    publisher=("PU",),
    url=("UR",),
)
OVID = Dialect(
    opening=re.compile(
        r"\A(?:[^<\n]*\n){0,20}<\d+>[ \t]*\n[A-Z][A-Za-z /&-]*\n[ \t]+\S"
        r"|\A\s*+Score[ \t]*\n[ \t]+\*+[ \t]*\nAccession Number"
    ),
    boundary=re.compile(r"^(?=<\d+>[ \t]*$)|(?<!>\n)^(?=Score[ \t]*\n[ \t]+\*)", re.M),
    fields=re.compile(r"^([A-Z][A-Za-z /&-]*?)[ \t]*\n((?:[ \t]+\S.*(?:\n|\Z)|[ \t]*\n)+)", re.M),
    title=("Title", "Chapter Title"),
    authors=("Author", "Authors", "Author/Editors"),
    year=("Year of Publication", "Publication Year", "Date of Publication"),
    venue=("Journal Name", "Publication Name"),
    publisher=("Publisher",),
    doi=("DOI Number", "DOI", "Digital Object Identifier"),
    types=("Publication Type", "Document Type"),
)
OVID_TAGS = Dialect(
    opening=re.compile(r"\A(?:[^<\n]*\n){0,20}[ \t]*<\d+\. ?>[ \t]*\n[ \t]*[A-Z]{2} {1,3}- "),
    boundary=re.compile(r"^(?=[ \t]*<\d+\. ?>[ \t]*$)", re.M),
    fields=re.compile(r"^ ?([A-Z]{2}) {1,3}- (.*(?:\n(?! ?[A-Z]{2} {1,3}- ).*)*)", re.M),
    title=("TI",),
    authors=("AU",),
    year=("YR", "DP"),
    venue=("JN", "SO"),
    publisher=("PB", "PU"),
    doi=("DI", "DO"),
    pmid=("PM",),
    url=("XL",),
    types=("PT", "DT"),
)
REDIF = Dialect(
    opening=re.compile(r"\A(?:\s|#[^\n]*\n)*+Template-Type: ?ReDIF-", re.I),
    boundary=re.compile(r"^(?=Template-Type:)", re.M | re.I),
    fields=re.compile(r"^([A-Za-z][\w-]*):[ \t]?(.*(?:\n[ \t]+\S.*)*)", re.M),
    title=("title",),
    authors=("author-name",),
    year=("year", "publication-date", "creation-date"),
    venue=("journal", "book-title"),
    publisher=("publisher-name",),
    doi=("doi",),
    url=("file-url",),
    key=("handle",),
    types=("template-type",),
)
LABELLED = Dialect(
    opening=re.compile(
        r"\A\s*+(?:Record\b.*\n\s*+)?(?=(?:TI|AU|AN|ID)(?::| ~))"
        r"(?:[A-Z]{2,5}(?::| ~)[ \t]*\S.*(?:\n[ \t]+\S.*)*\n){3}"
    ),
    boundary=re.compile(r"^(?:[ \t]*\n)+|^(?=Record\b)", re.M),
    fields=re.compile(r"^([A-Z]{2,5})(?::| ~)[ \t]*(.*(?:\n(?![A-Z]{2,5}(?::| ~)|Record\b)[ \t]*\S.*)*)", re.M),
    title=("TI",),
    authors=("AU",),
    year=("YR", "PY"),
    venue=("SO",),
    publisher=("PB", "PU"),
    doi=("DOI",),
    pmid=("PM",),
    url=("US", "UR"),
    key=("ID", "AN"),
    types=("PT", "DT", "RT"),
)
"""SilverPlatter's and the Cochrane Library's ``TI: ``, and Inspec's ``TI ~ ``."""
REFWORKS = Dialect(
    opening=re.compile(
        r"\A\s*+(?:Refworks Export Tagged Format\n|RT [A-Z][A-Za-z, ]+\n(?:[A-Za-z][A-Za-z0-9] .*\n)*?(?:T1|A1) \S)"
    ),
    boundary=re.compile(r"^(?=RT [A-Z])", re.M),
    fields=re.compile(r"^(PMID|[A-Z][A-Z0-9]) (.*(?:\n(?!(?:PMID|[A-Za-z][A-Z0-9]) ).*)*)", re.M),
    title=("T1",),
    authors=("A1",),
    year=("YR", "FD"),
    venue=("JF", "JO", "T2"),
    publisher=("PB",),
    doi=("DO",),
    pmid=("PMID",),
    url=("UL", "LK"),
    key=("ID",),
    types=("RT",),
)
"""RefWorks' tagged format, which HighWire, ProQuest and CNKI export, too."""
NOTEEXPRESS = Dialect(
    opening=re.compile(r"\A\s*+\{Reference Type\}: "),
    boundary=re.compile(r"^(?=\{Reference Type\}: )", re.M),
    fields=re.compile(r"^\{([A-Z][\w /-]*)\}: (.*(?:\n(?!\{[A-Z]).*)*)", re.M),
    title=("Title",),
    authors=("Author",),
    year=("Year", "Date"),
    venue=("Journal",),
    publisher=("Publisher",),
    doi=("DOI", "DOI number"),
    url=("URL",),
    types=("Reference Type",),
)
DIALECTS = (BIBLIOSCAPE, COPAC, OVID, OVID_TAGS, REDIF, LABELLED, REFWORKS, NOTEEXPRESS)
