"""Whether a number without brackets can be a citation, by the words around it.

"study in 2025 1.", "types I, III, and VII 3" and "6-12 months 1" end in citations; "type 2", "SPF 70",
"at least 30" and "(typically 12)" do not. What a name or a measure's number follows is in the tables.
"""

import re
from enum import IntEnum


class Strength(IntEnum):
    """How well a stretch fits a citation.

    ``WEAK`` needs the rest of the document, ``LABEL`` a gap that it fills, ``ORDER`` that it is the next, ``GAP``
    that its number alone is missing just there.
    """

    NONE = 0
    GAP = 1
    ORDER = 2
    LABEL = 3
    WEAK = 4
    STRONG = 5


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


_QUANTITIES = _table(
    "of to than at by in on with for from per under over above below between about around nearly almost roughly "
    "approximately circa ca only exactly least most up until till within after before during since into onto via "
    "and or nor & is was are were be been being equals equal even = < > ≪ ≫ ≤ ≥ ± ~ ≈ × x + / - – — − was: is: "
    "versus vs vs. v. no no. nos nos. number numbers n p scored score scores totaled totalled numbered "
    "reached exceeded averaged against the a an as that these those its their his her our all any another other "
    "approx. ca. c. e.g. i.e. some every each last first next previous past another minus plus times through every"
)
_LABELS = _table(
    "table tab tab. figure fig fig. figs figs. panel box chart scheme plate appendix section sect. chapter chap. "
    "part step stage phase grade type class category version ver. v volume vol vol. page p. pp pp. "
    "equation eq eq. eqs eqs. formula theorem lemma corollary supplement file movie video note footnote "
    "dataset graph molecule "
    "spf hpv cd il icd ich covid apollo windows ph chromosome exon intron "
    "codon residue resolution annex mmhg ref ref. refs refs. approx approx. nos nos. "
    "quartile quintile tertile decile percentile "
    "stata sas spss excel matlab prism python score: dose: "
    "tables tabs figures equations capítulo seção sección página tabela figura quadro gráfico anexo equação "
    "tabla cuadro ecuación tableau abbildung abb. tabelle gleichung"
)
"""Words that a number of their own follows, never a citation; software goes by its version."""
_MONTHS = _table("january february march april may june july august september october november december")
_DATING = _table("on by until till before after since from between of")
"""Words before a month that a day follows: "on June 3", but not "from October to March 3"."""
_COMMON_LABELS = _table("part step stage phase grade type class category version")
"""Labels that are common words, too: several numbers after "an earlier phase" are no phases."""
_NEVER = (
    _LABELS
    - _COMMON_LABELS
    - _table("tables figures equations panel box chart scheme plate section page ph dataset graph molecule")
)
"""Labels whose number cites nothing, even where it is the next."""
_SOFT_LABELS = _table(
    "group level cohort arm model experiment study trial case patient subject participant population site region "
    "schedule series unit batch lot position block article rule score point period condition day week month year hour "
    "visit session cycle round line question item criterion hypothesis aim objective tier zone lane channel exercise "
    "example law act reference entry index row room route age aged "
    "compound compounds analogue analogues analog analogs derivative derivatives intermediate intermediates"
)
"""Words that either may follow: "in group 6" or "suggested by that group 6"; chemists number their compounds."""
_PLURAL_LABELS = _table(
    "panels boxes steps stages phases grades types classes groups levels categories "
    "sections chapters parts pages lines questions items replicates supplements models experiments "
    "visits cycles rounds "
    "versions aims tiers arms chromosomes exons positions residues lanes ages quartiles rows "
    "columns references runs"
)
_NEVER_GLUED = _LABELS | _SOFT_LABELS | _QUANTITIES
_SAID = _table("described reported stated shown suggested proposed noted published recommended explained")
"""Words before "by" or "in" after which a text leaves out whom it cites: "as described by 13"."""
LONGEST_SYMBOL = 3
"""Letters of a quantity after an operator."""
_OPERATORS = _table("* = + × / ÷ ± < > ≤ ≥")
_TIMES = _table("days weeks months years hours minutes seconds day week month year hour minute second h min s d wk yr")
_BEFORE_TIME = _table("at on in and or between from to of after by during until through , baseline,")
_SENTENCE_GOES_ON = re.compile(r"\s*[A-Z\"“‘(•\[]")
_STOP = re.compile(r"[.!?]+[\"”’')\]]*(?=\s|$)")
_CLOSED = re.compile(r"[.!?][\"”’')\]]*$")
_ABBREVIATED = re.compile(r"\b(?:al|[A-Z]|etc|sp|spp)\.$")
_DETERMINERS = _table("the a an this that these those each our their its his her past last previous following")
_GLUED_TO = re.compile(
    r"(?<![\w.@/:-])(?P<word>(?:[A-Z(“\"‘]?[a-zß-öø-ž’'-]{3,})|[A-ZÀ-ÖØ-Þ]{3,}|\()(?P<sign>[)\]\"”’.,;:]*)$"
)
_NO_FACTOR = re.compile(r"(?:\d%|\s\((?:[^()]*(?:[^\W\d_]{3}|%)[^()]*|(?:19|20)\d\d[a-z]?)\))[.,;:]?$")
"""What no power follows: a percentage, and words or a year in parentheses, "(Figure 3A)12"."""
_AFTER_STOP = re.compile(r"(?P<word>\S*?)(?P<sign>[)\]\"”’%]*[.?!][)\]\"”’]*)$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SEVERAL = re.compile(r"\band\b")


def bare_strength(before: str, group: str, after: str, cut: bool) -> Strength:
    """How well the bare ``group`` of numbers fits a citation, between the text ``before`` and ``after`` it.

    ``cut`` tells that ``before`` was cut off, so that its first word may be half a word.
    """
    position = _position(before, after)
    if position is Strength.NONE:
        return Strength.NONE
    words = before.split()
    if cut:
        words = words[1:] or words
    by_word = _by_word(words, group) if words else Strength.NONE
    return Strength.NONE if by_word <= Strength.ORDER and position is Strength.WEAK else min(position, by_word)


def counts_something(before: str) -> bool:
    """Whether ``before`` ends with a word that a number of its own follows, in brackets too: "Equation (2)"."""
    words = before.split()
    return bool(words) and words[-1].lower() in _NEVER | {"equations"}


def glued_strength(before: str, after: str) -> Strength:
    """How well a number without a space before it fits a citation: "cheap.4" and "helps1,2", not "Fig.3" or "H2"."""
    if _NO_FACTOR.search(before):
        return Strength.STRONG
    found = _GLUED_TO.search(before)
    if not found:
        return _after_stop(before.rsplit(maxsplit=1)[-1] if before.strip() else "", after)
    if found["word"].lower() in _LABELS:
        return Strength.NONE
    if found["sign"]:
        return Strength.STRONG
    return Strength.ORDER if found["word"].isupper() else Strength.WEAK


def _after_stop(token: str, after: str) -> Strength:
    """After the stop of a sentence that ends with no plain word: "at 40%.4", "(Fig. 1B).4", "in 2019.4", not "0.4"."""
    found = _AFTER_STOP.match(token)
    if not found or not (_SENTENCE_GOES_ON.match(after) or not after.strip()):
        return Strength.NONE
    word, letters = found["word"], any(letter.isalpha() for letter in found["word"])
    named = letters and not re.search(r"[./@]", word) and word.lower() not in _NEVER_GLUED
    ended = len(found["sign"]) > 1 or _YEAR.fullmatch(word)
    return Strength.STRONG if named or ended else Strength.NONE


def _position(before: str, after: str) -> Strength:
    """A citation ends a clause: a stop or nothing may follow, or, after a stop, the next sentence."""
    if not after.strip():
        return Strength.STRONG
    stop = _STOP.match(after)
    rest = after[stop.end() :] if stop else after
    closed = bool(_CLOSED.search(before)) and not _ABBREVIATED.search(before)
    if stop or closed:
        counts_off = stop and closed and rest.strip()
        goes_on = not rest.strip() or _SENTENCE_GOES_ON.match(rest)
        return Strength.STRONG if goes_on and not counts_off else Strength.NONE
    return Strength.WEAK if re.match(r"[,;:](?:\s(?!\d)|$)", after) else Strength.NONE


def _by_word(words: list[str], group: str) -> Strength:
    """How well a citation fits after these words."""
    printed = words[-1]
    if printed[-1] in ')]”":':
        return Strength.LABEL if printed[-1] == ":" else Strength.STRONG
    word = printed.strip("\"“”‘’'()[]").lower()
    quantity = (word in _QUANTITIES and not printed.isupper()) or word.endswith((",", ";", "=", "<", ">", "≥", "≤"))
    if word in _COMMON_LABELS and "," in group and _is_definite(words):
        return Strength.WEAK
    earlier = words[-2].lower() if len(words) > 1 else ""
    if _is_symbol(word, earlier) or (word in _MONTHS and earlier in _DATING):
        return Strength.NONE
    if word in _LABELS or quantity:
        return _after_preposition(word, earlier, group)
    if word in _TIMES and (earlier[-1:].isdigit() or word not in _SOFT_LABELS):
        return _after_time(word, earlier)
    return _after_label(word, words, group)


def _is_symbol(word: str, earlier: str) -> bool:
    """Whether the number belongs to a quantity in a formula: "* EF 1", "D t L 2"."""
    letters = len(word) == 1 and len(earlier) == 1 and earlier.isalpha()
    return word.isalpha() and (letters or (earlier in _OPERATORS and len(word) <= LONGEST_SYMBOL))


def _after_preposition(word: str, earlier: str, group: str) -> Strength:
    """After a label or what a quantity follows: "as told by 13" and "at all 4, 5" may cite, "under 10" does not."""
    if word in _NEVER:
        return Strength.NONE
    if (word == "to" and earlier == "according") or (word in {"by", "in"} and earlier in _SAID):
        return Strength.WEAK
    if "," in group or word in _LABELS or word == "by":
        return Strength.ORDER
    return Strength.GAP if word.isalpha() else Strength.NONE


def _after_label(word: str, words: list[str], group: str) -> Strength:
    listed = "," in group
    if word in _SOFT_LABELS:
        return Strength.WEAK if listed or _is_definite(words) else Strength.LABEL
    if word in _PLURAL_LABELS:
        return Strength.LABEL if _SEVERAL.search(group) else Strength.WEAK
    return Strength.STRONG


def _is_definite(words: list[str]) -> bool:
    """Whether the label is named by other words already: "the region", "the past year"; not "in group 6"."""
    lower = [word.lower() for word in words[-4:-1]]
    return any(word in _DETERMINERS for word in lower)


def _after_time(word: str, earlier: str) -> Strength:
    """After "every 6-12 months" a citation may stand, after "at weeks" or "day" it is the time."""
    if any(digit.isdigit() for digit in earlier):
        return Strength.STRONG
    if not word.endswith("s") or word == "s":
        return Strength.LABEL
    return Strength.LABEL if earlier in _BEFORE_TIME or earlier.endswith(",") else Strength.STRONG
