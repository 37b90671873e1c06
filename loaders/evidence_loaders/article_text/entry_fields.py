"""Title, authors, venue, year and identifiers, as far as an entry of a reference list tells them."""

import re
from collections.abc import Sequence

from evidence_graph.identifiers import normal_doi
from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.article_text.reference_list import ListedEntry

_YEAR = r"(?:1[5-9]|20)\d{2}"
_VENUE_LINE = re.compile(rf"(?:(?P<venue>.*?)[,.]?\s+)?\(?(?P<year>{_YEAR})[a-z]?\)?\.?")
_ANY_YEAR = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/])")
_YEAR_IN_BRACKETS = re.compile(rf"\((?P<year>{_YEAR})[a-z]?(?:[-, ][^()]{{0,20}})?\)\.?")
_YEAR_AT_END = re.compile(rf"(?P<year>{_YEAR})[a-z]?(?:\s+\w{{3,9}}(?:\s+\d{{1,2}})?)?\s*(?:[;:.]|$)")
_PMID = re.compile(
    r"\b(?:PMID|PubMed(?: ID)?)\s*:?\s*(?P<pmid>[1-9]\d{0,8})\b|pubmed(?:\.ncbi\.nlm\.nih\.gov)?/(?P<url>\d{1,9})", re.I
)
_PMCID = re.compile(r"\bPMC\s?(?P<pmcid>\d{1,9})\b")
_URL = re.compile(r"https?://[^\s<>\"]+")
_IDENTIFIERS = re.compile(
    r"(?:\bdoi\s*:?\s*)?(?:https?://(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/\S+|https?://\S+|\bPMC?ID\s*:?\s*\w+|\bdoi\s*:\s*"
    r"|\[(?:PubMed|Google Scholar|CrossRef|PMC free article|Article|DOI)\]|·",
    re.I,
)
_SIGNS = ("10.", "http", "pmid", "pmcid", "doi", "[", "·")
"""What each of the identifiers has, in lower case."""
_PARTICLES = r"(?:(?:van|von|de|der|den|del|della|dos|da|di|du|la|le|el|al|bin|ten|ter|St\.?) ){0,3}"
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
_FAMILY = rf"{_PARTICLES}{_CAPITAL}[\w’'-]+(?: (?:[ei] )?{_PARTICLES}{_CAPITAL}[\w’'-]+){{0,3}}"
# the A of "A walk at noon" begins the title, as does what follows the stop of "Leaf AB. P bodies"
_INITIALS = rf"(?:(?:{_CAPITAL}\.[- ]?){{1,4}}|(?:(?!A [a-z]){_CAPITAL}(?:-{_CAPITAL}\.)?[- ]?){{1,4}})"
_NAME = rf"(?:{_FAMILY},? {_INITIALS}(?: (?:Jr|Sr|II|III)\.?)?|(?:{_CAPITAL}\.[- ]?){{1,4}} ?{_FAMILY})"
_AUTHOR = re.compile(_NAME)
_AUTHOR_LIST = re.compile(
    rf"(?P<names>{_NAME}(?:(?:[,;]? (?:and|&) |[,;] ){_NAME}){{0,300}}(?:[,;]? (?:et al|and others|…))?)[.:]?\s+(?=\S)"
)
_AUTHOR_BREAK = re.compile(
    rf"[,;]? (?:and|&) |[;,] (?!(?:{_CAPITAL}\.?[- ]?){{1,4}}(?:[,;.]|$| &| and))|,\s*…\s*|\s*…\s*"
)
_PARTS = re.compile(rf"(?<=[^\s][.?!])(?<!\b{_CAPITAL}[.])\s+(?=[{_CAPITAL[1:-1]}\d\"“]|[a-z]{{1,3}}[A-Z])")
_DATED = re.compile(rf"(?P<first>{_YEAR}\b)|.*?(?:\b{_YEAR}\b|,\s*\d)")
_NO_VENUE = re.compile(r"(?:accessed|available|retrieved|updated|published|last|epub|online|cited)\b", re.I)
_BOOK_OR_EDITION = re.compile(r"In:? |\d+(?:st|nd|rd|th) ed\b")
_ABBREVIATED = re.compile(r"(?!Part |[IVX]+\.)[A-Z][\w&-]*\.?:?(?: [A-Z&][\w-]*\.?:?){0,3}(?<=\.)")
_FUNCTION_WORDS = frozenset("of for and the in on to a & et de la und".split())


