"""Whether a file is JATS, by how it begins."""

import re

from evidence_loaders.decoding import COMMENTS

_ROOTS = "article|articles|pmc-articleset|book-part-wrapper|front|body|back|ref-list|sub-article|response"
_PROLOG = re.compile(r"\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html\b))", re.I)
_ROOT = re.compile(rf"\s*+{COMMENTS}<(?:\w+:)?(?:{_ROOTS})[\s>]", re.S)
_ARTICLE = re.compile(r"<(?:\w+:)?(?:article|ref-list|pmc-articleset)[\s>]")
_ENDINGS = (".xml", ".nxml")


def recognises(head: str, name: str) -> bool:
    """Whether a file that begins with ``head`` holds an article, or is XML of a kind that no other format knows.

    >>> recognises("<article article-type='letter'>", "a.txt"), recognises("<html><article>", "a.html")
    (True, False)
    """
    if _PROLOG.match(head) or _ROOT.match(head):
        return True
    if not head.lstrip().startswith("<"):
        return False
    return name.lower().endswith(_ENDINGS) or (_ARTICLE.search(head) is not None and "<html" not in head[:2000].lower())
