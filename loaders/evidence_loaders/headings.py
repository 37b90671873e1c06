"""What section headings say of the claims below them: one table, for every format.

A heading's kind is that of the known words that stand first in it ("Potential Complications and
Precautions", "Advantages Over Other Methods"); of words that start together, the longer phrase counts.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence_graph.vocabulary import ClaimKind
from evidence_loaders.headings_of_languages import AND, BACK_MATTER, KINDS, LISTS, NEUTRAL

_WORDS_OF_KIND = {
    ClaimKind.MECHANISM: "mechanism, mechanisms, mode of action, modes of action, how it works, pathophysiology, "
    "pathogenesis, mechanistic",
    ClaimKind.BENEFIT: "benefit, benefits, advantage, advantages, efficacy, effectiveness, indications, pros",
    ClaimKind.COMPLICATION: "complication, complications, precaution, precautions, risks, side effect, "
    "side effects, adverse, contraindication, contraindications, safety, warnings, disadvantages, drawbacks, cons",
    ClaimKind.PROTOCOL: "protocol, protocols, treatment protocol, treatment algorithm, treatment plan, dosage, dosing, "
    "administration, procedure, technique, techniques, treatment schedule, how to use, step by step, aftercare, "
    "monitoring",
    ClaimKind.FINDING: "result, results, finding, findings, evidence, clinical evidence, histological evidence, "
    "experimental evidence, "
    "clinical outcomes, clinical studies, clinical trials",
    ClaimKind.METHOD: "method, methods, methodology, materials and methods, material and methods, "
    "patients and methods, "
    "study design, study protocol, study selection, statistical analysis, statistical analyses, statistical methods, "
    "data analysis, data collection, data extraction, search strategy, materials, experimental section, "
    "experimental procedures, star methods, online methods, inclusion criteria, eligibility criteria",
    ClaimKind.BACKGROUND: "introduction, background, rationale, epidemiology, objective, objectives, aim, aims, "
    "literature review, related work, state of the art",
    ClaimKind.CONCLUSION: "conclusion, conclusions, concluding remarks, discussion, summary, key takeaways, "
    "key points, bottom line, take home message, interpretation, implications, future directions, outlook, "
    "perspectives",
}
_NEUTRAL = NEUTRAL | frozenset(
    "abstract, text, main, main text, overview, from the guidelines, from the research, from the evidence, contents, "
    "table of contents, highlights, keywords, abbreviations, case report, case presentation, case, article, "
    "recommendations, additional information".split(", ")
)
_LISTS = LISTS | frozenset(
    "references, reference, reference list, bibliography, literature cited, works cited, cited literature, literature, "
    "references and notes, notes and references, references cited, sources, citations".split(", ")
)
_BACK_MATTER = BACK_MATTER | frozenset(
    "acknowledgements, acknowledgments, acknowledgement, acknowledgment, funding, competing interests, "
    "conflict of interest, conflicts of interest, declaration of competing interest, disclosure, disclosures, "
    "author contributions, authors' contributions, data availability, data availability statement, "
    "ethics approval, appendix, supplementary material, supplementary materials, supporting information, "
    "supplementary information, additional files, publisher's note, about the authors, rights and permissions".split(
        ", "
    )
)
_KIND_OF_WORDS = {phrase: kind for kind, phrases in _WORDS_OF_KIND.items() for phrase in phrases.split(", ")}
_KIND_OF_WHOLE = {phrase: kind for kind, phrases in KINDS.items() for phrase in phrases}
_KNOWN_WORDS = re.compile(
    r"\b(?:" + "|".join(re.escape(phrase) for phrase in sorted(_KIND_OF_WORDS, key=len, reverse=True)) + r")\b"
)
_NUMBERING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-H])[.):]?\s+")
_LEVEL = re.compile(r"(?P<numbers>\d{1,2}(?:\.\d{1,2})*)[.)]?\s")


def bare_heading(heading: str) -> str:
    """``heading`` for comparison: lower case, without section number and closing stop or colon.

    >>> bare_heading("2.1. Materials"), bare_heading("References:")
    ('materials', 'references')
    """
    words = heading.strip()
    found = _NUMBERING.match(words)
    return " ".join((words[found.end() :] if found else words).replace("’", "'").lower().split()).rstrip(" .:")


def heading_kind(heading: str) -> ClaimKind | None:
    """The kind that a heading's known words give, or None: then it is neutral.

    In other languages than English it is the whole heading, or the first of two that "and" joins.

    >>> heading_kind("Advantages Over Other Methods").value, heading_kind("Study Area")
    ('benefit', None)
    >>> heading_kind("3. Resultados y discusión").value
    'finding'
    """
    bare = bare_heading(heading)
    if kind := _KIND_OF_WHOLE.get(bare) or _KIND_OF_WHOLE.get(re.split(AND, bare, maxsplit=1)[0]):
        return kind
    found = _KNOWN_WORDS.search(bare)
    return _KIND_OF_WORDS[found.group()] if found else None


def is_section_heading(heading: str) -> bool:
    """Whether these words, whole, are a heading that articles commonly have: such a line is no title."""
    bare = bare_heading(heading)
    return bare in _LISTS or bare in _BACK_MATTER or _is_known(bare) or _is_pair(bare)


def _is_known(bare: str) -> bool:
    return bare in _KIND_OF_WORDS or bare in _KIND_OF_WHOLE or bare in _NEUTRAL


def _is_pair(bare: str) -> bool:
    """``results and discussion``, ``conclusions and outlook``: two known headings in one."""
    parts = re.split(rf" and | & |, (?:and )?|{AND}", bare)
    return len(parts) > 1 and all(map(_is_known, parts))


def is_list_heading(heading: str) -> bool:
    """Whether a reference list stands under this heading."""
    return bare_heading(heading) in _LISTS


def is_back_matter(heading: str) -> bool:
    """Whether this heading opens what follows an article: thanks, funding, appendices."""
    return bare_heading(heading) in _BACK_MATTER


def section_level(heading: str) -> int:
    """How many numbers stand before a heading: 0 for none, 2 for ``2.1. Materials``."""
    found = _LEVEL.match(heading.strip())
    return found["numbers"].count(".") + 1 if found else 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as printed, and whether another heading follows it directly."""

    text: str
    leads: bool = False


def section_kinds(headings: Iterable[Heading]) -> Iterator[ClaimKind]:
    """The kind of each section, in reading order.

    A heading that leads (another follows directly) lends its kind to the neutral headings after it, until one
    has a kind of its own; so does a numbered heading to the deeper numbers after it. All else is ``statement``.
    """
    lent, lent_by_level = None, 0
    for heading in headings:
        kind, level = heading_kind(heading.text), section_level(heading.text)
        if kind is not None and kind is lent and not level:
            pass
        elif kind is not None or (level and lent_by_level and level <= lent_by_level):
            lends = heading.leads or level
            lent, lent_by_level = (kind, level) if lends else (None, 0)
        elif lent_by_level and not level:
            lent, lent_by_level = None, 0
        yield kind or lent or ClaimKind.STATEMENT
