"""Years and dates as JATS gives them: in parts, in an attribute, or in words."""

import re

from lxml.etree import _Element as Element

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d{2}|20\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)\d{4}(?:-\d{2}){0,2}(?!\d)")
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


def year_in(text: str | None) -> int | None:
    """The first year in ``text``; a letter after it, a month or a season before it do not matter.

    >>> year_in("2011a"), year_in("Spring 2004"), year_in("in press")
    (2011, 2004, None)
    """
    found = _YEAR.search(text or "")
    return int(found[1]) if found else None


def year_of(element: Element) -> int | None:
    """The year that a ``year``, ``date`` or ``string-date`` tells; None for the day of a visit or a conference."""
    parent = element.getparent()
    if parent is not None and parent.tag in ("date-in-citation", "conf-date"):
        return None
    return year_in("".join(element.itertext())) or year_in(element.get("iso-8601-date"))


def iso_date(element: Element) -> str | None:
    """A ``pub-date`` as ``2016-03-01``, ``2016-03`` or ``2016``; None where it has no year."""
    given = _ISO.fullmatch((element.get("iso-8601-date") or "")[:10])
    if given:
        return given.group()
    year = year_in(element.findtext("year") or "".join(element.itertext()))
    if year is None:
        return None
    month, day = _month(element.findtext("month")), _number(element.findtext("day"), 31)
    if month and day:
        return f"{year}-{month:02}-{day:02}"
    return f"{year}-{month:02}" if month else str(year)


def _month(text: str | None) -> int | None:
    named = _MONTHS.get((text or "").strip()[:3].lower())
    return named or _number(text, 12)


def _number(text: str | None, most: int) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 and 1 <= int(text) <= most else None
