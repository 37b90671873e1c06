"""Titles and names without the HTML, XML or Markdown that some exports leave in them."""

import html
import re

from evidence_loaders.bibliographies.entry import one_line

_TAG = re.compile(
    r"</?(?:i|b|u|em|strong|sub|sup|span|p|br|a|font|sc|scp|tt|italic|bold|nocase|(?:jats|mml):[\w-]+)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)

_SPAN = re.compile(r"\[([^\[\]]*)\]\{[.#][^{}]*\}")
_SPANS_DEEP = 3
"""Pandoc's spans (``[nm]{.nocase}``) within each other that are read."""
_EMPHASIS = re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?!\*)|(?<![\w\\])_(?=\S)([^_]*[^\s_\\])_(?!\w)")
_RAISED_OR_LOWERED = re.compile(r"(?<!\\)([~^])([^\s~^\\]+)\1")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def without_markdown(text: str) -> str:
    r"""``text`` without the marks that Pandoc's Markdown has within a line.

    >>> without_markdown(r"[p53]{.nocase} of *E. coli* \[review\]: CO~2~ and Ca^2+^, I--IV")
    'p53 of E. coli [review]: CO2 and Ca2+, I–IV'
    """
    for _ in range(_SPANS_DEEP):
        text = _SPAN.sub(r"\1", text)
    text = _EMPHASIS.sub(lambda found: found[2] or found[3], text)
    text = unescaped(_RAISED_OR_LOWERED.sub(r"\2", text))
    return text.replace("---", "—").replace("--", "–")


def unescaped(text: str) -> str:
    r"""``text`` without the backslashes that keep signs from being Markdown.

    >>> unescaped(r"10.1000/a\_b\<c")
    '10.1000/a_b<c'
    """
    return _ESCAPED.sub(r"\1", text)


def plain(text: str | None) -> str | None:
    """``text`` without tags and character entities, on one line; None where nothing is left.

    >>> plain("Effects of <i>Aloe</i> &amp; CO<sub>2</sub>, p<0.05")
    'Effects of Aloe & CO2, p<0.05'
    """
    if not text:
        return None
    if "<" in text:
        text = _TAG.sub("", text)
    return one_line(html.unescape(text) if "&" in text else text)
