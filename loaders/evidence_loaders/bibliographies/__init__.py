"""Bibliographies: what reference managers and library databases export, one module per format.

Each format's module turns its file into :class:`~evidence_loaders.bibliographies.entry.Entry` values,
and :func:`~evidence_loaders.bibliographies.reading.bibliography` turns those into one reading.
"""
