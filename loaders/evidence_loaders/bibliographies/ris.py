"""RIS (``.ris``), as Zotero, EndNote, Scopus, Embase, ProQuest, Web of Science, IEEE and Cochrane write it.

Read after the specification of Research Information Systems (TY to ER, two-character tags) and its
dialects: tabs or single spaces around the dash, values over several lines, missing ER or TY, tags that are
indented or in lower case.
"""

import re
from collections.abc import Iterator

from evidence_graph.identifiers import normal_doi, normal_pmcid, normal_pmid
from evidence_graph.model import Problem, Reading
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.bibliographies.authors import each_named
from evidence_loaders.bibliographies.entry import Entry, warning
from evidence_loaders.bibliographies.kinds import RIS_TYPES, by_type, kind_told
from evidence_loaders.bibliographies.markup import plain
from evidence_loaders.bibliographies.reading import DOI_ADDRESS, PUBMED_ADDRESS, text_bibliography
from evidence_loaders.bibliographies.tagged import Record, cut
from evidence_loaders.bibliographies.years import first_year
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.told_retracted import says_retracted

FORMAT = "ris"

_LONG_TAG = "DOI|PMID|PMCID"
_TAG = rf"(?:(?:{_LONG_TAG}|[A-Z][A-Z0-9])[ \t]{{1,3}}-(?:[ \t]|$)|[A-Z][A-Z0-9]  -)"
_FIELDS = re.compile(
    rf"^(?={_TAG})({_LONG_TAG}|[A-Z][A-Z0-9])[ \t]{{1,3}}-(?:[ \t]|$)?(.*(?:\n(?!{_TAG}).*)*)", re.MULTILINE
)
_BOUNDARY = re.compile(r"^(?=TY[ \t]{1,3}-)|^ER[ \t]{1,3}-.*(?:\n|\Z)", re.MULTILINE)
_BLANK_END = re.compile(r"\n[ \t]*\n\Z")
_OPENING = re.compile(r"^TY[ \t]{1,3}-[ \t]*[A-Z]|^[ \t]*(?i:ty  -[ \t]*[a-z]{3,8}[ \t]*$)", re.MULTILINE)
_UNUSUAL = re.compile(r"^(?:[ \t]+TY|[ \t]*ty)(?=[ \t]{1,3}-)", re.MULTILINE)
_UNUSUAL_TAG = re.compile(r"^[ \t]*(?:[A-Z][A-Z0-9]|[a-z][a-z0-9])(?=[ \t]{1,3}-(?:[ \t]|$))", re.MULTILINE)
_ENDING = re.compile(r"^ER[ \t]{1,3}-", re.MULTILINE)
_KINDS = by_type(RIS_TYPES)
_TITLES = ("TI", "T1", "CT", "BT")
_PARTS = frozenset({"CHAP", "ECHAP", "CONF", "CPAPER"})
_LONGEST_NOTE = 200
"""Characters; a longer note is a list of other works, as Scopus has it, whose identifiers are not this one's."""
_LABELLED = re.compile(
    r"(?:^|[\s;,(])(?:(?P<label>doi|pmid|pmcid)\s*[:=]?\s*(?P<value>[^\s;,]+)|(?P<number>\w+)\[(?P<after>pmid|pmcid)\])",
    re.IGNORECASE,
)


