"""Values as RDF literals that are valid for their datatype."""

import re
from datetime import date, datetime

from pyoxigraph import Literal

from evidence_graph.rdf.terms import XSD

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no xsd:string may hold: those that are no Char of XML 1.0."""

_MONTH = re.compile(r"(?!0000)\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)


def string(value: str | None) -> Literal | None:
    """A text; each character that xsd:string does not allow becomes U+FFFD, so that positions stay right."""
    return None if value is None else Literal(NOT_XML.sub("\ufffd", value))


def integer(value: int | None) -> Literal | None:
    """A whole number."""
    return None if value is None else Literal(str(value), datatype=XSD("integer"))


def position(value: int | None) -> Literal | None:
    """A number that can't be negative, such as a place in a text."""
    return None if value is None else Literal(str(value), datatype=XSD("nonNegativeInteger"))


def truth(value: bool) -> Literal:
    """True or false."""
    return Literal("true" if value else "false", datatype=XSD("boolean"))


def year(value: int | None) -> Literal | None:
    """A year of our era with at least four digits; None for any other number."""
    return Literal(f"{value:04}", datatype=XSD("gYear")) if value and value > 0 else None


def address(value: str | None) -> Literal | None:
    """A URL."""
    return None if value is None else Literal(NOT_XML.sub("\ufffd", value), datatype=XSD("anyURI"))


def moment(value: str | None) -> Literal | None:
    """A time, day, month or year written as ISO 8601 does; anything else stays a text."""
    if value is None:
        return None
    datatype = _datatype(value)
    return Literal(value, datatype=XSD(datatype)) if datatype else string(value)


def _datatype(value: str) -> str | None:
    try:
        if _TIME.fullmatch(value):
            datetime.fromisoformat(value)
            return "dateTime"
        if _DAY.fullmatch(value):
            date.fromisoformat(value)
            return "date"
    except ValueError:
        return None
    if _MONTH.fullmatch(value):
        return "gYearMonth"
    return "gYear" if _YEAR.fullmatch(value) and value != "0000" else None
