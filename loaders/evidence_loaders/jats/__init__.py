"""JATS and its elders (NLM, PMC): articles as publishers and archives keep them in XML."""

from evidence_loaders.jats.reading import FORMAT, read

__all__ = ["FORMAT", "read"]
