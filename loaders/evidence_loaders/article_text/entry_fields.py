"""Title, authors, venue, year and identifiers, as far as an entry of a reference list tells them."""

import re
from collections.abc import Sequence

from evidence_graph.identifiers import normal_doi
from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.article_text.reference_list import ListedEntry
from evidence_loaders.citation_parts import CAPITAL, FAMILY, PARTICLE, YEAR
from evidence_loaders.several_works import first_of_several

_VENUE_LINE = re.compile(rf"(?:(?P<venue>.*?)[,.]?\s+)?\(?(?P<year>{YEAR})[a-z]?\)?\.?")
_ANY_YEAR = re.compile(rf"(?<![\d/.-]){YEAR}(?![\d/])")
_YEAR_IN_BRACKETS = re.compile(rf"\((?P<year>{YEAR})[a-z]?(?:[-, ][^()]{{0,20}})?\)\.?")
_YEAR_BEFORE_VOLUME = re.compile(rf"[\w.,)] (?P<year>{YEAR})[a-z]?, ?\d+(?:, |:|\()")
_YEAR_AT_END = re.compile(rf"(?P<year>{YEAR})[a-z]?(?:\s+\w{{3,9}}(?:\s+\d{{1,2}})?)?\s*(?:[;:.]|$)")
_PMID = re.compile(
    r"\b(?:PMID|PubMed(?: ID)?)\s*:?\s*(?P<pmid>[1-9]\d{0,8})\b|pubmed(?:\.ncbi\.nlm\.nih\.gov)?/(?P<url>\d{1,9})", re.I
)
_PMCID = re.compile(r"\bPMC\s?(?P<pmcid>\d{1,9})\b")
_URL = re.compile(r"https?://[^\s<>\"]+")
_IDENTIFIERS = re.compile(
    r"(?:\bdoi\s*:?\s*)?(?:(?:https?://)?\b(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/\S+|https?://\S+|\bPMC?ID\s*:?\s*\w+|\bdoi\s*:\s*"
    r"|\[(?:PubMed|Google Scholar|CrossRef|PMC free article|Article|DOI)\]|·",
    re.I,
)
_SIGNS = ("10.", "http", "pmid", "pmcid", "doi", "[", "·")
"""What each of the identifiers has, in lower case."""
_PARTICLES = rf"(?:{PARTICLE} ){{0,3}}"
_FAMILY = rf"{_PARTICLES}{FAMILY}(?: (?:[ei] )?{_PARTICLES}{FAMILY}){{0,3}}"
# the A of "A walk at noon" begins the title, as does what follows the stop of "Leaf AB. P bodies"
_INITIALS = rf"(?:(?:{CAPITAL}\.[- ]?){{1,4}}|(?:(?!A (?!et al\b|and\b)[a-z]){CAPITAL}(?:-{CAPITAL}\.)?[- ]?){{1,4}})"
_FAMILY_FIRST = rf"{_FAMILY}(?<!\s[A-Z]{{2}})(?<!\s[A-Z]{{3}}),? {_INITIALS}(?:\.(?=, ))?(?: (?:Jr|Sr|II|III)\.?)?"
_GIVEN_FIRST = rf"(?:{CAPITAL}[ahu]?\.[- ]?){{1,4}}{_FAMILY}"
# each name can be read in one way only, or a long list takes ages: "LI" in "Wu LI" is no family name
_NAME = rf"(?:{_FAMILY_FIRST}|{_GIVEN_FIRST})"
_AUTHOR = re.compile(_NAME)
_AUTHOR_LIST = re.compile(
    rf"(?P<names>{_NAME}(?:(?:[,;]? (?:and|&) |[,;] ){_NAME}){{0,300}}(?:[,;]? (?:et al|and others|…))?)"
    r"(?:,? \(?[Ee]d(?:itor)?s?\.?\)?)?(?:\.?:|\.)?\s+(?=\S)"
)
_GIVEN_NAMES = rf"{_GIVEN_FIRST}(?:(?:,? (?:and|&) |, ){_GIVEN_FIRST}){{0,300}}(?:,? et al\.?)?"
_ALL_GIVEN_FIRST = re.compile(_GIVEN_NAMES)
_GIVEN_LIST = re.compile(rf"(?P<names>{_GIVEN_NAMES}), (?!et al\b|{_GIVEN_FIRST})(?=\S)")
"""A. Author, B. Other, Title: the authors of Science and PNAS."""
_TURNED = re.compile(rf"(?!{_NAME}(?!\w)){_PARTICLES}{CAPITAL}[\w’'-]+, {CAPITAL}[^\W\d_]")
"""A first author with a comma between the names, the given one in full ("Author, First, and Other Author")."""
_AUTHOR_BREAK = re.compile(
    rf"[,;]? (?:and|&) |[;,] (?!(?:{CAPITAL}\.?[- ]?){{1,4}}(?:[,;.]|$| &| and))|,\s*…\s*|\s*…\s*|\s+et al\b"
)
_ALL_COMMAS = re.compile(
    rf"(?P<names>{_GIVEN_FIRST}(?:,? (?:and )?{_GIVEN_FIRST}){{0,99}}), (?P<title>.{{8,400}}), (?P<venue>[^,]{{3,99}}?)"
    rf" \d+[^,()]{{0,12}}(?:\(\d[^()]{{0,12}}\) )?\((?P<year>{YEAR})\).*"
)
"""A. Author, B. Other, Title, Venue 3 (2016) 1-5."""
_JOURNAL = r"[A-Z][\w.:&/-]*(?:(?:(?<=\.),)? (?:[A-Z(&–][\w.:&/)-]*|of|the|and|in|on|für|de|et)){0,8}"
_UNTITLED = re.compile(
    rf"(?P<names>{_GIVEN_FIRST}(?:(?:,? and |, ){_GIVEN_FIRST}){{0,99}}(?:,? et al\.)?), (?P<venue>{_JOURNAL})"
    rf"(?:,? (?P<year>{YEAR}),(?! p)|,? [A-Z]?\d[^()]{{0,40}}\((?P<last>{YEAR})\)).*"
)
"""A. Author, B. Other and C. Third, J. Abbr., 2016, 3, 15 (or J. Abbr. 3, 15 (2016)): much of chemistry and physics."""
_DATED_FIRST = re.compile(
    rf"(?P<names>[^()\"“\d]{{2,600}}?),? \(?(?P<year>{YEAR})[a-z]?\)?,? (?P<venue>{_JOURNAL}), [A-Z]?\d+[^,]{{0,9}}"
    r"(?:, \w{1,3}?\d+.*)?"
)
"""Author A., Other B. 2016, J. Abbr., 3, 15: astronomy."""
_LINK_WORD = re.compile(
    r"[\s,;.|]+(?:Cross[Rr]ef|CAS|(?:Search )?PubMed|RSC|Google Scholar|Web of Science|View Article|Full Text)\W*\Z"
)
"""The name of the last of the links that pages print after an entry."""
_LONGEST_LINK = 40
"""Characters from an entry's end within which that name is looked for."""
_PARTS = re.compile(
    rf"(?<=[^\s][.?!])(?<!\b{CAPITAL}[.])(?<!\b[vnp]\.)(?<!\bpp\.)(?<!\b[vV]ol\.)(?<!\b[nN]o\.)"
    rf"\s+(?=[{CAPITAL[1:-1]}\d\"“]|[a-z]{{1,3}}[A-Z])"
)
_DATED = re.compile(rf"(?P<first>{YEAR}\b)|.*?(?:\b{YEAR}\b|,\s*\d)")
_NO_VENUE = re.compile(r"(?:accessed|available|retrieved|updated|published|last|epub|online|cited)\b", re.I)
_BOOK_OR_EDITION = re.compile(r"In:? |\d+(?:st|nd|rd|th) ed\b")
_BEHIND_TITLE = re.compile(
    r"(?:[.,;]? [Ii]n: .*"
    rf"|[.,;]? in (?P<book>{CAPITAL}.{{0,300}}?) \((?:[Ee]ds?|[Hh]rsg)\b.*|, pp?\. ?\d+(?:[-–]\d+)?|[.,] \({YEAR}\)"
    rf"|\.? \([^()]{{3,60}}, {YEAR}\)|\.? \([^()]{{0,40}}\b(?:Press|Publish\w+|Verlag)\b[^()]{{0,20}}\)"
    rf"|; [^;:]{{3,60}}: [^;:,]{{2,40}}, {YEAR})\Z"
)
"""What styles print behind a title in its sentence: a chapter's book, pages, a year, a book's publisher."""
_UNPARTED = re.compile(
    rf"(?P<title>.{{8,400}}), (?P<venue>{CAPITAL}[^,]{{2,80}}), "
    rf"(?:[vV]ol\. ?)?(?!{YEAR}\b)\d{{1,4}}(?: ?\(\d[^()]{{0,8}}\))?"
    rf"(?:, (?:pp?\. ?)?[A-Za-z]?\d+(?: ?[-–] ?\w{{1,6}})?)?(?:, {YEAR})?"
)
"""A title, and behind a comma its venue, volume and perhaps pages, as schools of nursing and Copernicus print them."""
_ABBREVIATED = re.compile(r"(?!Part |[IVX]+\.)[A-Z][\w&-]*\.?:?(?: [A-Z&][\w-]*\.?:?){0,3}(?<=\.)")
_FUNCTION_WORDS = frozenset("of for and the in on to a & et de la und".split())
_BODY = re.compile(
    r"[A-Z]{2,8}\.|[^:]*\b(?:Organi[sz]ations?|Associations?|Institutes?|Cent(?:er|re)s?|Groups?|Committee|Societ(?:y|ies)"
    r"|Agency|Ministry|Department|Foundation|Council|College|Academy|Administration|Collaborat(?:ors|ion)|Consortium|Federation"
    r"|Team|Corp|Inc|Ltd)\b[^:]*"
)
"""An abbreviation, or a name with a word that only organisations have."""
_BEFORE_YEAR_OR_VOLUME = re.compile(
    r"(?P<venue>.*?)[\s,.;(]*"
    rf"(?:\b{YEAR}\b|\b\d{{1,4}},\s*[eE]?\d|,\s*(?:(?:[vV]ol|[vnp]|pp)\.\s*)?\d|\d+\s*[:(]|$)"
)
_VOLUME = re.compile(rf"{YEAR}\b[^;:]{{0,12}}[;:]\s*\(?\d")
_VISITED = re.compile(r"[\[(]?\b(?:last )?(?:accessed|retrieved|visited|cited (?=(?:on )?(?:\w+ )?\d)).*", re.I | re.S)
"""The day on which somebody read a page, and what follows: no year of publication."""
_YEAR_AFTER_NAMES = re.compile(
    rf"(?P<names>[^()\"“]{{2,600}}?)[,.] (?P<year>{YEAR})[a-z]?(?: [A-Z][a-z]{{2,8}}(?: \d{{1,2}})?)?[.:] "
)
_NO_NAMES = re.compile(r"[^\W\d_]{2}\. |\d")
_SMALL_IN_NAMES = frozenset("and et al van von der den de da do dos del della di du la le ter ten y e ’t 't".split())
_BEFORE_VOLUME = re.compile(r"(?:[Ii]n:? )?(?P<venue>.*?)[\s,.;:(]*(?:\b(?:vol|no)\b|\d|$)")
_QUOTED = re.compile(
    r"(?P<before>(?:[^\"“”]{1,400}?[.,):] ?)?)"
    r"(?:[\"“](?P<title>[^\"“”]{8,400}?)(?:[.,?!][\"”]|[\"”][.,])|[‘'](?P<single>[^‘\"“”]{8,400}?)(?:[.,?!][’']|[’'][.,]))\s+"
    r"(?P<after>(?!(?!arXiv|in\b|[a-z]{1,3}[A-Z])[a-z]).+)"
)
"""A title in quotation marks (Chicago, MLA, IEEE, Harvard); a word quoted in a title has no stop beside it."""


