"""Bytes to an XML tree, safely: nothing is fetched, nothing is expanded, and damage is told with its line.

libxml2 itself refuses elements nested deeper than 256 and text nodes over 10 MB (``huge_tree=False``).
"""

import re
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity
from evidence_loaders.decoding import decoded
from evidence_loaders.xml_entities import named_entities_resolved, prepared_text

_DECLARATION = re.compile(r"<\?xml\b[^>]{0,500}\?>")
_DECLARED_ENCODING = re.compile(rb"\A\s*<\?xml\b[^>]{0,300}?\bencoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_ENTITY_DECLARATION = re.compile(r"<!DOCTYPE\b[^<>\[]{0,2000}\[.{0,100000}?<!ENTITY\b", re.S)
_SINGLE_BYTE = re.compile(rb"(?:iso-?8859|latin|windows-?125|cp-?125|us-ascii|ascii)", re.I)
_NAMED_ENTITY = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#[0-9x])")
"""Entities that the tree may hold as nodes; in UTF-16 any ampersand looks like one."""
PROLOG = 200_000
"""Characters at the start of a file in which a document type is looked for."""


@dataclass(frozen=True, slots=True)
class ParsedXml:
    """A file's root element, or None with the errors that say why there is none."""

    root: Element | None
    problems: tuple[Problem, ...] = ()


def parsed_xml(data: bytes, limit: int) -> ParsedXml:
    r"""The tree of ``data``; over ``limit`` bytes it is refused unread.

    Named HTML entities become characters though no DTD is read; a wrongly declared encoding and stray
    control characters are mended with a warning; of a damaged file what stands before the damage is read,
    with an error. A document that declares entities of its own is refused.

    >>> parsed_xml(b"<p>caf&eacute;</p>", 1000).root.text
    'caf\xe9'
    """
    if len(data) > limit:
        return _refused("too-large", f"{len(data):,} bytes: more than the limit of {limit:,} bytes for one text", 1)
    if _is_mislabelled(data):
        return _mended(data, etree.XMLSyntaxError("the declared encoding is not that of the bytes", 0, 1, 1))
    try:
        return _checked(etree.fromstring(data, safe_parser()), (), data)
    except etree.XMLSyntaxError as wrong:
        return _mended(data, wrong)


def safe_parser(*, recover: bool = False) -> etree.XMLParser:
    """A parser that resolves no entity and fetches nothing; with ``recover`` it goes on after what is malformed."""
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _is_mislabelled(data: bytes) -> bool:
    """Whether ``data`` is UTF-8 beyond ASCII that calls itself a single-byte encoding, where any bytes are valid."""
    declared = _DECLARED_ENCODING.match(data[:400])
    if not declared or not _SINGLE_BYTE.match(declared[1]) or data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _checked(root: Element, problems: tuple[Problem, ...], data: bytes) -> ParsedXml:
    kind = root.getroottree().docinfo.internalDTD
    if kind is not None and next(iter(kind.iterentities()), None) is not None:
        return _refuses_entities()
    if _NAMED_ENTITY.search(data) is None:
        return ParsedXml(root, problems)
    return ParsedXml(root, (*problems, *named_entities_resolved(root)))


def _mended(data: bytes, wrong: etree.XMLSyntaxError) -> ParsedXml:
    """The tree from the text instead of the bytes, or as much of it as can be recovered."""
    if "Excessive depth" in str(wrong):
        return _refused("too-deep", "elements are nested more than 256 deep", wrong.lineno or 1)
    found = decoded(data)
    if found.text is None:
        return ParsedXml(None, found.problems)
    if _ENTITY_DECLARATION.search(found.text[:PROLOG]):
        return _refuses_entities()
    text, unknown = prepared_text(_DECLARATION.sub("", found.text, count=1))
    problems = (*found.problems, *unknown)
    data = text.encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, safe_parser())
    except etree.XMLSyntaxError as damage:
        return _recovered(data, damage, problems)
    return _checked(root, problems or _relabelled(str(wrong), found.encoding), data)


def _relabelled(why: str, encoding: str | None) -> tuple[Problem, ...]:
    """A warning where only the declared encoding was wrong; named entities without a DTD are no doubt."""
    if not re.search(r"encoding|label|Blank needed", why, re.I):
        return ()
    return (_problem(Severity.WARNING, "encoding", f"read as {encoding}: the declared encoding is wrong", 1),)


def _recovered(data: bytes, damage: etree.XMLSyntaxError, problems: tuple[Problem, ...]) -> ParsedXml:
    line = damage.lineno or 1
    reason = str(damage.msg).split(", line ")[0]
    if "Excessive depth" in reason:
        return _refused("too-deep", "elements are nested more than 256 deep", line)
    root = etree.fromstring(data, safe_parser(recover=True)) if b"<" in data else None
    if root is None:
        return _refused("not-xml", f"this is no XML: {reason}", line)
    told = f"the XML is damaged here ({reason}): only what could be recovered is read"
    return _checked(root, (*problems, _problem(Severity.ERROR, "damaged-xml", told, line)), data)


def _refuses_entities() -> ParsedXml:
    return _refused("entities-declared", "the document type declares entities: such a file is not read", 1)


def _refused(code: str, message: str, line: int) -> ParsedXml:
    return ParsedXml(None, (_problem(Severity.ERROR, code, message, line),))


def _problem(severity: Severity, code: str, message: str, line: int) -> Problem:
    return Problem(severity=severity, code=code, message=message, line=line)
