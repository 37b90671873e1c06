"""What a page says about itself instead of its subject: review status, disclaimer, follow-up box."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from evidence_loaders.article_text.lines import Line
from evidence_loaders.headings import is_section_heading

_REVIEW, _DATE, _PERSONAL = "review status", "page date", "personalisation"
_DISCLAIMER, _FOLLOW_UP, _PAGE = "disclaimer", "follow-up box", "page furniture"

_DATED_STEP = (
    r"\s*(?:received|revised|accepted|submitted|(?:first )?published|available)"
    r"(?: (?:in revised form|online|on the web))*"
    r"(?: on)?:?\s*(?:\d{1,2}(?:st|nd|rd|th)? \w{3,9}\.?,? \d{4}|\w{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)\s*[;,.|]?"
)
"""A step of an article on its way, and its day."""
_DOI_ALONE = r"(?:see )?doi\s*:?\s*(?:https?://\S+|10\.\d{4,9}/\S+)"
_SINGLE_LINES = tuple(
    (reason, re.compile(pattern, re.I))
    for reason, pattern in (
        (_REVIEW, r"(?:medical advisory board)?\s*all articles are reviewed for accuracy\b.*"),
        (_REVIEW, r"educational purposes? only\b.*"),
        (_REVIEW, r"content is pending (?:human )?review\b.*"),
        (_REVIEW, r"(?:medically |fact )?(?:reviewed|checked) by\b.{0,100}"),
        (_DATE, r"(?:last |page )?(?:updated|reviewed|modified)(?: on)?\s*:.{0,100}"),
        (_DATE, r"view editorial policy"),
        (_DATE, rf"(?:article history:?)?(?:{_DATED_STEP})+"),
        (_PAGE, _DOI_ALONE),
        (_PAGE, r"(?:e-?mail|fax|tel|phone)\s*(?:address(?:es)?)?\s*:\s*\S.{0,250}"),
        (_PAGE, r"(?=.{0,200}@|.{0,80}:)\W{0,3}(?:corresponding author|(?:address for )?correspondence)\b.{0,250}"),
        (_PAGE, r"(?:this|open access|licen[sc]ed|distributed)\b.{0,160}\bcreative commons\b.{0,150}"),
        (_PAGE, r"(?!(?:1[5-9]|20)\d\d)\d{1,4}"),  # 2006 alone is what a list tells of a work without a venue
        (_PAGE, r"(?:page\s+)?\d{1,4}\s*(?:of|/)\s*\d{1,4}"),
        (
            _PAGE,
            r"(?:skip to (?:main )?content|share(?: this)?(?: article)?|print|copy link|log ?in|sign (?:in|up)|menu)",
        ),
        (_PAGE, r"(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4}|[A-Z]).{0,150}"),
        (_PAGE, r".{0,40}all rights reserved\.?"),
        (
            _PAGE,
            r"(?:advertisement|subscribe|accept(?: all)? cookies|cookie settings|download pdf)",
        ),
    )
)
ENDS_LIST = frozenset({_DISCLAIMER, _FOLLOW_UP, _PERSONAL, _REVIEW})
"""Reasons to skip that end a reference list above; a page number or date in it does not."""
_OPENERS = tuple(
    (reason, re.compile(pattern, re.I))
    for reason, pattern in (
        (_REVIEW, r"article review status"),
        (_PERSONAL, r"personali[sz]e(?: (?:this|your) .{1,40})?"),
        (_PERSONAL, r"help us tailor your experience\.?"),
        (_PERSONAL, r"which best describes you\?.*"),
        (_DISCLAIMER, r"(?:(?:professional|medical|legal|general|health) )*disclaimer:?"),
        (_FOLLOW_UP, r"(?:have|got) a follow-?\s?up question\?.*"),
        (_FOLLOW_UP, r"ask (?:a|any) follow-?\s?up question.*"),
    )
)
_OF_OPENED = {
    _REVIEW: re.compile(r"(?:submitted|under review|approved|pending|draft|published|in review|rejected)", re.I),
    _PERSONAL: re.compile(
        r"(?:which best describes you\?.*|help us tailor your experience\.?|patient|caregiver|"
        r"student|physician|doctor|nurse|healthcare professional|other|skip|continue)",
        re.I,
    ),
}
_UPDATED = re.compile(r"(?:last |page )?(?:updated|reviewed|modified)(?: on)?\s*:\s*(?P<date>.{4,40})", re.I)
_DAY = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2})|(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)? (?P<month2>[A-Z][a-z]{2,8})\.?,? (?P<year2>\d{4})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ASSUMES_NO_LIABILITY = re.compile(
    r"(?:^|[.!?]\s+)(?:The )?(?P<name>[A-Z][\w.&'’-]*(?: [A-Z&][\w.&'’-]*){0,5})"
    r" (?:and its \w+ )?(?:assumes?|accepts?|takes|bears|has|disclaims) (?:no|all|any) (?:liability|responsibility)"
)
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in (*_OPENERS, *_SINGLE_LINES)), re.I)
_IS_DOI = re.compile(_DOI_ALONE, re.I)
LONGEST_SINGLE = 300
"""Characters; a longer line is an article's text, whatever it begins with."""