def source_of(entry: ListedEntry) -> Source:
    """The work that ``entry`` tells of, its id still empty."""
    texts = [line.words for line in entry.lines]
    first = entry.start - entry.lines[0].body
    texts[0] = texts[0][first:]
    pair = len(texts) == 2 and entry.number is None and not _AUTHOR_LIST.match(texts[0])
    labelled = entry.labels or (pair and "://" not in texts[1] and _VENUE_LINE.fullmatch(texts[1]))
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
    plain = _VISITED.sub("", " ".join(without_identifiers(" ".join(texts)).split())).rstrip(" ,;")
    plain = _without_links(first_of_several(plain))
    if quoted := _QUOTED.fullmatch(plain):
        return _quoted_title(quoted, kind)
    if parted := _parted_by_commas(plain, kind):
        return parted
    apa = _YEAR_IN_BRACKETS.search(plain)
    if apa and _AUTHOR.match(plain) and (apa.start() < len(plain) / 2 or _opens_title(plain[apa.end() :])):
        return _author_year(plain, apa, kind)
    harvard = _YEAR_AFTER_NAMES.match(plain)
    if harvard and (_only_names(harvard["names"]) or _is_body(harvard["names"])):
        return _author_year(plain, harvard, kind)
    return _vancouver(plain, kind)


