"""The IRIs of what the graph holds, below one base that the user chooses."""

import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import NamedNode

from evidence_graph.errors import WrongUse

DEFAULT_BASE = "https://evidence-graph.example/"
"""Ends in a name that belongs to nobody (RFC 2606), so what it names can't be mistaken for somebody's page."""

_ALLOWED = "!$&'()*+,;=:@"
"""What a segment of a path may hold beside letters, digits and ``-._~`` (RFC 3986, pchar)."""

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s\x00-\x20<>\"{}|\\^`#?]+")


def checked_base(given: str) -> str:
    """``given`` as a base: absolute, ending in a slash or colon. Raises WrongUse where no IRI can begin with it."""
    base = given if given.endswith(("/", ":")) else f"{given}/"
    try:
        NamedNode(f"{base}claims/x")
    except ValueError:
        base = ""
    if not _ABSOLUTE.fullmatch(base):
        raise WrongUse(f"base: {given!r} can't begin an IRI: give one such as https://evidence.example.org/.", "base")
    return base


@lru_cache(maxsize=4096)
def quoted(part: str) -> str:
    """``part`` as one segment of an IRI, whatever it holds.

    >>> quoted("doi:10.1002/(sici)1097<1661")
    'doi:10.1002%2F(sici)1097%3C1661'
    """
    return quote(part, safe=_ALLOWED, errors="replace")


@dataclass(frozen=True)
class Names:
    """Names of things, made from their ids; ``base`` is one that :func:`checked_base` gave.

    What is a part of a document or claim is named with a ``#``, so that looking it up finds the whole.
    """

    base: str

    def document(self, name: str) -> NamedNode:
        """A revision of a text."""
        return NamedNode(f"{self.base}documents/{quoted(name)}")

    def statements(self, document: str) -> NamedNode:
        """The named graph that holds what a document says."""
        return self.part(self.document(document), "statements")

    def claim(self, name: str) -> NamedNode:
        """A claim."""
        return NamedNode(f"{self.base}claims/{quoted(name)}")

    def source(self, name: str) -> NamedNode:
        """A work in the world."""
        return NamedNode(f"{self.base}sources/{quoted(name)}")

    def notice(self, name: str) -> NamedNode:
        """A register's notice."""
        return NamedNode(f"{self.base}notices/{quoted(name)}")

    def reference(self, document: str, key: str) -> NamedNode:
        """What the markers of a document with this number or key point at."""
        return self.part(self.document(document), "reference", key)

    def entry(self, document: str, position: int) -> NamedNode:
        """An entry of a document's list."""
        return self.part(self.document(document), "entry", str(position))

    def file(self, sha256: str) -> NamedNode:
        """A file by its content (RFC 6920), or within this graph where ``sha256`` is no hash."""
        if not re.fullmatch("[0-9a-f]{64}", sha256):
            return NamedNode(f"{self.base}files/{quoted(sha256)}")
        return NamedNode(f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}")

    def program(self, version: str) -> NamedNode:
        """This program in one of its versions."""
        return NamedNode(f"{self.base}programs/{quoted(version)}")

    def decision(self, document: str, key: str) -> NamedNode:
        """What an editor decided about the markers of a document with this number or key."""
        return self.part(self.document(document), "decision", key)

    def editor(self, name: str) -> NamedNode:
        """Who decides, by the name that they gave."""
        return NamedNode(f"{self.base}editors/{quoted(name)}")

    def term(self, *parts: str) -> NamedNode:
        """A term of this project's own vocabulary: a property, a class, or a kind (``certainty``, ``assumed``)."""
        return self.part(NamedNode(f"{self.base}vocabulary"), *parts)

    def part(self, whole: NamedNode, *parts: str) -> NamedNode:
        """A part of ``whole``."""
        return NamedNode(f"{whole.value}#{'/'.join(map(quoted, parts))}")
