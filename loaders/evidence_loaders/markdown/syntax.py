"""Markdown's tokens, citations among them: CommonMark with tables, footnotes, and Pandoc's citation syntax."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin

from evidence_graph.vocabulary import Intent
from evidence_loaders.markdown.citekeys import KEY, intent_and_key, is_cross_reference, key_of

LONGEST_BRACKET = 2_000
"""Characters of one bracketed citation."""
DEEPEST = 20
"""Levels of nesting (CommonMark's usual limit); with more, a run of open brackets takes long."""

_KEY_AT = re.compile(rf"(?<![\w/.}}])-?@(?P<key>{KEY})")
"""A key: what follows a letter, a digit, a stop or ``}`` is an address (``{leaf,root}@tree.org``)."""
_MATH = re.compile(r"\$\$(?:\\.|[^\\$]){1,5000}?\$\$|\$(?![\s$])(?:\\.|[^\\$]){0,2000}?(?<!\s)\$(?!\d)", re.S)
"""A formula, by Pandoc's rule: no white space within its dollars, no digit after them ("$5 and $6")."""
_CITING = re.compile(r"(?:[^@\[\]]*[\s\[(;,-])?-?@[\w{]|-?@[\w{]", re.S)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{0,199}[^\]\s^])\](?!\()")
"""A footnote's marker, not raised words in brackets (``[^a^]``), which may be a link's."""
_LOCATOR = re.compile(r"\s?\[(?![^\[\]]*@)[^\[\]\n]{1,100}\](?![(\[:])")
_PREFIXED = re.compile(r"(?:doi|pmid|pmcid?|arxiv|url|isbn|wikidata|tag|https?|cito):", re.I)
_BRACKET = re.compile(r"\\.|[\[\]]", re.S)
_BRACKETS = "brackets"
LOOSE_KEYS = "loose_keys"
"""Name in the parser's environment: whether a bare ``@word`` is a citation."""


@dataclass(frozen=True, slots=True)
class KeyCited:
    """One key of a citation, with its intent."""

    key: str
    intent: Intent


def parser() -> MarkdownIt:
    """The parser that every file is read with; ``citation`` tokens hold :class:`KeyCited` values in their meta."""
    markdown = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    markdown.use(footnote_plugin)
    markdown.inline.add_terminator_char("@")
    markdown.inline.ruler.before("link", "citation", _citation)
    markdown.inline.ruler.before("link", "formula", _formula)
    return markdown


def _formula(state: StateInline, silent: bool) -> bool:
    found = _MATH.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "$" else None
    if not found or "\n\n" in found.group():
        return False
    if not silent:
        state.push("formula", "", 0).content = found.group()
    state.pos = found.end()
    return True


def _citation(state: StateInline, silent: bool) -> bool:
    character = state.src[state.pos]
    if character == "[":
        return _bracketed(state, silent)
    if character == "@":
        return _worded(state, silent)
    return False


def _bracketed(state: StateInline, silent: bool) -> bool:
    end = _closing(state)
    if end is None:
        return False
    content = _MATH.sub(" ", state.src[state.pos + 1 : end])
    footnote = _FOOTNOTE.match(state.src, state.pos)
    if footnote and footnote.end() == end + 1:
        if footnote[1] in {name.removeprefix(":") for name in state.env.get("footnotes", {}).get("refs", {})}:
            return False
        return _pushed(state, silent, end + 1, [KeyCited(f"^{footnote[1]}", Intent.CITES)], worded=False)
    if "@" not in content or state.src[end + 1 : end + 2] == "(" or not _CITING.match(content):
        return False
    cited = list(keys_in(content))
    return bool(cited) and _pushed(state, silent, end + 1, cited, worded=False)


def keys_in(content: str) -> Iterator[KeyCited]:
    """The keys of a bracketed citation, without cross references to figures and tables."""
    for found in _KEY_AT.finditer(content):
        key = key_of(found["key"])
        if key and not is_cross_reference(key):
            intent, bare = intent_and_key(key)
            yield KeyCited(bare, intent)


def _closing(state: StateInline) -> int | None:
    """Where the bracket that opens here is closed; told for the whole stretch at once, as it may hold thousands."""
    known = state.env.get(_BRACKETS)
    if known is None or known[0] is not state.src:
        known = state.env[_BRACKETS] = (state.src, _pairs(state.src))
    end: int | None = known[1].get(state.pos)
    return end if end is not None and end < state.posMax and end - state.pos <= LONGEST_BRACKET else None


def _pairs(source: str) -> dict[int, int]:
    pairs, waiting = {}, []
    for found in _BRACKET.finditer(source):
        if found.group() == "[":
            waiting.append(found.start())
        elif found.group() == "]" and waiting:
            pairs[waiting.pop()] = found.start()
    return pairs


def _worded(state: StateInline, silent: bool) -> bool:
    found = _KEY_AT.match(state.src, state.pos)
    if not found:
        return False
    key = key_of(found["key"])
    if not key or is_cross_reference(key):
        return False
    if not (_PREFIXED.match(key) or state.env.get(LOOSE_KEYS)):
        return False
    end = found.start("key") + (len(found["key"]) if found["key"].startswith("{") else len(key))
    locator = _LOCATOR.match(state.src, end, state.posMax)
    intent, bare = intent_and_key(key)
    return _pushed(state, silent, locator.end() if locator else end, [KeyCited(bare, intent)], worded=True)


def _pushed(state: StateInline, silent: bool, end: int, cited: list[KeyCited], *, worded: bool) -> bool:
    if not silent:
        token = state.push("citation", "", 0)
        token.content = state.src[state.pos : end]
        token.meta = {"cited": cited, "worded": worded}
    state.pos = end
    return True
