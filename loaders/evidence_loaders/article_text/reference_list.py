"""The reference list of an article's text: where it stands, and where each entry begins and ends."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evidence_graph.model import Source
from evidence_graph.vocabulary import SourceKind
from evidence_loaders.article_text.counting import counted_off
from evidence_loaders.article_text.furniture import ENDS_LIST
from evidence_loaders.article_text.lines import Line, with_next_word, wrap_width
from evidence_loaders.citation_parts import CAPITAL, FAMILY, PARTICLE, YEAR
from evidence_loaders.headings import is_back_matter, is_list_heading, is_section_heading
from evidence_loaders.printed_entries.works import printed_work

KIND_OF_LABEL = {
    "guideline": SourceKind.GUIDELINE,
    "guidelines": SourceKind.GUIDELINE,
    "practice guideline": SourceKind.GUIDELINE,
    "clinical practice guideline": SourceKind.GUIDELINE,
    "consensus statement": SourceKind.GUIDELINE,
    "research": SourceKind.RESEARCH,
    "study": SourceKind.RESEARCH,
    "journal article": SourceKind.RESEARCH,
    "original research": SourceKind.RESEARCH,
    "review": SourceKind.REVIEW,
    "literature review": SourceKind.REVIEW,
    "narrative review": SourceKind.REVIEW,
    "systematic review": SourceKind.SYSTEMATIC_REVIEW,
    "meta-analysis": SourceKind.SYSTEMATIC_REVIEW,
    "systematic review and meta-analysis": SourceKind.SYSTEMATIC_REVIEW,
    "trial": SourceKind.TRIAL,
    "clinical trial": SourceKind.TRIAL,
    "randomized controlled trial": SourceKind.TRIAL,
    "randomised controlled trial": SourceKind.TRIAL,
    "observational study": SourceKind.OBSERVATIONAL,
    "cohort study": SourceKind.OBSERVATIONAL,
    "case report": SourceKind.CASE_REPORT,
    "case series": SourceKind.CASE_REPORT,
    "preprint": SourceKind.PREPRINT,
    "editorial": SourceKind.EDITORIAL,
    "comment": SourceKind.EDITORIAL,
    "letter": SourceKind.EDITORIAL,
    "book": SourceKind.BOOK,
    "book chapter": SourceKind.BOOK,
    "dataset": SourceKind.DATASET,
    "website": SourceKind.WEB,
    "web page": SourceKind.WEB,
    "drug label": SourceKind.WEB,
}
"""What the line above an entry calls it; other formats' words for it are in their own loaders."""

_NUMBERED = re.compile(
    r"(?:\[(?P<square>\d{1,3})\]|\((?P<round>\d{1,3})\)|(?P<plain>\d{1,3})[.)])[ \t\u00a0]*(?=[^\s\d])"
)
_BARE_NUMBERED = re.compile(r"(?P<bare>\d{1,3})[ \t\u00a0]+(?=[A-Z])")
_VENUE_AND_YEAR = re.compile(rf"(?:.{{0,300}}, )?{YEAR}[a-z]?\.?")
_LIKE_AN_ENTRY = re.compile(
    r"\bdoi\b|\b10\.\d{4,9}/|\bpmid\b|https?://|\bet al\b|\(\d{4}[a-z]?(?:-\d\d)*\)|\b(?:1[89]|20)\d{2}\s*[;:.]", re.I
)
_PARTICLE_FIRST = re.compile(rf"(?:{PARTICLE} ){{1,3}}{CAPITAL}[\w’'-]+,? {CAPITAL}[A-Z]{{0,3}}(?!\w)")
"""An author whose name begins in lower case ("van der Berg, J.", "de Leaf AB")."""

