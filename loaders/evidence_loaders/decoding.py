"""Bytes to text: no byte order mark, line ends as LF, and what was doubtful about the encoding.

The Unicode encodings are tried in the order that their signs are sure: byte order mark, UTF-16's zero
bytes, strict UTF-8. What is left is cp1252 where the text is mostly ASCII (the Western default of web
pages and spreadsheets), or Mac Roman by a sign that is sure; else what charset-normalizer finds.
"""

import codecs
import re
from dataclasses import dataclass

from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (or an Office file)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
UNKNOWN = "unknown"
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_CODES = bytes(code for code in range(128) if _CONTROLS.match(chr(code)))
_HIGH = re.compile(r"[^\x00-\x7f]")
_INSIDE_WORD = re.compile(r"(?<=[a-z])[€‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™›œŸ¡¢£¤¥¦§¨©ª«¬®¯°±²³´¶¸¹º»¼½¾¿À-ÖØ-Þ×÷](?=[a-z])")
_CAPITAL_BEHIND = re.compile("(?<=[a-z])[ŽŸ]")
_HIGH_BYTES = re.compile(rb"[\x80-\xff]")
MOST_CONTROLS = 0.02
"""Share of control characters above which bytes are no text (a damaged text had 0.012)."""
MOSTLY_ASCII = 0.8
"""Share of ASCII bytes from which a text is taken for Western."""
SAMPLE = 65_536
"""Bytes that charset-normalizer is shown; it takes about a second a megabyte."""
MOST_CAPITALS = 0.05
"""Share of the characters outside ASCII that may be a capital behind a small letter in a text that is cp1252."""
MOST_BROKEN = 0.05
"""Share of bytes outside ASCII that may be damaged in what is otherwise UTF-8."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, or None with the error that says why there is none."""

    text: str | None
    encoding: str | None = None
    problems: tuple[Problem, ...] = ()


def decoded(data: bytes, limit: int | None = None) -> Decoded:
    r"""The text of ``data``, with a warning for each doubt; over ``limit`` bytes it is refused unread.

    >>> decoded("two\r\nlines".encode("utf-16")).text
    'two\nlines'
    >>> decoded(b"").problems[0].code
    'empty'
    """
    if limit is not None and len(data) > limit:
        return _refused("too-large", f"{len(data):,} bytes: more than the limit of {limit:,} bytes for one text")
    if not data.strip(b" \t\r\n\x0b\x0c"):
        return _refused("empty", "the file is empty")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return _refused("binary", f"this is {name}, not text: save its text first")
    found = _text_of(data)
    if found[1] == UNKNOWN and len(_CONTROL_BYTES.findall(data, 0, SAMPLE)) > MOST_CONTROLS * min(len(data), SAMPLE):
        return _refused("binary", "many of its bytes are control characters: not a text")
    return _cleaned(*found)


COMMENTS = r"(?:<!--(?:(?!-->).)*+-->\s*+)*+"
"""A pattern of the comments that may stand before the first element of a page or an XML file; dots match line ends."""


def head_of(data: bytes, most: int = SAMPLE) -> str:
    r"""The beginning of ``data`` as text, good enough to tell its format by: at most ``most`` bytes of it.

    >>> head_of(codecs.BOM_UTF8 + b"@article{a,\r\n")
    '@article{a,\n'
    """
    start = data[:most]
    encoding = next((name for mark, name in _MARKS if start.startswith(mark)), None) or _encoding_by_zeros(start)
    return start.decode(encoding or "utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _refused(code: str, message: str) -> Decoded:
    return Decoded(None, None, (Problem(severity=Severity.ERROR, code=code, message=message, line=1),))


def _warning(code: str, message: str, line: int) -> Problem:
    return Problem(severity=Severity.WARNING, code=code, message=message, line=line)


def _text_of(data: bytes) -> tuple[str | None, str, str | None]:
    """The text, its encoding, and the doubt about it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding), encoding, None
    zeros = _encoding_by_zeros(data)
    if zeros:
        return _strictly(data, zeros), zeros, "no byte order mark, but every other byte is zero"
    text = _strictly(data, "utf-8")
    if text is not None:
        return text, "utf-8", None
    return _not_strict_utf8(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _encoding_by_zeros(data: bytes) -> str | None:
    sample = data[:SAMPLE]
    half = len(sample) // 2
    if half < 2 or 0 not in sample:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.4 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 and odd < 0.1 else None


def _not_strict_utf8(data: bytes) -> tuple[str | None, str, str | None]:
    patched = data.decode("utf-8", "replace")
    broken = patched.count("\ufffd")
    if broken <= MOST_BROKEN * sum(character > "\x7f" for character in patched):
        return patched, "utf-8", f"{broken} damaged characters are shown as \ufffd"
    high = len(_HIGH_BYTES.findall(data))
    if high <= (1 - MOSTLY_ASCII) * len(data):
        if _is_of_a_mac(data):
            return data.decode("mac-roman"), "mac-roman", "it is not valid UTF-8"
        text = _strictly(data, "cp1252")
        if text is not None and _reads_as_words(text):
            return text, "cp1252", "it is not valid UTF-8"
    found = _likeliest(data)
    text = _strictly(data, found) if found else None
    if text is None and found:
        text = data.decode(found, "replace")
    return text, found or UNKNOWN, "it is not valid UTF-8"


def _is_of_a_mac(data: bytes) -> bool:
    """Whether accents are those of Mac Roman: its é and ü are capitals in cp1252, which follow no small letter."""
    western = data[:SAMPLE].decode("cp1252", "replace")
    return len(_CAPITAL_BEHIND.findall(western)) > MOST_CAPITALS * len(_HIGH.findall(western))


def _reads_as_words(text: str) -> bool:
    """Whether few letters outside ASCII are capitals or signs inside a word, as another code page's would be."""
    high = len(_HIGH.findall(text, 0, SAMPLE))
    return len(_INSIDE_WORD.findall(text, 0, SAMPLE)) <= 0.3 * high


def _likeliest(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 (0.1 s, and few files need it)

    first = _HIGH_BYTES.search(data)
    start = max(0, (first.start() if first else 0) - SAMPLE // 4)
    best = from_bytes(data[start : start + SAMPLE]).best()
    return best.encoding if best else None


def _cleaned(text: str | None, encoding: str, doubt: str | None) -> Decoded:
    if text is None:
        return _refused("encoding", f"the bytes are no text in {encoding} or any encoding that was tried")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    controls = _controls_in(text)
    if controls > MOST_CONTROLS * len(text):
        return _refused("binary", f"{controls:,} of {len(text):,} characters are control characters: not a text")
    problems = []
    if doubt:
        problems.append(_warning("encoding", f"read as {encoding}: {doubt}", _first_line(text, r"[^\x00-\x7f]")))
    if controls:
        message = f"{controls:,} control characters (such as NUL) are read as spaces"
        problems.append(_warning("control-characters", message, _first_line(text, _CONTROLS.pattern)))
        text = _CONTROLS.sub(" ", text)
    if not text.strip():
        return _refused("empty", "the file holds nothing but white space")
    return Decoded(text, encoding, tuple(problems))


def _controls_in(text: str) -> int:
    """How many control characters there are: counted in UTF-8, where each is a byte of its own."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data) - len(data.translate(None, _CONTROL_CODES))


def _first_line(text: str, pattern: str) -> int:
    found = re.search(pattern, text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