def _parted_by_commas(plain: str, kind: SourceKind) -> Source | None:
    """The work of an entry that has nothing but commas between its parts, if it is one; many print no title."""
    if told := _ALL_COMMAS.fullmatch(plain) or _UNTITLED.fullmatch(plain):
        authors = tuple(re.findall(_GIVEN_FIRST, told["names"]))
    elif (told := _DATED_FIRST.fullmatch(plain)) and _only_names(told["names"]):
        authors = _authors(told["names"])
    else:
        return None
    parts = told.groupdict()
    year = int(parts["year"] or parts["last"])
    return Source(
        id="", title=parts.get("title"), authors=authors, year=year, venue=told["venue"].strip(","), kind=kind
    )


def _only_names(text: str) -> bool:
    """Whether ``text`` holds the names of several people or a turned one, and no title."""
    words = re.findall(r"[^\s,.;&]+", text)
    named = all(word[0].isupper() or word in _SMALL_IN_NAMES for word in words)
    several = "," in text and named and not _NO_NAMES.search(text)
    return several or _AUTHOR.fullmatch(text) is not None


def _quoted_title(quoted: re.Match[str], kind: SourceKind) -> Source:
    """Author, First, and Other Author. "Title." Venue 3, no. 2 (2016): 1-5."""
    before = quoted["before"]
    year = re.search(rf"\b(?P<year>{YEAR})\b", before)
    names = (before[: year.start()] if year else before).strip(" .,(")
    venue = _BEFORE_VOLUME.match(_PARTS.split(quoted["after"])[0])
    return Source(
        id="",
        title=quoted["title"] or quoted["single"],
        authors=_authors(names),
        year=int(year["year"]) if year else _year_of([quoted["after"]]),
        venue=(venue["venue"] or None) if venue else None,
        kind=kind,
    )


