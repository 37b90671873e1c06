"""JATS and its elders (NLM, PMC): articles as publishers and archives keep them in XML."""

from evidence_loaders.jats.family import FORMAT
from evidence_loaders.jats.reading import read
from evidence_loaders.jats.recognising import recognises

__all__ = ["FORMAT", "read", "recognises"]
