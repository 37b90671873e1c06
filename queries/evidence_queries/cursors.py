"""Cursors: where the next page goes on, in letters that a URL can hold."""

import base64
import binascii

from evidence_graph.errors import WrongUse


def cursor(key: str) -> str:
    """The cursor of the page after the row with this key."""
    return base64.urlsafe_b64encode(key.encode("utf-8", "surrogatepass")).decode("ascii").rstrip("=")


def cursor_key(given: str | None, parameter: str = "after") -> str:
    """The key behind the cursor in ``parameter``; for None the empty text, before which nothing sorts. Raises WrongUse.

    >>> cursor_key(cursor("d1.c00001"))
    'd1.c00001'
    """
    if given is None:
        return ""
    try:
        key = base64.b64decode(given + "=" * (-len(given) % 4), altchars=b"-_", validate=True).decode("utf-8")
    except (binascii.Error, UnicodeError, ValueError):
        key = ""
    if not key or cursor(key) != given:
        raise WrongUse(f"{parameter}: {given[:80]!r} is no cursor: take `next` from the page before.", parameter)
    return key