_NAME_FIRST = re.compile(
    rf"(?:{PARTICLE} ){{0,3}}{FAMILY}(?:[ -]{FAMILY}){{0,2}},? (?:{CAPITAL}[.-]{{0,2}} ?){{1,4}}"
    r"(?:(?<=\. )|(?<=\.)|[,;.:&(]|$|\s?(?:&|\(|and\b|et al\b))"
)
"""A person with initials at the beginning of a line; "Tea J Leaves 5" is a journal."""
_ENTRY_END = re.compile(r"[.!?\d)\]/”\"]$")
_IDENTIFIED = re.compile(r"(?:https?://|doi:?\s?|\b10\.\d{4,9}/)\S{4,}$", re.I)
_NEVER_FIRST = re.compile(r"\d|[(\[]|https?:|www\.|doi\b|10\.|pp?\.|vol\b", re.I)
MOST_ENDED = 0.75
"""How many lines of a wrapped list may end as entries do."""
SHORT = 0.95
"""How much of the width a line takes that was not broken because the next word would not fit."""
MOST_ENTRY_LINES = 12
"""Lines of one entry in a list that no heading announces."""


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """The lines of one entry; its words begin at ``start``, after number or bullet; ``labels`` above name its kind."""

    lines: tuple[Line, ...]
    start: int
    number: int | None = None
    labels: tuple[Line, ...] = ()

    @property
    def kind(self) -> SourceKind:
        """What the label above it says it is."""
        return KIND_OF_LABEL[_bare(self.labels[0].words)] if self.labels else SourceKind.UNKNOWN

    @property
    def end(self) -> int:
        """Where its last line ends."""
        return self.lines[-1].end

    def work(self) -> Source:
        """The work it tells of, its id still empty."""
        first, *others = (line.words for line in self.lines)
        texts = [first[self.start - self.lines[0].body :], *others]
        return printed_work(texts, self.kind, numbered=self.number is not None, labelled=bool(self.labels))


@dataclass(frozen=True, slots=True)
class Region:
    """Lines (by index) ``[first, last)`` that hold a reference list, below the heading at ``first - 1``, if any."""

    first: int
    last: int


def list_region(lines: Sequence[Line], skipped: Mapping[int, str]) -> Region | None:
    """Where the list stands: below its heading up to the next known one, or the numbered lines that end the text.

    ``skipped`` tells by its index why a line is page furniture.
    """
    headed = [index for index, line in enumerate(lines) if is_list_heading(line.words) and index not in skipped]
    for heading in reversed(headed):
        last = _region_end(lines, heading + 1, skipped)
        region = Region(heading + 1, last)
        if entry_lines(lines, region, skipped):
            return region
    return _unheaded(lines, skipped)


def entry_lines(lines: Sequence[Line], region: Region | None, skipped: Mapping[int, str]) -> list[Line]:
    """The lines of the ``region`` that are not page furniture."""
    return [lines[index] for index in range(region.first, region.last) if index not in skipped] if region else []


def _region_end(lines: Sequence[Line], first: int, skipped: Mapping[int, str]) -> int:
    after_label = False
    for index in range(first, len(lines)):
        words = lines[index].words
        if skipped.get(index) in ENDS_LIST or (not after_label and _ends_list(words)):
            return index
        after_label = _is_label(words)
    return len(lines)


def _ends_list(words: str) -> bool:
    return len(words) < 60 and (is_back_matter(words) or is_section_heading(words)) and not _is_label(words)


def _bare(words: str) -> str:
    return words.lower().rstrip(":.")


def _is_label(words: str) -> bool:
    return _bare(words) in KIND_OF_LABEL


def _unheaded(lines: Sequence[Line], skipped: Mapping[int, str]) -> Region | None:
    """Numbered lines from 1 on at the end, most of which look like entries."""
    starts = [index for index, line in enumerate(lines) if _number(line) == 1 and index not in skipped]
    if not starts:
        return None
    region = Region(starts[-1], _region_end(lines, starts[-1], skipped))
    entries = list(_by_number(entry_lines(lines, region, skipped), _number))
    alike = sum(_is_alike(entry) for entry in entries)
    return region if entries and alike > 0.7 * len(entries) else None


def _is_alike(entry: ListedEntry) -> bool:
    words = " ".join(line.words for line in entry.lines[:MOST_ENTRY_LINES])
    plain = len(entry.lines) <= MOST_ENTRY_LINES and not any(line.bullet for line in entry.lines)
    return plain and bool(_LIKE_AN_ENTRY.search(words))


def entries_of(lines: Sequence[Line]) -> Iterator[ListedEntry]:
    """The entries that the ``lines`` of a reference list hold: by kind labels, by numbers, or one a line."""
    filled = [line for line in lines if line.words]
    if not filled:
        return
    if _is_label(filled[0].words) and len(filled) > 1:
        yield from _by_label(filled)
        return
    for number in (_number, _bare_number):
        if number(filled[0]) is not None:
            yield from _by_number(filled, number)
            return
    yield from _by_pairs(filled) if _come_in_pairs(filled) else _by_paragraph(filled)