def source_of(entry: ListedEntry) -> Source:
    """The work that ``entry`` tells of, its id still empty."""
    texts = [line.words for line in entry.lines]
    first = entry.start - entry.lines[0].body
    texts[0] = texts[0][first:]
    pair = len(texts) == 2 and entry.number is None and not _AUTHOR_LIST.match(texts[0])
    labelled = entry.labels or (pair and _VENUE_LINE.fullmatch(texts[1]))
    source = _titled(texts, entry.kind) if labelled else _cited(texts, entry.kind)
    return source.model_copy(update=identifiers_in(" ".join(texts)))


def _titled(texts: Sequence[str], kind: SourceKind) -> Source:
    """A title, and below it "venue, year" where the list has that line."""
    last = _VENUE_LINE.fullmatch(texts[-1]) if len(texts) > 1 else None
    title = " ".join(texts[:-1] if last else texts)
    venue = last["venue"] if last else None
    publisher = venue if kind is SourceKind.GUIDELINE else None
    year = int(last["year"]) if last else _only_year(title)
    return Source(id="", title=title, year=year, kind=kind, venue=venue, publisher=publisher)


def _only_year(text: str) -> int | None:
    found = _YEAR_IN_BRACKETS.search(text)
    return int(found["year"]) if found else None


def identifiers_in(raw: str) -> dict[str, str | None]:
    """``doi``, ``pmid``, ``pmcid`` and ``url`` as an entry or an address tells them, each None where it does not."""
    told = raw.casefold()
    pmid = _PMID.search(raw) if "pmid" in told or "pubmed" in told else None
    pmcid, url = _PMCID.search(raw) if "PMC" in raw else None, _URL.search(raw)
    return {
        "doi": normal_doi(raw),
        "pmid": (pmid["pmid"] or pmid["url"]) if pmid else None,
        "pmcid": f"PMC{pmcid['pmcid']}" if pmcid else None,
        "url": url.group().rstrip(".,;)") if url else None,
    }


def _cited(texts: Sequence[str], kind: SourceKind) -> Source:
    """A citation as journals print them: Vancouver, APA, or title, authors and venue on lines of their own."""
    if len(texts) >= 3 and not _AUTHOR.match(texts[0]) and not _looks_wrapped(texts):
        return _on_own_lines(texts, kind)
    plain = " ".join(without_identifiers(" ".join(texts)).split())
    apa = _YEAR_IN_BRACKETS.search(plain)
    if apa and _AUTHOR.match(plain) and (apa.start() < len(plain) / 2 or _opens_title(plain[apa.end() :])):
        return _author_year(plain, apa, kind)
    return _vancouver(plain, kind)


def without_identifiers(text: str) -> str:
    """``text`` with a blank in the place of each identifier; most have none, and the pattern takes long to see it."""
    told = text.casefold()
    return _IDENTIFIERS.sub(" ", text) if any(sign in told for sign in _SIGNS) else text


def _looks_wrapped(texts: Sequence[str]) -> bool:
    return min(len(text) for text in texts[:-1]) > 0.8 * max(len(text) for text in texts)


def _on_own_lines(texts: Sequence[str], kind: SourceKind) -> Source:
    venue = without_identifiers(texts[2]).strip()
    dated = re.match(rf"(?P<venue>.*?)\s*\(?(?P<year>{_YEAR})", venue)
    return Source(
        id="",
        title=texts[0],
        authors=tuple(name.strip() for name in re.split(r",\s*…?\s*|\s*…\s*", texts[1]) if name.strip()),
        year=int(dated["year"]) if dated else None,
        venue=(dated["venue"] if dated else venue) or None,
        kind=kind,
    )


