"""Whatever happens to a bibliography's bytes, reading it ends in a reading or in problems."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_loaders.files import InputFile
from tests.loaders.bibliographies.reading import BIBLIOGRAPHIES, read_as

PAGES = Path(__file__).resolve().parents[3] / "docs/formats"
EXAMPLES = [
    example.encode()
    for page in sorted(PAGES.glob("*.md"))
    for example in re.findall(r"`example\.\w+`:\n\n```\w+\n(.*?)```\n", page.read_text(encoding="utf-8"), re.DOTALL)
]
BITS = st.sampled_from(
    [
        b"",
        b"{",
        b"}",
        b'"',
        b"\n@article{",
        b"\n\n",
        b"\x00",
        b"<",
        b"&x;",
        b"TY  - \n",
        b"ER  - \n",
        b"null",
        b"[",
        b"\xff",
        b"%0\n",
    ]
)


@settings(max_examples=300, deadline=2_000)
@given(st.sampled_from(EXAMPLES), st.sampled_from(BIBLIOGRAPHIES), st.data())
def test_damaged_bytes_give_entries_or_problems(example: bytes, form: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(example)))
    end = data.draw(st.integers(start, min(len(example), start + 300)))
    damaged = example[:start] + data.draw(BITS) * data.draw(st.integers(1, 3)) + example[end:]
    reading = read_as(form, InputFile.of("damaged", damaged))
    assert reading.lists or reading.problems
