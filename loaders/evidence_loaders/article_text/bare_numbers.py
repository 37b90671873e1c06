"""Whether a number without brackets can be a citation, by the words around it.

"study in 2025 1.", "types I, III, and VII 3" and "6-12 months 1" end in citations; "type 2", "SPF 70",
"at least 30" and "(typically 12)" do not. What a name or a measure's number follows is in the tables.
"""

import re
from enum import IntEnum


class Strength(IntEnum):
    """How well a stretch fits a citation: ``WEAK`` needs the rest of the document, ``LABEL`` only explains a gap."""

    NONE = 0
    LABEL = 1
    WEAK = 2
    STRONG = 3


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


_QUANTITIES = _table(
    "of to than at by in on with for from per under over above below between about around nearly almost roughly "
    "approximately circa ca only exactly least most up until till within after before during since into onto via "
    "and or nor & is was are were be been being equals equal = < > ≤ ≥ ± ~ ≈ × x + / - – — − was: is: "
    "versus vs vs. v. no no. nos nos. number numbers n p age aged scored score scores totaled totalled numbered "
    "reached exceeded averaged against the a an as that these those its their his her our all any another other "
    "some every each last first next previous past another minus plus times through every"
)
_LABELS = _table(
    "table tab tab. figure fig fig. panel box chart scheme plate appendix section sect. chapter chap. part step stage "
    "phase grade type class group level category day week month year visit session cycle round version ver. v "
    "volume vol vol. page p. pp pp. line question item equation eq eq. formula theorem model experiment study: trial: "
    "case patient subject participant aim objective hypothesis corollary lemma criterion tier arm cohort schedule "
    "supplement file movie video note footnote spf hpv cd il icd ich covid apollo windows ph pH zone segment "
    "chromosome exon intron codon position residue lane well channel site block exercise example rule article "
    "act law resolution annex dose: score: mmhg ref ref. reference entry episode series unit batch lot quartile "
    "quintile tertile decile percentile index ring column row room bed ward bus route highway interstate"
)
_PLURAL_LABELS = _table(
    "tables tabs figures figs figs. panels boxes steps stages phases grades types classes groups levels categories "
    "sections chapters parts pages lines questions items equations eqs eqs. models experiments visits cycles rounds "
    "versions aims tiers arms chromosomes exons positions residues lanes ages scores quartiles articles rows "
    "columns references refs refs. runs"
)
_TIMES = _table("days weeks months years hours minutes seconds day week month year hour minute second h min s d wk yr")
_BEFORE_TIME = _table("at on in and or between from to of after by during until through , baseline,")
_SENTENCE_GOES_ON = re.compile(r"\s*[A-Z\"“‘(•\[]")
_STOP = re.compile(r"[.!?]+[\"”’')\]]*(?=\s|$)")
_CLOSED = re.compile(r"[.!?][\"”’')\]]*$")
_ABBREVIATED = re.compile(r"\b(?:al|[A-Z]|etc|sp|spp)\.$")
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
    return min(position, _by_word(words, group)) if words else Strength.NONE


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
    return Strength.WEAK if re.match(r"[,;:]\s(?!\d)", after) else Strength.NONE


def _by_word(words: list[str], group: str) -> Strength:
    """How well a citation fits after these words."""
    printed = words[-1]
    word = printed.strip("\"“”‘’'()[]").lower()
    earlier = words[-2].lower() if len(words) > 1 else ""
    if printed[-1] in '.!?)]"”’' and word not in _LABELS and word not in _QUANTITIES:
        return Strength.STRONG
    if word in _TIMES:
        return _after_time(word, earlier)
    if word in _QUANTITIES or word.endswith((",", ";", ":", "=", "<", ">", "≥", "≤", "±")):
        return Strength.NONE
    if word in _LABELS:
        return Strength.LABEL
    if word in _PLURAL_LABELS:
        return Strength.LABEL if _SEVERAL.search(group) else Strength.WEAK
    return Strength.STRONG


def _after_time(word: str, earlier: str) -> Strength:
    """After "every 6-12 months" a citation may stand, after "at weeks" or "day" it is the time."""
    if any(digit.isdigit() for digit in earlier):
        return Strength.STRONG
    if not word.endswith("s") or word == "s":
        return Strength.LABEL
    return Strength.LABEL if earlier in _BEFORE_TIME or earlier.endswith(",") else Strength.STRONG
