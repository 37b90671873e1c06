"""Titles and names without the HTML or XML that some exports leave in them."""

import html
import re

from evidence_loaders.bibliographies.entry import one_line

_TAG = re.compile(
    r"</?(?:i|b|u|em|strong|sub|sup|span|p|br|a|font|sc|scp|tt|italic|bold|nocase|(?:jats|mml):[\w-]+)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


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