def furniture_of(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that are skipped, by index, each with the reason."""
    return dict(_skipped(lines))


def without_ends_of_entries(lines: Sequence[Line], furniture: Mapping[int, str], listed: range) -> dict[int, str]:
    """``furniture`` without the DOIs that end entries of the ``listed`` lines, wrapped to a line of their own.

    The page's own DOI stands among other furniture, or again on its other pages.
    """
    alone = {index for index in furniture if _IS_DOI.fullmatch(lines[index].words)}
    times = Counter(lines[index].words for index in alone)
    ends = {
        index
        for index in alone
        if index in listed and index - 1 in listed and index - 1 not in furniture and times[lines[index].words] == 1
    }
    return {index: reason for index, reason in furniture.items() if index not in ends}


def furniture_in(words: str) -> str | None:
    """Why a line with these words says nothing of a page's subject, or None: it may."""
    if len(words) > LONGEST_SINGLE:
        return None
    return next((reason for reason, pattern in _SINGLE_LINES if pattern.fullmatch(words)), None)


def _skipped(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    opened: str | None = None
    for index, line in enumerate(lines):
        known = len(line.words) <= LONGEST_SINGLE and not line.bullet and _ANY.fullmatch(line.words)
        opener = _reason(_OPENERS, line) if known else None
        single = _reason(_SINGLE_LINES, line) if known else None
        if opener or single:
            opened = opener or (opened if opened in _OF_OPENED else None)
            yield index, opener or single or ""
        elif opened and _stays_open(opened, line):
            yield index, opened
        else:
            opened = None


def _reason(table: Sequence[tuple[str, re.Pattern[str]]], line: Line) -> str | None:
    return next((reason for reason, pattern in table if pattern.fullmatch(line.words)), None)


def _stays_open(opened: str, line: Line) -> bool:
    """Short answers follow a status or a personal question; a disclaimer goes on to the next known heading."""
    known = _OF_OPENED.get(opened)
    return bool(known.fullmatch(line.words)) if known else not is_section_heading(line.words)


def updated_on(lines: Sequence[Line]) -> str | None:
    """The date of "Last updated: ..." as ``YYYY-MM-DD``."""
    for line in lines:
        found = _UPDATED.match(line.words)
        day = _DAY.search(found["date"]) if found else None
        if day:
            return _iso(day)
    return None


def _iso(found: re.Match[str]) -> str | None:
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"]).isoformat()
        month = _MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
        return date(int(found["year"] or found["year2"]), month, int(found["day"] or found["day2"])).isoformat()
    except ValueError:
        return None


def publisher_of(lines: Sequence[Line], furniture: Mapping[int, str]) -> str | None:
    """The name that the page's own disclaimer uses: "... assumes no liability"."""
    for index, reason in furniture.items():
        if reason == _DISCLAIMER:
            found = _ASSUMES_NO_LIABILITY.search(lines[index].words)
            if found:
                return found["name"]
    return None
