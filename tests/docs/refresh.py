"""Writes the documentation's examples and question pages anew: ``python -m tests.docs.refresh``."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.docs.console import loaded_examples, pages_with_examples, run_anew, terminal_for
from tests.docs.format_list import DOCS, with_formats
from tests.docs.question_pages import OVERVIEW, pages, with_list


def refresh() -> list[Path]:
    """Write every page whose commands print something else now; gives those that changed."""
    with TemporaryDirectory() as scratch:
        loaded = loaded_examples(Path(scratch) / "loaded")
        texts = {page: page.read_text(encoding="utf-8") for page in pages_with_examples()}
        made = {
            page: run_anew(text, terminal_for(text, Path(scratch) / str(number), loaded))
            for number, (page, text) in enumerate(texts.items())
        }
        made |= pages(Path(scratch), loaded)
        made[OVERVIEW] = with_list(made[OVERVIEW])
        made[DOCS] = with_formats(DOCS.read_text(encoding="utf-8"))
    changed = [page for page, text in made.items() if not page.exists() or page.read_text(encoding="utf-8") != text]
    for page in changed:
        page.write_text(made[page], encoding="utf-8")
    return changed


if __name__ == "__main__":
    sys.stdout.writelines(f"{page}\n" for page in refresh())
