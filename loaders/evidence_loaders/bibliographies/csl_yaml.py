"""CSL-YAML: the items of CSL-JSON written in YAML, as Pandoc and Manubot take bibliographies.

Read after Pandoc's manual (https://pandoc.org/MANUAL.html#specifying-bibliographic-data).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from evidence_graph.model import Problem, Reading
from evidence_loaders.bibliographies.csl_json import entry_of, no_item
from evidence_loaders.bibliographies.entry import Entry, error
from evidence_loaders.bibliographies.json_items import Item
from evidence_loaders.bibliographies.markup import unescaped, without_markdown
from evidence_loaders.bibliographies.reading import bibliography
from evidence_loaders.bibliographies.yaml_values import loaded
from evidence_loaders.decoding import decoded
from evidence_loaders.files import InputFile, ReadingOptions
from evidence_loaders.unreadable import unreadable

FORMAT = "csl-yaml"

_ENDINGS = (".yaml", ".yml")

SIZE_LIMIT = 5_000_000
"""Bytes, some 10,000 works; YAML is slow to read."""

_FIRST = (
    "id|type|title|author|issued|DOI|citation-key|abstract|accessed|annote|archive|call-number|chapter-number"
    "|collection-title|container-author|container-title|edition|editor|event|event-title|genre"
)
"""Fields that items begin with; Pandoc writes them in the order of the alphabet, down to ``id``."""
_ITEM = re.compile(rf"^[ \t]*-[ \t]+[\"']?(?:{_FIRST})[\"']?[ \t]*:", re.MULTILINE)
_SIGN = re.compile(
    r"^[ \t-]*[\"']?(?:container-title|issued|DOI|PMID|PMCID|family|citation-key)[\"']?[ \t]*:", re.MULTILINE
)
_WORDS = frozenset({"title", "subtitle", "container-title", "event", "event-title", "publisher"})
"""Fields of words, in which Markdown is more than escaped signs."""


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is named as YAML, and lists something with fields of CSL."""
    return name.lower().endswith(_ENDINGS) and bool(_ITEM.search(text)) and bool(_SIGN.search(text))


def read(file: InputFile, options: ReadingOptions) -> Iterator[Reading]:
    """The one reading of a CSL-YAML file."""
    found = decoded(file.data, SIZE_LIMIT)
    told, problems = loaded(found.text, FORMAT) if found.text is not None else (None, [])
    problems = [*found.problems, *problems]
    listed = told.get("references") if isinstance(told, dict) else told
    if isinstance(listed, CommentedSeq):
        yield bibliography(file, options, FORMAT, list(_entries(listed, problems)), problems)
        return
    if not problems:
        problems = [error(FORMAT, "this is no bibliography: a list of works, or one under `references`", 1)]
    yield unreadable(file, FORMAT, problems)


def _entries(listed: CommentedSeq, problems: list[Problem]) -> Iterator[Entry]:
    for place, told in enumerate(listed):
        line = listed.lc.item(place)[0] + 1
        if not isinstance(told, CommentedMap):
            problems.append(error(FORMAT, "what is no map of fields is no item of a bibliography", line))
            continue
        item = Item(as_json(told), "", line)
        if problem := no_item(item, FORMAT):
            problems.append(problem)
        else:
            yield entry_of(item)


def as_json(told: Mapping[Any, Any]) -> dict[str, Any]:
    """An item of YAML as CSL-JSON has it: dates as texts, and without the Markdown that Pandoc has in texts."""
    return {str(name): _value(str(name), value) for name, value in told.items()}


def _value(name: str, value: Any) -> Any:
    if isinstance(value, str):
        return without_markdown(value) if name in _WORDS else unescaped(value)
    return value.isoformat() if isinstance(value, date) else value
