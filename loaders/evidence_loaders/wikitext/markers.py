"""What of wiki source makes footnotes: ``<ref>`` tags, templates that stand for them, and lists that declare them."""

from collections.abc import Iterator

from mwparserfromhell import parse
from mwparserfromhell.nodes import Tag, Template
from mwparserfromhell.wikicode import Wikicode

from evidence_loaders.marked_up.blocks import Cited
from evidence_loaders.marked_up.page import Listed
from evidence_loaders.wikitext.footnotes import Footnote, Footnotes
from evidence_loaders.wikitext.plain import attributes_of, plain
from evidence_loaders.wikitext.works import anchor_of, is_short, short_words, works_in

_NOTES = {"efn": "lower-alpha", "efn-ua": "upper-alpha", "refn": "", "#tag:ref": "", "notetag": "note", "note": "note"}
_BY_NAME = frozenset(("r", "rp", "ref name", "named ref", "efnr"))
_IN_TEXT = "in text"
"""The group of works that stand in the text with all their words; the page prints no number for them."""
_LISTS = frozenset("reflist notelist notelist-ua references refs reference list reflist-talk listaref".split()) | {
    "reference list",
    "notes",
    "footnotes",
    "einzelnachweise",
    "références",
}


def cite(footnotes: Footnotes, tag: Tag, line: int) -> Cited:
    """The marker that a ``<ref>`` prints, its footnote defined if it has contents."""
    _, note, cited = footnotes.cited(*_group_and_name(tag))
    if str(tag.contents or "").strip():
        _define(footnotes, note, tag.contents, line)
    return cited


def _group_and_name(tag: Tag, group: str = "") -> tuple[str, str | None]:
    given = attributes_of(tag)
    group = plain(given.get("group") or group)
    name = plain(given.get("name") or "")
    return _unquoted(group), _unquoted(name) or None


def _unquoted(given: str) -> str:
    return given.replace('"', "").strip("' ")


def _define(footnotes: Footnotes, note: Footnote, code: Wikicode, line: int) -> None:
    if note.text is not None:
        footnotes.define(note, plain(code) or str(code), [], [], line)
        return
    works, anchors = works_in(code)
    text = plain(code) or "; ".join(work.raw for work in works) or "; ".join(map(_bare_anchor, anchors))
    entries = [footnotes.add(Listed(work.raw, work.source, line), work.anchors) for work in works]
    footnotes.define(note, text or str(code), entries, anchors, line)


def _bare_anchor(anchor: str) -> str:
    return anchor.removeprefix("CITEREF")


def cite_by_template(footnotes: Footnotes, template: Template, name: str, line: int) -> list[Cited]:
    """The markers of a template that stands for footnotes; none for any other template."""
    if is_short(name):
        return [_short(footnotes, template, line)]
    if name in _BY_NAME:
        names = [plain(one.value) for one in template.params if not one.showkey]
        group = plain(template.get("group").value) if template.has("group") else ""
        return [footnotes.cited(group, one)[2] for one in names if one] if name != "rp" else []
    if name in _NOTES:
        return _note(footnotes, template, name, line)
    return []


def cite_in_text(footnotes: Footnotes, code: Wikicode, line: int) -> Iterator[Cited]:
    """Markers for the works that a sentence describes within itself: the page's footnotes keep their numbers."""
    for work in works_in(code)[0]:
        _, note, cited = footnotes.cited(_IN_TEXT, None)
        entry = footnotes.add(Listed(work.raw, work.source, line), work.anchors)
        footnotes.define(note, work.raw, [entry], [], line)
        yield cited


def _short(footnotes: Footnotes, template: Template, line: int) -> Cited:
    words = short_words(template)
    _, note, cited = footnotes.cited("", words or anchor_of(template))
    if note.text is None:
        footnotes.define(note, words, [], [anchor_of(template)], line)
    return cited


def _note(footnotes: Footnotes, template: Template, kind: str, line: int) -> list[Cited]:
    named = {plain(one.name).lower(): plain(one.value) for one in template.params if one.showkey}
    bodies = [one.value for one in template.params if not one.showkey]
    _, note, cited = footnotes.cited(named.get("group", _NOTES[kind]), named.get("name"))
    if not bodies:
        return [cited]
    inner = list(cited_in(footnotes, bodies[0], line))
    if note.text is None:
        footnotes.define(note, plain(bodies[0]) or str(bodies[0]), *_of_note(footnotes, bodies[0], line), line)
    return [cited, *inner]


def _of_note(footnotes: Footnotes, body: Wikicode, line: int) -> tuple[list[int], list[str]]:
    works, anchors = works_in(body)
    return [footnotes.add(Listed(work.raw, work.source, line), work.anchors) for work in works], anchors


def holds_list(name: str) -> bool:
    """Whether a template of this name prints the footnotes, and may define some."""
    return name in _LISTS


def declare(footnotes: Footnotes, code: Wikicode | Template | None, source: str, line: int) -> None:
    """Define the footnotes in ``code``, whose markers stand elsewhere; ``source`` is it as written."""
    if code is None:
        return
    held = [code] if isinstance(code, Wikicode) else [one.value for one in code.params]
    group = _list_group(source)
    place = 0
    for part in held:
        for tag in part.filter_tags(recursive=True, matches=lambda node: str(node.tag).lower() == "ref"):
            place = max(place, source.find(str(tag), place))
            note = footnotes.declared(*_group_and_name(tag, group))
            if str(tag.contents or "").strip():
                _define(footnotes, note, tag.contents, line + source.count("\n", 0, place))


def _list_group(source: str) -> str:
    code = parse(source[: source.find(">") + 1] + "</references>") if source.startswith("<references") else None
    tags = code.filter_tags() if code else []
    return _group_and_name(tags[0])[0] if tags else ""


def cites(code: Wikicode) -> bool:
    """Whether there is a ``<ref>`` anywhere in ``code``."""
    return "<ref" in str(code).lower()


def cited_in(footnotes: Footnotes, code: Wikicode, line: int) -> Iterator[Cited]:
    """The markers of every ``<ref>`` in ``code``."""
    for tag in code.filter_tags(recursive=True):
        if str(tag.tag).lower() == "ref":
            yield cite(footnotes, tag, line)


def quoted(template: Template) -> Wikicode:
    """The words of a quotation."""
    first = next((one for one in template.params if str(one.name).strip().lower() in ("1", "text", "quote")), None)
    return (first or template.params[0]).value


def parsed(source: str) -> Wikicode:
    """``source`` as nodes."""
    return parse(source)