def _opens_title(text: str) -> bool:
    """Whether a title and a venue follow a year in brackets, however long the authors before it are."""
    parts = _PARTS.split(text.lstrip(" .,:"))
    return len(parts) > 1 and parts[0][:1].isupper()


def _author_year(plain: str, year: re.Match[str], kind: SourceKind) -> Source:
    """Author, A., & Other, B. (2016). Title. Venue, 3(2)."""
    title, venue = _title_and_venue(_PARTS.split(plain[year.end() :].lstrip(" .,:")))
    return Source(
        id="",
        title=title.rstrip(" .") or None,
        authors=_authors(plain[: year.start()]),
        year=int(year["year"]),
        venue=venue,
        kind=kind,
    )


def _vancouver(plain: str, kind: SourceKind) -> Source:
    """Author A, Other B. Title. Venue. 2016;3(2):1-5. Without authors, the title is first."""
    named = _AUTHOR_LIST.match(plain)
    authors = _authors(named["names"]) if named else ()
    rest = [part for part in _PARTS.split(plain[named.end() :] if named else plain) if part]
    if not authors and _begins_with_body(rest):
        authors, rest = (rest[0].rstrip(". "),), rest[1:]
    title, venue = _title_and_venue(rest or [plain])
    return Source(
        id="",
        title=title.rstrip(" .") or None,
        authors=authors,
        year=_year_of(rest[1:]) or _year_of(rest),
        venue=venue,
        kind=kind,
    )


def _title_and_venue(parts: Sequence[str]) -> tuple[str, str | None]:
    """The title, of one part or more, and the venue: the part before the year or with it, and its abbreviations."""
    last = _venue_part(parts)
    first = last
    while first > 1 and _ABBREVIATED.fullmatch(parts[first - 1]):
        first -= 1
    if first < 1 or first >= len(parts):
        return parts[0], None
    ends = next((index for index in range(1, first + 1) if _BOOK_OR_EDITION.match(parts[index])), first)
    return " ".join(parts[:ends]), _venue(" ".join(parts[first : last + 1]))


def _venue_part(parts: Sequence[str]) -> int:
    """Which part ends the venue: the second where none has a year or volume."""
    dated = [(index, found) for index, part in enumerate(parts) if index and (found := _DATED.match(part))]
    index, found = next((one for one in dated if one[1]["first"]), dated[0]) if dated else (1, None)
    if found is None or _NO_VENUE.match(parts[index]) or any(_BOOK_OR_EDITION.match(part) for part in parts[1:2]):
        return 1
    return max(1, index - 1) if found["first"] else index


def _begins_with_body(parts: Sequence[str]) -> bool:
    """Whether an organisation stands first ("World Health Organization. Guideline on ..."), in capitals."""
    if len(parts) < 3 or len(parts[1].split()) < 4:
        return False
    return all(word[0].isupper() or word in _FUNCTION_WORDS for word in parts[0].split()) and len(parts[0]) < 80


def _year_of(parts: Sequence[str]) -> int | None:
    text = ". ".join(parts)
    found = _YEAR_IN_BRACKETS.search(text) or _YEAR_AT_END.search(text)
    if found:
        return int(found["year"])
    years = _ANY_YEAR.findall(text)
    return int(years[-1]) if years else None


def _authors(text: str) -> tuple[str, ...]:
    names = (name.strip(" .,;&") for name in _AUTHOR_BREAK.split(text))
    return tuple(name for name in names if name and name.lower() not in ("et al", "and"))


def _venue(text: str | None) -> str | None:
    """The words before year, volume and pages."""
    text = re.sub(r"^In:?\s+", "", text or "")
    if not text:
        return None
    cut = re.match(rf"(?P<venue>.*?)[\s,.;(]*(?:\b{_YEAR}\b|,\s*\d|\d+\s*[:(]|$)", text)
    return (cut["venue"].strip(" ,.;:") if cut else text) or None
