"""Title and venue of an entry whose authors are read: where the one ends and the other begins."""

import re
from collections.abc import Sequence

from evidence_loaders.citation_parts import CAPITAL, YEAR

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
_BEFORE_YEAR_OR_VOLUME = re.compile(
    r"(?P<venue>.*?)[\s,.;(]*"
    rf"(?:\b{YEAR}\b|\b\d{{1,4}},\s*[eE]?\d|,\s*(?:(?:[vV]ol|[vnp]|pp)\.\s*)?\d|\d+\s*[:(]|$)"
)


def parts_of(text: str) -> list[str]:
    """``text`` in the parts that its stops make, not those of initials, abbreviations, volumes and pages."""
    return _PARTS.split(text)


def title_and_venue(parts: Sequence[str]) -> tuple[str, str | None]:
    """The title without what styles print behind it in its sentence, and the venue; a chapter's is its book."""
    title, venue = _parted(parts)
    title = title.rstrip(" .")
    if unparted := _UNPARTED.fullmatch(title):
        return unparted["title"], unparted["venue"]
    behind = _BEHIND_TITLE.search(title)
    return (title[: behind.start()].rstrip(" ."), behind["book"] or venue) if behind else (title, venue)


def _parted(parts: Sequence[str]) -> tuple[str, str | None]:
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


def _venue(text: str | None) -> str | None:
    """The words before year, volume and pages."""
    text = re.sub(r"^In:?\s+", "", text or "")
    if not text:
        return None
    cut = _BEFORE_YEAR_OR_VOLUME.match(text)
    return (cut["venue"].strip(" ,.;:") if cut else text) or None


def opens_title(text: str) -> bool:
    """Whether a title and a venue follow a year in brackets, however long the authors before it are."""
    parts = parts_of(text.lstrip(" .,:"))
    return parts[0][:1].isupper() and (len(parts) > 1 or _UNPARTED.fullmatch(parts[0].rstrip(".")) is not None)
