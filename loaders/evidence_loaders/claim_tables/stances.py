"""What a table's word for a stance means in the words of CiTO."""

import re

from evidence_graph.identifiers import normal_words
from evidence_graph.vocabulary import Intent

_WORDS = {
    Intent.SUPPORTS: "support, supports, supported, supporting, supportive, entailment, entails, entailed, yes, true, "
    "for, pro, positive, in favor, in favour, mostly true, proven, strongly supports, strongly supported, strong "
    "support, mostly supported, weakly supports, weak support, supports claim, supports the claim, supported by "
    "evidence, evidence for, likely true, probably true, consistent with, helpful, entail, correct, accurate, "
    "verified, corroborates, corroborated, belegt, bestatigt, stutzt, gestutzt, wahr, richtig, ja, stimmt, apoya, "
    "respalda, respaldado, sustenta, verdadero, cierto, correcto, si, soutient, appuie, vrai, plutot vrai, oui, "
    "apoiado, apoia, verdadeiro, sim, sostiene, supporta, vero",
    Intent.CONFIRMS: "confirm, confirms, confirmed, confirma, confirmado, confirme, confermato, conferma",
    Intent.AGREES_WITH: "agree, agrees, agrees with, agreed",
    Intent.REFUTES: "refute, refutes, refuted, refuting, contradict, contradicts, contradicted, contradiction, no, "
    "false, against, con, negative, oppose, opposes, opposed, opposing, contradicting, contradictory, mostly false, "
    "disproven, disproves, debunked, pants on fire, pants fire, barely true, incorrect, inaccurate, fake, contrary, "
    "undermines, undermined, negates, rejects, rejected, refutes claim, refutes the claim, contradicts the claim, "
    "evidence against, not true, untrue, likely false, probably false, misinformation, disinformation, debunks, "
    "unhelpful, refuta, refutado, contradice, desmentido, falso, bulo, refute, contredit, dementi, faux, plutot faux, "
    "non, contradiz, desmente, smentisce, smentito, confuta, contraddice, widerlegt, widerspricht, falsch, nein, "
    "stimmt nicht",
    Intent.DISPUTES: "dispute, disputes, disputed, challenges, questions, contests, misleading, missing context, "
    "lacks context, out of context, outdated, exaggerated, exaggerates, distorts the facts, irrefuhrend, enganoso, "
    "trompeur, fuorviante",
    Intent.DISAGREES_WITH: "disagree, disagrees, disagrees with, disagreed",
    Intent.CRITIQUES: "critique, critiques, criticizes, criticises",
    Intent.DISCUSSES: "neutral, not enough info, not enough information, not enough evidence, nei, noinfo, no info, "
    "not entailment, maybe, mixture, mixed, inconclusive, unproven, unclear, undecided, related, unrelated, discuss, "
    "discusses, discussed, no evidence, insufficient, insufficient evidence, mixed evidence, conflicting, conflicting "
    "evidence, conflicting evidence cherrypicking, partially supported, partly supported, partially supports, partly "
    "supports, partially true, partly true, half true, not supported, not supports, does not support, unsupported, no "
    "support, unverified, not verified, unproved, uncertain, unsubstantiated, undetermined, not addressed, "
    "contextual, contextualizes, context, background, unklar, unbelegt, nicht belegt, teilweise belegt, gemischt, "
    "umstritten, offen, inconclusive evidence, insufficient data, mixed results, not proven, not clear, no stance, "
    "partially false, partly false, partially refutes, partly refutes, partially refuted, partly refuted, mixto, "
    "misto, mixte, mitige, neutre, neutro, neutrale, neutra, sin pruebas, sin evidencia, no hay pruebas, pruebas "
    "insuficientes, no concluyente, parcialmente cierto, parcialmente verdadero, sans preuve, preuves insuffisantes, "
    "non prouve, incertain, partiellement vrai, parcialmente verdadeiro, sem provas, nao comprovado, inconclusivo, "
    "non dimostrato, parzialmente vero",
    Intent.CITES: "cite, cites, cited, mentions, mentioned, none, unknown, na, n a, unlabelled, unlabeled",
}
"""A source that is at hand and does not settle the claim is discussed: it neither supports nor refutes."""

_PREFIX = re.compile(r"\s*(?:cito:|https?://purl\.org/spar/cito/)", re.I)
"""What stands before a word of CiTO that is named as RDF does (https://purl.org/spar/cito)."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_INTENT_OF_WORD = {normal_words(_CAMEL.sub(" ", intent)): intent for intent in Intent} | {
    word: intent for intent, words in _WORDS.items() for word in words.split(", ")
}


def intent_of(stance: str) -> Intent | None:
    """The intent that a stance is, or None for a word that is none.

    >>> [intent_of(word).value for word in ("SUPPORT", "Refutes", "NOT_ENOUGH_INFO", "cito:citesAsEvidence")]
    ['supports', 'refutes', 'discusses', 'citesAsEvidence']
    """
    word = _PREFIX.sub("", stance.strip(), count=1)
    return _INTENT_OF_WORD.get(normal_words(_CAMEL.sub(" ", word).replace("_", " ")))
