"""Every format of registers, in the order in which their signs are sure."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from evidence_graph.model import Reading
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.registers import identifier_list, open_retractions, pubmed_extract, retraction_watch


class Format(NamedTuple):
    """A format: its name, whether the first 64 kB of a decoded text and a file's name show it, and its loader."""

    name: str
    recognises: Callable[[str, str], bool]
    read: Callable[[InputFile, ReadingOptions], Iterator[Reading]]


_MODULES = (retraction_watch, open_retractions, pubmed_extract, identifier_list)

REGISTERS = tuple(Format(module.FORMAT, module.recognises, module.read) for module in _MODULES)
"""The first that recognises a file reads it."""


def register_format(head: str, name: str) -> Format | None:
    """The format of a register whose text begins with ``head``, or None where it is none."""
    return next((form for form in REGISTERS if form.recognises(head, name)), None)
