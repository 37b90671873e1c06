"""What a table's word for a stance means in the words of CiTO."""

import re

from evidence_graph.identifiers import normal_words
from evidence_graph.vocabulary import Intent

_WORDS = {
    Intent.SUPPORTS: "support, supports, supported, supporting, supportive, entailment, entails, entailed, yes, "
    "true, for, pro, positive, in favor, in favour, mostly true, proven, strongly supports, strongly supported, "
    "strong support, mostly supported, entail, correct, accurate, verified, corroborates, corroborated, belegt, "
    "bestatigt, stutzt, gestutzt, wahr, richtig, ja, stimmt",
    Intent.CONFIRMS: "confirm, confirms, confirmed",
    Intent.AGREES_WITH: "agree, agrees, agrees with, agreed",
    Intent.REFUTES: "refute, refutes, refuted, refuting, contradict, contradicts, contradicted, contradiction, no, "
    "false, against, con, negative, oppose, opposes, opposed, opposing, contradicting, contradictory, mostly false, "
    "disproven, disproves, debunked, pants on fire, pants fire, barely true, incorrect, inaccurate, fake, contrary, "
    "undermines, undermined, negates, rejects, rejected, widerlegt, widerspricht, falsch, nein, stimmt nicht",
    Intent.DISPUTES: "dispute, disputes, disputed, challenges, questions, contests, misleading",
    Intent.DISAGREES_WITH: "disagree, disagrees, disagrees with, disagreed",
    Intent.CRITIQUES: "critique, critiques, criticizes, criticises",
    Intent.DISCUSSES: "neutral, not enough info, not enough information, not enough evidence, nei, noinfo, "
    "no info, not entailment, maybe, mixture, mixed, inconclusive, unproven, unclear, undecided, related, unrelated, "
    "discuss, discusses, discussed, no evidence, insufficient, insufficient evidence, mixed evidence, conflicting, "
    "conflicting evidence, conflicting evidence cherrypicking, partially supported, partly supported, "
    "partially supports, partly supports, partially true, partly true, half true, not supported, not supports, "
    "does not support, unsupported, no support, unverified, not verified, unproved, uncertain, unsubstantiated, "
    "undetermined, not addressed, contextual, contextualizes, context, background, unklar, unbelegt, nicht belegt, "
    "teilweise belegt, gemischt, umstritten, offen",
    Intent.CITES: "cite, cites, cited, mentions, mentioned, none, unknown, na, n a, unlabelled, unlabeled",
}
"""A source that is at hand and does not settle the claim is discussed: it neither supports nor refutes."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_INTENT_OF_WORD = {normal_words(_CAMEL.sub(" ", intent)): intent for intent in Intent} | {
    word: intent for intent, words in _WORDS.items() for word in words.split(", ")
}


def intent_of(stance: str) -> Intent | None:
    """The intent that a stance is, or None for a word that is none.

    >>> [intent_of(word).value for word in ("SUPPORT", "Refutes", "NOT_ENOUGH_INFO", "citesAsEvidence")]
    ['supports', 'refutes', 'discusses', 'citesAsEvidence']
    """
    return _INTENT_OF_WORD.get(normal_words(_CAMEL.sub(" ", stance.strip()).replace("_", " ")))
