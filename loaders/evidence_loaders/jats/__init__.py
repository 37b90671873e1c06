"""JATS and its elders (NLM, PMC): articles as publishers and archives keep them in XML."""

import re

from evidence_loaders.jats.family import FORMAT
from evidence_loaders.jats.reading import read

_XML = re.compile(r"\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html)|<!--|<[\w:.-]+[\s/>])", re.I)


def recognises(head: str, name: str) -> bool:
    """Whether ``head`` is the beginning of XML: what no other format of XML knows is told of here."""
    del name
    return bool(_XML.match(head))


__all__ = ["FORMAT", "read", "recognises"]
