"""Identifiers in a note, as Zotero writes what a format has no field for."""

import re

_NOTED = re.compile(r"(?:^|[\n;{])\s*(?P<name>DOI|PMID|PMCID)\s*:\s*\}?\s*\{?(?P<value>[^\s;{}]+)", re.IGNORECASE)


def noted(note: str) -> dict[str, str]:
    r"""The identifiers that lines of ``note`` name, by ``DOI``, ``PMID`` and ``PMCID``.

    >>> noted("Original language: German\nPMID: 30000001"), noted("{PMID:} 30000001 {PMCID:} {PMC123}")
    ({'PMID': '30000001'}, {'PMID': '30000001', 'PMCID': 'PMC123'})
    """
    return {found["name"].upper(): found["value"] for found in _NOTED.finditer(note)}