def without_identifiers(text: str) -> str:
    """``text`` with a blank in the place of each identifier; most have none, and the pattern takes long to see it."""
    told = text.casefold()
    return _IDENTIFIERS.sub(" ", text) if any(sign in told for sign in _SIGNS) else text


def _without_links(text: str) -> str:
    end = len(text)
    while found := _LINK_WORD.search(text, max(0, end - _LONGEST_LINK), end):
        end = found.start()
    return text[:end]


def _looks_wrapped(texts: Sequence[str]) -> bool:
    return min(len(text) for text in texts[:-1]) > 0.8 * max(len(text) for text in texts)


def _on_own_lines(texts: Sequence[str], kind: SourceKind) -> Source:
    venue = without_identifiers(texts[2]).strip()
    dated = re.match(rf"(?P<venue>.*?)\s*\(?(?P<year>{YEAR})", venue)
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
    return parts[0][:1].isupper() and (len(parts) > 1 or _UNPARTED.fullmatch(parts[0].rstrip(".")) is not None)


def _author_year(plain: str, year: re.Match[str], kind: SourceKind) -> Source:
    """Author, A., & Other, B. (2016). Title. Venue, 3(2)."""
    title, venue = _own_title_and_venue(_PARTS.split(plain[year.end() :].lstrip(" .,:")))
    return Source(
        id="",
        title=title or None,
        authors=_authors(plain[: year.start("year")].rstrip(" (")),
        year=int(year["year"]),
        venue=venue,
        kind=kind,
    )


