"""Wiki source as plain words: no templates but those that print words, no footnotes, no markup."""

import re
from collections.abc import Iterator

from mwparserfromhell import parse
from mwparserfromhell.nodes import ExternalLink, HTMLEntity, Node, Tag, Template, Text, Wikilink
from mwparserfromhell.wikicode import Wikicode

from evidence_loaders.wikitext.printing_templates import printed

UNPRINTED_TAGS = frozenset(
    "ref references gallery timeline syntaxhighlight source code pre score style templatestyles script imagemap "
    "includeonly categorytree inputbox hiero mapframe maplink indicator graph".split()
)
_FILE = re.compile(
    r"\s*:?(?:file|image|datei|bild|fichier|archivo|imagen|bestand|immagine|ficheiro|plik|media)\s*:", re.I
)
_NOWHERE = re.compile(
    r"\s*(?:category|kategorie|catégorie|categoría|categoria|categorie|kategoria|[a-z]{2,3}(?:-[a-z]+)?)\s*:", re.I
)


def attributes_of(tag: Tag) -> dict[str, Wikicode | None]:
    """A tag's attributes by their names; None where one has no value."""
    return {str(one.name).strip().lower(): one.value for one in tag.attributes}


def anchor_of_entry(tag: Tag) -> str | None:
    """The id of the entry that a tag is in a list as Pandoc writes it, or None: it is none."""
    given = attributes_of(tag)
    anchor, classes = (str(given.get(name) or "").strip() for name in ("id", "class"))
    entry = str(tag.tag).lower() == "div" and ("csl-entry" in classes.split() or anchor[:4] == "ref-")
    return anchor if entry and tag.contents is not None else None


def name_of(template: Template) -> str:
    """A template's name for comparison."""
    return " ".join(str(template.name).replace("_", " ").lower().split())


def is_file(link: Wikilink) -> bool:
    """Whether a link shows a picture, with a caption."""
    return bool(_FILE.match(str(link.title))) and not str(link.title).lstrip().startswith(":")


def link_words(link: Wikilink) -> Wikicode | None:
    """What a link prints: its text or its title; nothing for a category or a link to another language."""
    if link.text is not None:
        return link.text
    title = str(link.title)
    if _NOWHERE.match(title):
        return None
    return parse(title.lstrip(": "))


def caption_of(link: Wikilink) -> str:
    """A picture's caption: the last part that is no option."""
    parts = _split(str(link.text or ""))
    return (
        ""
        if not parts
        or re.fullmatch(
            r"\s*(?:[\w-]+\s*=.*|thumb|thumbnail|mini|frame|frameless|left|right|center|none|\d*x?\d+px|upright\S*)\s*",
            parts[-1],
        )
        else parts[-1]
    )


def _split(text: str) -> list[str]:
    """``text`` cut at the bars that stand in no link or template."""
    parts, depth, start = [], 0, 0
    for found in re.finditer(r"\[\[|\{\{|\]\]|\}\}|\|", text):
        if found.group() == "|":
            if depth == 0:
                parts.append(text[start : found.start()])
                start = found.end()
        else:
            depth += 1 if found.group() in ("[[", "{{") else -1
    return [*parts, text[start:]]


def template_words(template: Template) -> str:
    """What a template within a sentence prints."""
    arguments = [plain(one.value) for one in template.params if not one.showkey]
    return printed(name_of(template), arguments)


def plain(code: Wikicode | str) -> str:
    """The words of ``code`` on one line."""
    return " ".join("".join(_words(parse(code) if isinstance(code, str) else code)).split())


def _words(code: Wikicode) -> Iterator[str]:
    for node in code.nodes:
        yield from _of_node(node)


def _of_node(node: Node) -> Iterator[str]:
    match node:
        case Text():
            yield re.sub(r"__[A-Z]+__", "", str(node))
        case HTMLEntity():
            yield entity(node)
        case Wikilink():
            words = None if is_file(node) else link_words(node)
            if words is not None:
                yield from _words(words)
        case ExternalLink():
            yield from _words(node.title) if node.title is not None else [str(node.url)]
        case Template():
            yield template_words(node)
        case Tag():
            yield from _of_tag(node)


def _of_tag(node: Tag) -> Iterator[str]:
    name = str(node.tag).lower()
    if name == "br":
        yield " "
    elif name not in UNPRINTED_TAGS and node.contents is not None:
        yield from _words(node.contents)


def entity(node: HTMLEntity) -> str:
    """The character that an entity stands for, or the entity as written where it stands for none."""
    try:
        return str(node.normalize())
    except (ValueError, OverflowError, KeyError):
        return str(node)
