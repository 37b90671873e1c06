"""Years and dates as bibliographies write them."""

import re

_YEAR = re.compile(r"(?<!\d)((?:1\d|20)\d\d)(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))?(?!\d)", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:1\d|20)\d\d)"
    r"(?:[\s/-]+(?P<month>0?[1-9](?!\d)|1[0-2](?!\d)|" + "|".join(_MONTHS) + r")[a-z]*"
    r"(?:[\s/-]+(?P<day>[12]\d(?!\d)|3[01](?!\d)|0?[1-9](?!\d)))?)?",
    re.IGNORECASE | re.ASCII,
)


def year_in(text: str | int | None) -> int | None:
    """The first year of ``text``, or None where it names none.

    >>> [year_in(given) for given in ("2011a", "2011/2012", "in press", "c1998.", "2005/06//", "20050630", "20012")]
    [2011, 2011, None, 1998, 2005, 2005, None]
    """
    found = _YEAR.search(str(text)) if text else None
    return int(found.group(1)) if found else None


def first_year(*texts: str | int | None) -> int | None:
    """The year of the first of ``texts`` that names one."""
    return next((year for year in map(year_in, texts) if year), None)


def date_in(text: str | None) -> str | None:
    """The first date of ``text`` as ISO 8601, as exact as it is told, or None.

    >>> [date_in(given) for given in ("Cell. 2012 Mar 16;148(6):1204", "2012-03", "2012 Spring", "2012 Mar-Apr", "")]
    ['2012-03-16', '2012-03', '2012', '2012-03', None]
    """
    found = _DATE.search(text or "")
    if not found:
        return None
    month, day = found["month"], found["day"]
    if not month:
        return found["year"]
    number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
    return f"{found['year']}-{number:02d}" + (f"-{int(day):02d}" if day else "")