def _vancouver(plain: str, kind: SourceKind) -> Source:
    """Author A, Other B. Title. Venue. 2016;3(2):1-5. Without authors, the title is first."""
    named = _GIVEN_LIST.match(plain) or _AUTHOR_LIST.match(plain)
    authors = _authors(named["names"]) if named else ()
    rest = [part for part in _PARTS.split(plain[named.end() :] if named else plain) if part]
    if not authors and _begins_with_body(rest):
        authors, rest = (rest[0].rstrip(". "),), rest[1:]
    title, venue = _own_title_and_venue(rest or [plain])
    return Source(
        id="",
        title=title or None,
        authors=authors,
        year=_year_of(rest[1:]) or _year_of(rest),
        venue=venue,
        kind=kind,
    )


def _own_title_and_venue(parts: Sequence[str]) -> tuple[str, str | None]:
    """The title without what styles print behind it in its sentence, and the venue; a chapter's is its book."""
    title, venue = _title_and_venue(parts)
    title = title.rstrip(" .")
    if unparted := _UNPARTED.fullmatch(title):
        return unparted["title"], unparted["venue"]
    behind = _BEHIND_TITLE.search(title)
    return (title[: behind.start()].rstrip(" ."), behind["book"] or venue) if behind else (title, venue)


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
    """Whether an organisation stands first ("World Health Organization. Guideline on ..."), in capitals.

    Before a journal with year and volume its name would be the title ("AIDS. Tea Rev. 1999;3:1").
    """
    if len(parts) < 2 or len(parts[0]) >= 80:
        return False
    words, in_full = len(parts[1].split()), " " in parts[0]
    if (
        _BODY.fullmatch(parts[0])
        and (words > 2 - in_full or len(parts) > 2)
        and not any(map(_VOLUME.match, parts[1:3]))
    ):
        return True
    return _is_capitalised(parts[0]) and words > 3 and len(parts) > 2


def _is_body(text: str) -> bool:
    """Whether ``text``, before a year, is what an organisation is called."""
    told = len(text) < 80 and ". " not in text
    return told and (_BODY.fullmatch(text) is not None or (" " in text and _is_capitalised(text)))


def _is_capitalised(text: str) -> bool:
    return all(word[0].isupper() or word in _FUNCTION_WORDS for word in text.split())


def _year_of(parts: Sequence[str]) -> int | None:
    text = ". ".join(parts)
    found = _YEAR_IN_BRACKETS.search(text) or _YEAR_BEFORE_VOLUME.search(text) or _YEAR_AT_END.search(text)
    if found:
        return int(found["year"])
    years = _ANY_YEAR.findall(text)
    return int(years[-1]) if years else None


def _authors(text: str) -> tuple[str, ...]:
    if _ALL_GIVEN_FIRST.fullmatch(text):
        return tuple(re.findall(_GIVEN_FIRST, text))
    names = [name.strip(" .,;&") for name in _AUTHOR_BREAK.split(text)]
    if len(names) > 1 and _TURNED.match(text):
        names[:2] = [", ".join(names[:2])]
    return tuple(name for name in names if name and name.lower() not in ("et al", "and"))


def _venue(text: str | None) -> str | None:
    """The words before year, volume and pages."""
    text = re.sub(r"^In:?\s+", "", text or "")
    if not text:
        return None
    cut = _BEFORE_YEAR_OR_VOLUME.match(text)
    return (cut["venue"].strip(" ,.;:") if cut else text) or None
