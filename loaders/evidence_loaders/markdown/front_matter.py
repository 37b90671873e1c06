"""What YAML front matter says of a document: title, identifiers, date, and where its bibliography is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence_graph.identifiers import normal_doi, normal_pmid
from evidence_graph.model import Problem
from evidence_graph.vocabulary import Severity
from evidence_loaders.marked_up.page import About

MOST_VALUES = 100_000
"""Values of the references in front matter; 1,000 works have some 20,000."""

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of front matter that matter here; ``references`` are CSL items as YAML gives them."""

    about: About = field(default_factory=About)
    abstract: str | None = None
    bibliographies: tuple[str, ...] = ()
    references: tuple[Mapping[str, object], ...] = ()
    problems: tuple[Problem, ...] = ()


def front_matter(yaml: str) -> FrontMatter:
    """The fields in ``yaml``; where it can't be read, a problem says so and the text is read without."""
    if not yaml.strip():
        return FrontMatter()
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415 (0.1 s, and many have no front matter)

    try:
        fields = _fields_in(yaml)
    except (YAMLError, ValueError, RecursionError, TypeError, KeyError, AttributeError) as wrong:
        mark = wrong.problem_mark if isinstance(wrong, MarkedYAMLError) else None
        return FrontMatter(problems=(_unread(str(wrong), mark.line + 2 if mark else 1),))
    if not isinstance(fields, dict):
        return FrontMatter(problems=(_unread("it holds no fields", 1),))
    return _of_fields(fields)


def _fields_in(yaml: str) -> object:
    """What ``yaml`` holds. R Markdown's own tags (``!r Sys.time()``) name code, and tabs stand for blanks."""
    from ruamel.yaml import YAML  # noqa: PLC0415 (as above)
    from ruamel.yaml.constructor import SafeConstructor  # noqa: PLC0415

    class Constructor(SafeConstructor):
        """Takes a value of an unknown tag for nothing."""

    Constructor.add_constructor(None, lambda _, __: None)
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = Constructor
    return reader.load(yaml.expandtabs(2))


def _unread(why: str, line: int) -> Problem:
    told = f"the front matter can't be read: {' '.join(why.split())[:200]}"
    return Problem(severity=Severity.WARNING, code="front-matter", message=told, line=line)


def _of_fields(fields: Mapping[str, object]) -> FrontMatter:
    given = fields.get("references")
    references = tuple(item for item in given if isinstance(item, dict)) if isinstance(given, list) else ()
    told = () if _is_bounded(references) else (_unread("its references refer to themselves over and over", 1),)
    references = () if told else references
    return FrontMatter(
        about=_about(fields),
        abstract=_text(fields.get("abstract")),
        bibliographies=tuple(_texts(fields.get("bibliography"))),
        references=references,
        problems=told,
    )


def _is_bounded(given: object) -> bool:
    """Whether ``given`` written out has at most MOST_VALUES values; YAML's aliases can make it endless."""
    waiting, seen = [given], 0
    while waiting and seen <= MOST_VALUES:
        value = waiting.pop()
        seen += 1
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, (list, tuple)):
            waiting += value
    return not waiting


def _about(fields: Mapping[str, object]) -> About:
    date = _text(fields.get("date")) or _text(fields.get("updated")) or ""
    iso, year = _ISO.search(date), _YEAR.search(date)
    return About(
        title=_text(fields.get("title")),
        doi=normal_doi(_text(fields.get("doi")) or _text(fields.get("DOI"))),
        pmid=normal_pmid(_text(fields.get("pmid"))),
        publisher=_text(fields.get("publisher")),
        updated="-".join(part for part in iso.groups() if part) if iso else None,
        year=int(year.group()) if year else None,
        language=_text(fields.get("lang")) or _text(fields.get("language")),
    )


def _text(given: object) -> str | None:
    """A field as words; of a mapping or list, its first text."""
    if isinstance(given, dict):
        given = given.get("text") or given.get("title") or next(iter(given.values()), None)
    if isinstance(given, list):
        given = given[0] if given else None
    if given is None or isinstance(given, (dict, list, bool)):
        return None
    return " ".join(str(given).split()) or None


def _texts(given: object) -> list[str]:
    many = given if isinstance(given, list) else list(given.values()) if isinstance(given, dict) else [given]
    return [text for text in map(_text, many) if text]
