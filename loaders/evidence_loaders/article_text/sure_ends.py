"""Ends of sentences that need no thought: most of them, and the sentence splitter takes long over each.

It decides on each stop by the word before and the word after. After a bracket that closes, and after a plain word that
is neither an abbreviation nor the first of a known phrase, a stop always ends the sentence (nupunkt 0.8,
``_second_pass_outcome``): it need not be asked.
"""

import re
from collections.abc import Iterator
from functools import cache

from evidence_loaders.article_text.words_at_stops import SHORTENED, STARTING, UNITS, WHOLE_WORD, WHOLE_WORDS

_POSSIBLE = re.compile(r"[.!?…](?=\W)")
"""Where the splitter looks for an end at all."""
_STOP = re.compile(r"[.!?…]")
_STOP_AND_BLANK = re.compile(r"\.(?P<quote>[\"”’]?) ")
_CAPITAL = re.compile(r"(?:[A-ZÀ-Þ]|[AIO] )[^\W\dA-Z_]")
"""How a sentence begins, with a word that is no initial."""
_ARTICLE = re.compile(r"[AIO] [^\W\dA-Z_]")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of ``text``, whose only white space is blanks; the blanks after a sentence may belong to it.

    >>> text = "Warm water dissolves sugar. Cold water, e.g. from a well, does not."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Warm water dissolves sugar. ', 'Cold water, e.g. from a well, does not.']
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in (*_sure_ends(text), len(text)):
        last = end - 1 if end < len(text) else end
        if _POSSIBLE.search(text, start, last):
            spans += ((start + one, start + other) for one, other in _asked(text[start:last]))
        else:
            spans.append((start, end))
        start = end
    return spans


def _sure_ends(text: str) -> Iterator[int]:
    """Where a sentence starts after ``word. `` or ``word." ``: with a word before a blank that is no step's number."""
    for found in _STOP_AND_BLANK.finditer(text):
        stop, start = found.span()
        begin = text.rfind(" ", 0, stop) + 1
        after = text.find(" ", start)
        if not (1 < begin < stop and text[begin - 2] != " " and after > 0):
            continue
        if found["quote"]:
            sure = _is_quoted(text, begin, stop, start)
        else:
            sure = begin < stop - 1 and _is_sure(text[begin:stop], text[start:after])
            sure = sure or _is_measured(text, begin, stop) or _is_before_article(text, begin, stop)
        if sure:
            yield start


def _is_sure(word: str, after: str) -> bool:
    if not after[:1].isalpha() or "." in after:
        return False
    if word[-1] in ")]":
        return _STOP.search(word) is None
    return word.isalpha() and (word.lower() not in _unsure_words() or _is_whole(word, after))


def _is_whole(word: str, after: str) -> bool:
    """Whether a small word before a capital is no abbreviation, though the splitter has it as one: it has "cancer"."""
    if not (word.islower() and word not in SHORTENED and after[0].isupper()):
        return False
    if after.removesuffix(",") in STARTING:
        return True
    return (len(word) >= WHOLE_WORD or word in WHOLE_WORDS) and after[1:2].islower()


def _is_measured(text: str, begin: int, stop: int) -> bool:
    """Whether a number's unit stands before the stop, and a capital letter and a small one after it."""
    number = text[text.rfind(" ", 0, begin - 1) + 1 : begin - 1]
    return _CAPITAL.match(text, stop + 2) is not None and text[begin:stop] in UNITS and number[-1:].isdigit()


def _is_before_article(text: str, begin: int, stop: int) -> bool:
    """Whether a capital that tells a thing from others (``vitamin D``) or ``et al`` stands before ``. A trial``."""
    if not _ARTICLE.match(text, stop + 2):
        return False
    word = text[begin:stop]
    return text.endswith(" et al", 0, stop) or (len(word) == 1 and word.isupper() and text[begin - 2].islower())


def _is_quoted(text: str, begin: int, stop: int, start: int) -> bool:
    """Whether a whole word ends a quotation, and a word with a capital follows it."""
    word, after = text[begin:stop].lstrip('"“‘’('), text[start : text.find(" ", start)]
    return word[-2:].islower() and _CAPITAL.match(text, start) is not None and _is_sure(word, after)


def _asked(text: str) -> list[tuple[int, int]]:
    from nupunkt import sent_spans  # noqa: PLC0415 (0.1 s, and some commands read no text)

    return sent_spans(text)


@cache
def _unsure_words() -> frozenset[str]:
    """Words after which a stop may end no sentence."""
    from nupunkt import load  # noqa: PLC0415 (as above)

    splitter = load("default")
    return splitter.abbreviations | {first for first, _ in splitter.parameters.collocations}