def _by_label(filled: Sequence[Line]) -> Iterator[ListedEntry]:
    labels = [index for index, line in enumerate(filled) if _is_label(line.words)]
    for label, following in pairwise([*labels, len(filled)]):
        own = tuple(filled[label + 1 : following])
        if own:
            yield ListedEntry(own, own[0].body, labels=(filled[label],))


def _number(line: Line) -> int | None:
    found = _NUMBERED.match(line.words) if line.step is None else None
    if line.step is not None:
        return line.step
    return int(found["square"] or found["round"] or found["plain"]) if found else None


def _bare_number(line: Line) -> int | None:
    found = _BARE_NUMBERED.match(line.words) if line.step is None else None
    return int(found["bare"]) if found else None


def _by_number(lines: Sequence[Line], number_of: Callable[[Line], int | None]) -> Iterator[ListedEntry]:
    """Entries that begin with a number which goes on from the one before; other numbers are part of an entry."""
    numbered = [(place, number) for place, line in enumerate(lines) if (number := number_of(line)) is not None]
    counted = counted_off([(number, not _words_after(lines[place])[:1].isdigit()) for place, number in numbered])
    begins = dict(numbered[place] for place in counted)
    current: list[Line] = []
    start, number = 0, None
    for place, line in enumerate(lines):
        if place in begins:
            if current:
                yield ListedEntry(tuple(current), start, number)
            current, start, number = [], _after_number(line), begins[place]
        current.append(line)
    if current:
        yield ListedEntry(tuple(current), start or current[0].body, number)


def _words_after(line: Line) -> str:
    return line.words[_after_number(line) - line.body :]


def _after_number(line: Line) -> int:
    found = _NUMBERED.match(line.words) or _BARE_NUMBERED.match(line.words) if line.step is None else None
    return line.body + (found.end() if found else 0)


def _come_in_pairs(lines: Sequence[Line]) -> bool:
    """Whether every second line is "venue, year": a title and its venue on lines of their own."""
    venues = lines[1::2]
    fit = sum(bool(_VENUE_AND_YEAR.fullmatch(line.words)) for line in venues)
    titles = sum(bool(_VENUE_AND_YEAR.fullmatch(line.words)) for line in lines[0::2])
    return bool(venues) and len(lines) % 2 == 0 and fit == len(venues) and titles < len(venues)


def _by_pairs(filled: Sequence[Line]) -> Iterator[ListedEntry]:
    for title, venue in zip(filled[0::2], filled[1::2], strict=True):
        yield ListedEntry((title, venue), title.body)


def _by_paragraph(lines: Sequence[Line]) -> Iterator[ListedEntry]:
    """One entry a bullet, else one a paragraph where blank lines part them, else as the lines were wrapped, or each."""
    parted = any(line.after_blank for line in lines[1:])
    width = 0 if parted else _width(lines)
    current: list[Line] = []
    for line in lines:
        ends = line.bullet or (line.after_blank if parted else not _goes_on(current, line, width))
        if ends and current:
            yield ListedEntry(tuple(current), current[0].body)
            current = []
        current.append(line)
    if current:
        yield ListedEntry(tuple(current), current[0].body)


def _width(lines: Sequence[Line]) -> int:
    """The width at which entries were wrapped, or 0 where nearly each line ends as an entry does."""
    ended = sum(bool(_ENTRY_END.search(line.words)) for line in lines)
    return wrap_width(lines) if ended < MOST_ENDED * len(lines) else 0


def _goes_on(current: Sequence[Line], line: Line, width: int) -> bool:
    """Whether a line of a list without blank lines is the rest of the entry above: indented, in lower case, wrapped."""
    in_lower_case = line.words[:1].islower() and not _PARTICLE_FIRST.match(line.words)
    if not current or line.indent > current[0].indent or in_lower_case:
        return bool(current)
    return bool(width) and not _opens_entry(current[-1], line, width)


def _opens_entry(last: Line, line: Line, width: int) -> bool:
    """Whether a wrapped line begins an entry: the one before is complete, and short, or a name comes next."""
    if _NEVER_FIRST.match(line.words):
        return False
    short = with_next_word(last, line) <= SHORT * width
    ended = bool(_ENTRY_END.search(last.words)) and (short or bool(_NAME_FIRST.match(line.words)))
    return ended or bool(_IDENTIFIED.search(last.words))
