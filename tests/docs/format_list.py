"""The list of format pages in the overview of the documentation."""

import re
from pathlib import Path

from tests.house.project import ROOT

DOCS = ROOT / "docs" / "README.md"
FORMATS = ROOT / "docs" / "formats"
_LIST = re.compile(r"(<!-- formats -->\n).*?(<!-- /formats -->)", re.S)


def with_formats(overview: str) -> str:
    """The overview with the format pages that there are now, each by its heading."""
    lines = "".join(f"- [{_heading(page)}](formats/{page.name})\n" for page in sorted(FORMATS.glob("*.md")))
    return _LIST.sub(lambda found: f"{found[1]}{lines}{found[2]}", overview)


def _heading(page: Path) -> str:
    return page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
