"""Every format of bibliographies, in the order in which their signs are sure."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from evidence_graph.model import Reading
from evidence_loaders.bibliographies import (
    bibtex,
    cff,
    csl_json,
    endnote_tagged,
    endnote_xml,
    europe_pmc,
    marc_xml,
    medline,
    mods_xml,
    pubmed_xml,
    reference_table,
    ris,
    web_of_science,
    word_xml,
)
from evidence_loaders.files import InputFile, ReadingOptions


class Format(NamedTuple):
    """A format: its name, whether the first 64 kB of a decoded text and a file's name show it, and its loader."""

    name: str
    recognises: Callable[[str, str], bool]
    read: Callable[[InputFile, ReadingOptions], Iterator[Reading]]


_MODULES = (
    pubmed_xml,
    endnote_xml,
    word_xml,
    mods_xml,
    marc_xml,
    europe_pmc,
    csl_json,
    web_of_science,
    endnote_tagged,
    ris,
    medline,
    bibtex,
    cff,
    reference_table,
)

BIBLIOGRAPHIES = tuple(Format(module.FORMAT, module.recognises, module.read) for module in _MODULES)
"""The first that recognises a file reads it; the tables come last, as many texts have commas."""


def bibliography_format(head: str, name: str) -> Format | None:
    """The format of a bibliography whose text begins with ``head``, or None where it is none."""
    return next((form for form in BIBLIOGRAPHIES if form.recognises(head, name)), None)
