"""The names that works and documents go by, and the ids made from them.

Every id is a function of what was read, so the same bytes give the same ids on every store and
machine. A source's id is its strongest key: ``doi:...``, ``pmid:...``, ``pmcid:...``, ``title:...``,
``title-year:...`` where no author is known, or ``own:...`` for a work that only one document can name.
"""

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from urllib.parse import unquote

from evidence_graph.model import Document, Source

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+", re.ASCII)
_PMID = re.compile(r"(?:(?:pmid|pubmed)\W*|.*ncbi\.nlm\.nih\.gov/(?:pubmed/)?)?([1-9]\d{0,8})/?", re.I | re.ASCII)
_PMCID = re.compile(r"(?:.*/)?(?:pmcid\W*)?PMC\W?([1-9]\d{0,9})(?:\.\d+)?/?", re.I | re.ASCII)
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<"}
_TRAILING = ".,;:'\"“”’?!"
MINIMUM_TITLE_WORDS = 4
"""A title with fewer words names too many works to join on."""

_WORD = re.compile(r"[^\W_]+")
_RETRACTED = re.compile(
    r"\A\W*retracted(?: (?:article|paper|chapter|publication))?\s*(?::|[\])])[\s:.]*"
    r"|\s*[(\[]retracted (?:article|paper|publication)\b[^()\[\]]{0,99}[)\]]\W*\Z",
    re.I,
)
"""What publishers put before a title, and Web of Science after it."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_PLACEHOLDER_DOI = re.compile(r"10\.(?:0{4,}|1234|9999)/(?:x+|0+|test|example|none|null)?$")


def normal_doi(given: str | None) -> str | None:
    """The DOI in ``given``, in lower case, or None when there is none.

    Takes ``doi:`` and URL spellings, undoes URL and HTML escapes, and drops the punctuation of the
    sentence around it. Balanced brackets and inner commas are part of a DOI (DOI Handbook, 2.2).

    >>> normal_doi("https://doi.org/10.1016/S0140-6736(05)67728-8).")
    '10.1016/s0140-6736(05)67728-8'
    >>> normal_doi("doi:10.1002/(SICI)1097-0258%2819980815%2917:15%3C1661::AID-SIM968%3E3.0.CO;2-2")
    '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2'
    """
    found = _DOI.search(html.unescape(unquote(given or "")))
    if not found:
        return None
    doi = found.group()
    while doi and (doi[-1] in _TRAILING or _closes_nothing(doi)):
        doi = doi[:-1]
    doi = doi.lower()
    return doi if _DOI.fullmatch(doi) and not _PLACEHOLDER_DOI.match(doi) else None


def _closes_nothing(text: str) -> bool:
    opening = _CLOSING.get(text[-1])
    return opening is not None and text.count(text[-1]) > text.count(opening)


def normal_pmid(given: str | int | None) -> str | None:
    """The PubMed number in ``given`` without leading words, or None; 0 is a placeholder, not a number.

    >>> normal_pmid("PMID: 27559496"), normal_pmid(0)
    ('27559496', None)
    """
    found = _PMID.fullmatch(str(given if given is not None else "").strip())
    return found.group(1) if found else None


def normal_pmcid(given: str | None) -> str | None:
    """The PubMed Central number in ``given`` as ``PMC...``, or None.

    >>> normal_pmcid("https://pmc.ncbi.nlm.nih.gov/articles/pmc4976400/")
    'PMC4976400'
    """
    found = _PMCID.fullmatch((given or "").strip())
    return f"PMC{found.group(1)}" if found else None


def keys_spelled(given: str) -> list[str]:
    """The keys that ``given`` may spell, of a DOI, a PMID or a PMCID: none where it is no identifier.

    >>> keys_spelled("https://doi.org/10.1000/ABC"), keys_spelled("27559496"), keys_spelled("leaves")
    (['doi:10.1000/abc'], ['pmid:27559496'], [])
    """
    spelled = (("doi", normal_doi(given)), ("pmid", normal_pmid(given)), ("pmcid", normal_pmcid(given)))
    return [f"{kind}:{value}" for kind, value in spelled if value]


@lru_cache(maxsize=4_096)  # publishers and venues recur, and each title is asked for several times
def normal_words(text: str | None) -> str:
    """``text`` for comparison: letters and digits only, no accents, lower case, one space between words.

    >>> normal_words("Leaf extracts: Gaps & open questions.")
    'leaf extracts gaps open questions'
    """
    return plain_words(text or "")


def plain_words(text: str) -> str:
    """The same as :func:`normal_words`, for texts that do not recur."""
    plain = html.unescape(text)
    if plain.isascii():
        return " ".join(_WORD.findall(plain.lower()))
    decomposed = unicodedata.normalize("NFKD", plain).casefold()
    return " ".join(_WORD.findall(_BEYOND_ASCII.sub(_unless_combining, decomposed)))


def _unless_combining(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]


def family_name(author: str) -> str:
    """The family name of ``author``, whichever way round it is written, normalised.

    >>> [family_name(name) for name in ("Singh, Aashim", "Singh A", "Aashim Singh", "van der Berg J.-P.")]
    ['singh', 'singh', 'singh', 'berg']
    """
    if "," in author:
        author = author.split(",", 1)[0]
    words = author.split()
    while len(words) > 1 and re.fullmatch(r"(?:[^\W\d_]\.?-?){1,4}", words[-1]) and words[-1].upper() == words[-1]:
        words.pop()
    return normal_words(words[-1]) if words else ""


def is_self_published(source_publisher: str | None, document_publisher: str | None) -> bool:
    """Whether a source comes from the document's own publisher: its name begins with the publisher's name.

    >>> is_self_published("Dr. Leaf Editors & Board", "Dr.Leaf")
    True
    """
    own = normal_words(document_publisher)
    return bool(own) and f"{normal_words(source_publisher)} ".startswith(f"{own} ")


def digest(*parts: str | None, length: int = 16) -> str:
    """The first ``length`` hex digits of the SHA-256 of ``parts``; None and the empty text differ."""
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def is_retracted(title: str) -> bool:
    """Whether ``title`` says that its work was retracted, as publishers put it; a notice's own title does not.

    >>> [is_retracted(title) for title in ("RETRACTED: Tea", "Tea (Retracted article. See 2012)", "Retraction: Tea")]
    [True, True, False]
    """
    return "retracted" in title.casefold() and _RETRACTED.search(title) is not None


def title_key(title: str | None, year: int | None, authors: Iterable[str] = ()) -> str | None:
    """The key a work has by its title, year and first author's family name; None under four words.

    Without an author it is a ``title-year:`` key, which fits every author. That it was retracted is no part of a title.
    """
    words = normal_words(_RETRACTED.sub("", title) if title and is_retracted(title) else title)
    if len(words.split()) < MINIMUM_TITLE_WORDS:
        return None
    first = family_name(next(iter(authors), ""))
    return "title:" + digest(words, str(year or ""), first) if first else "title-year:" + digest(words, str(year or ""))


def source_keys(source: Source) -> tuple[str, ...]:
    """Every key that ``source`` has in the world, strongest first.

    A work with an author also has the ``title-year:`` key that a list without authors gives it, so that
    the two can meet. A source whose id is ``own:...`` has that key alone: it joins nothing.
    """
    keys = [
        f"doi:{source.doi}" if source.doi else None,
        f"pmid:{source.pmid}" if source.pmid else None,
        f"pmcid:{source.pmcid}" if source.pmcid else None,
    ]
    if source.id.startswith("own:"):
        keys.append(source.id)
    else:
        keys += [title_key(source.title, source.year, source.authors), title_key(source.title, source.year)]
    return tuple(dict.fromkeys(key for key in keys if key))


def identified(source: Source, document: Document, raw: str = "") -> Source:
    """``source`` with its identifiers normalised and its id: the strongest key it has.

    A title key is ``document``'s own (``own:...``) where the source is self-published, its title is
    too short, or it has none; ``raw``, the entry as printed, then tells such sources apart.
    """
    names = {"doi": normal_doi(source.doi), "pmid": normal_pmid(source.pmid), "pmcid": normal_pmcid(source.pmcid)}
    strongest = next((f"{name}:{value}" for name, value in names.items() if value), None)
    if strongest is None and not is_self_published(source.publisher, document.publisher):
        strongest = title_key(source.title, source.year, source.authors)
    if strongest is None:
        told = normal_words(source.title) or normal_words(raw) or raw
        first = family_name(next(iter(source.authors), ""))
        strongest = "own:" + digest(document.identity, told, str(source.year or ""), first)
    return source.model_copy(update={**names, "id": strongest})


def document_identity(  # noqa: PLR0913 (each is one name a document may have, given by keyword)
    *,
    file: str,
    title: str | None = None,
    doi: str | None = None,
    pmid: str | None = None,
    pmcid: str | None = None,
    publisher: str | None = None,
) -> str:
    """What all revisions of one text share: DOI, PMID or PMCID with the title, publisher and title, or the path.

    The title is part of it because one DOI printed over two titles is two documents.
    """
    words = normal_words(title)
    for name, value in (("doi", normal_doi(doi)), ("pmid", normal_pmid(pmid)), ("pmcid", normal_pmcid(pmcid))):
        if value:
            return f"{name}:{value} {words}".strip()
    if words and normal_words(publisher):
        return f"title:{normal_words(publisher)}/{words}"
    return f"path:{file}"


def document_id(identity: str, sha256_of_file: str) -> str:
    """The id of one revision: its identity and its bytes."""
    return "d" + digest(identity, sha256_of_file)


def claim_id(document: str, ordinal: int) -> str:
    """The id of the claim that is the ``ordinal``-th (from 1) of ``document``; sorts in reading order.

    >>> claim_id("d1", 7), claim_id("d1", 99_999) < claim_id("d1", 100_000)
    ('d1.c00007', True)
    """
    return f"{document}.c{ordinal:05d}" if ordinal < 100_000 else f"{document}.d{ordinal:09d}"


def reference_id(document: str, key: str) -> str:
    """The id of the reference that ``document`` calls ``key``; numbers sort as numbers."""
    return f"{document}.r{key.zfill(5) if key.isdigit() else key}"