def recognises(text: str, name: str) -> bool:
    """Whether a line opens an RIS record; by its name also a file whose records lack their opening."""
    if ("TY" in text or "ty" in text) and _OPENING.search(text):
        return True
    return name.lower().endswith(".ris") and bool(_ENDING.search(text))


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of an RIS file."""
    yield text_bibliography(file, options, FORMAT, lambda text, problems: map(_entry, _records(text, problems)))


def _records(text: str, problems: list[Problem]) -> Iterator[Record]:
    """The records of ``text``; a TY amid a record, without title of its own, goes on with that record."""
    current: Record | None = None
    if _UNUSUAL.search(text):
        text = _UNUSUAL_TAG.sub(lambda found: found.group().strip().upper(), text)
    for part in cut(text, _BOUNDARY, _FIELDS):
        if current and _goes_on(current, part):
            current.absorb(part)
        else:
            if current:
                yield from _checked(current, problems)
            current = part
        if "ER" in part.told:
            yield from _checked(current, problems)
            current = None
    if current:
        yield from _checked(current, problems)


def _goes_on(record: Record, part: Record) -> bool:
    if not part.first("TY"):
        return bool(record.told)
    stands_alone = part.first(*_TITLES) is not None or _BLANK_END.search(record.pieces[-1][-200:]) is not None
    return bool(record.told) and not (stands_alone and record.says_more_than("TY"))


def _checked(record: Record, problems: list[Problem]) -> Iterator[Record]:
    """``record`` with its doubts; or nothing, and a problem where something is lost.

    A record with nothing but its type is one all the same, as those after it may be cited by their number.
    """
    if "TY" in record.told or record.all(*_TITLES):
        if "TY" not in record.told:
            record.problems.append(warning("ris", "the record has no TY line: its type is not known", record.line))
        if "ER" not in record.told:
            record.problems.append(warning("ris", "the record has no ER line: it is taken to end here", record.line))
        if len(set(record.all("TY"))) > 1:
            record.problems.append(warning("ris", "the record has several types: the first counts", record.line))
        yield record
    elif record.says_more_than("ER") or (not record.told and record.raw.strip()):
        problems.append(warning("ris", "text outside of a record is left out", record.line))


def _entry(record: Record) -> Entry:
    form = (record.first("TY") or "").upper()
    title_tags, venue_tags = _places(form)
    venue, publisher = plain(record.joined(*venue_tags)), plain(record.joined("PB", "PU"))
    title = plain(record.joined(*title_tags))
    labelled = _labelled(record)
    types = list(_types(record))
    return Entry(
        raw=record.raw,
        line=record.line,
        key=record.joined("ID", "LB"),
        title=title,
        authors=each_named(record.every("AU", "A1") or record.every("A2", "ED", "A3")),
        year=first_year(*record.every("PY", "Y1", "DA", "YR")),
        kind=kind_told(_KINDS.get(form, SourceKind.UNKNOWN), types, venue or publisher),
        venue=None if venue == title else venue,
        publisher=publisher,
        doi=_doi(record, labelled) or _addressed(record, DOI_ADDRESS),
        pmid=_pmid(record, labelled) or _addressed(record, PUBMED_ADDRESS),
        pmcid=labelled.get("pmcid") or next(filter(normal_pmcid, record.every("C2", "PMCID")), None),
        url=record.joined("UR", "L2", "LK"),
        problems=tuple(record.problems),
        retracted_by=(record.first("DB", "DP") or "its record") if says_retracted(types) else None,
    )


def _places(form: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags that hold the title and the venue: of a part, BT names the whole; of a whole, the title."""
    if form in _PARTS or form not in {"BOOK", "EBOOK", "EDBOOK", "UNPB"}:
        return ("TI", "T1", "CT"), ("JF", "JO", "T2", "BT", "JA", "J2", "J1", "T3", "SO")
    return _TITLES, ("T2", "T3")


def _types(record: Record) -> Iterator[str]:
    """Types of work, as databases tell them in M3 and, by their names, in notes."""
    for value in (*record.every("M3"), *record.every("PT")):
        yield from re.split(r"[;,]", value)


def _labelled(record: Record) -> dict[str, str]:
    """Identifiers that stand in notes and custom fields with their names ("PMID: 12345")."""
    said: dict[str, str] = {}
    for value in record.every("DO", "M3", "N1", "AN", "C2", "U1", "U2", "L3"):
        for found in _LABELLED.finditer(value) if len(value) < _LONGEST_NOTE else ():
            said.setdefault((found["label"] or found["after"]).lower(), found["value"] or found["number"])
    return said


def _doi(record: Record, labelled: dict[str, str]) -> str | None:
    bare = next((value for value in record.every("DO", "DI", "DOI", "M3", "L3") if normal_doi(value)), None)
    said = labelled.get("doi")
    return bare or (said if normal_doi(said) else record.joined("DO"))


def _pmid(record: Record, labelled: dict[str, str]) -> str | None:
    """The PubMed number: in a field, labelled, or as accession number where PubMed or MEDLINE gave that."""
    database = " ".join(record.every("DB", "DP")).lower()
    tags = ("PM", "PMID", "C5") if "embase" in database else ("PM", "PMID")
    bare = next((value for value in record.every(*tags) if normal_pmid(value)), None)
    from_pubmed = any(word in database for word in ("pubmed", "medline", "nlm"))
    return bare or _number(labelled.get("pmid")) or (normal_pmid(record.joined("AN")) if from_pubmed else None)


def _number(said: str | None) -> str | None:
    """A PubMed number as it stands in a note: with a stop after it, or "NLM" before it, as CINAHL has it."""
    return said.removeprefix("NLM").rstrip(".") if said else None


def _addressed(record: Record, address: re.Pattern[str]) -> str | None:
    """What one of several addresses tells; the first is also the work's own."""
    return next((found[1] for found in map(address.match, record.every("UR", "L2", "LK")) if found), None)
