"""A synthetic body of literature, as skewed as real ones: the same readings for the same number of claims, anywhere.

A few works are cited all over and most once or twice; documents make about 45 claims from lists of about 25
entries. Some lists are unnumbered, some markers dangle, some entries are cited nowhere or listed twice, some
documents are works that others cite, some are revised, and a register retracts a few works.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, islice
from random import Random

from evidence_graph.identifiers import claim_id, digest, document_id, document_identity, identified
from evidence_graph.model import (
    Citation,
    Claim,
    Document,
    Identification,
    ListEntry,
    Notice,
    Reading,
    Reference,
    Source,
)
from evidence_graph.vocabulary import Basis, ClaimKind, Intent, NoticeKind, SourceKind

CLAIMS = 45
"""Claims of a document, on average."""

ENTRIES = 25
"""Entries of a document's list, on average."""

WORKS = 12
"""Works there are for each document; most of them are cited once or never."""

SKEW = 0.8
"""How fast works are cited less: the n-th as often as 1 / n ** SKEW (the first by some four claims in a hundred)."""

KINDS = {
    SourceKind.RESEARCH: 30,
    SourceKind.REVIEW: 14,
    SourceKind.TRIAL: 10,
    SourceKind.OBSERVATIONAL: 10,
    SourceKind.UNKNOWN: 10,
    SourceKind.WEB: 6,
    SourceKind.CASE_REPORT: 5,
    SourceKind.BOOK: 4,
    SourceKind.SYSTEMATIC_REVIEW: 4,
    SourceKind.GUIDELINE: 3,
    SourceKind.EDITORIAL: 2,
    SourceKind.PREPRINT: 2,
}
"""Kinds of works, by weight."""

SECTIONS = {
    "Background": ClaimKind.BACKGROUND,
    "Mechanisms": ClaimKind.MECHANISM,
    "Benefits": ClaimKind.BENEFIT,
    "Complications": ClaimKind.COMPLICATION,
    "Protocol": ClaimKind.PROTOCOL,
    "Findings": ClaimKind.FINDING,
    "Conclusion": ClaimKind.CONCLUSION,
}
"""Headings, in their order, and the kind of the claims beneath."""

SYLLABLES = [first + second for first in "bdfgklmnprst" for second in "aeo"]

REVISED = 100
"""Of so many documents, one is revised."""

NOTICED = 200
"""Of so many works, one is retracted, corrected or doubted."""


def documents_for(claims: int) -> int:
    """How many documents make about so many claims."""
    return round(claims / CLAIMS)


def batches(claims: int, size: int = 2_000) -> Iterator[list[Reading]]:
    """Readings with about ``claims`` claims, in batches of about ``size``.

    The register of retracted works comes first and later revisions last, so no batch has two revisions of one text.
    """
    documents = documents_for(claims)
    works = documents * WORKS
    yield [_register(works)]
    for revision, numbers in ((0, range(documents)), (1, range(0, documents, REVISED))):
        articles = (_article(number, works, revision) for number in numbers)
        while batch := list(islice(articles, max(1, round(size / CLAIMS)))):
            yield batch


def hottest(rank: int = 0) -> Source:
    """The work that is cited most, or the one ``rank`` places after it."""
    return _work(rank)


def first_claim(claims: int) -> str:
    """The id of a claim in the middle of the literature."""
    return claim_id(_document(documents_for(claims) // 2, 0).id, 3)


def revised_document() -> str:
    """The id of a document that revises another."""
    return _document(0, 1).id


@cache
def _vocabulary() -> list[str]:
    random = Random("words")
    return ["".join(random.choices(SYLLABLES, k=random.choice((2, 3, 3, 4)))) for _ in range(4_000)]


@cache
def _falling(size: int, skew: float) -> list[float]:
    """Cumulative weights of ``size`` things of which each is rarer than the one before."""
    return list(accumulate(1 / place**skew for place in range(1, size + 1)))


def _words(random: Random, count: int) -> str:
    return " ".join(random.choices(_vocabulary(), cum_weights=_falling(4_000, 1.0), k=count))


def word(rank: int) -> str:
    """The word that stands ``rank`` places after the most frequent one."""
    return _vocabulary()[rank]


def publisher(rank: int) -> str:
    """The publisher that stands ``rank`` places after the largest one."""
    return f"{_vocabulary()[rank].title()} House {rank}"


def venue(rank: int) -> str:
    """The journal that stands ``rank`` places after the one with most works."""
    return f"Journal of {_vocabulary()[rank].title()}"


@lru_cache(maxsize=100_000)
def _work(number: int) -> Source:
    """The work that stands ``number`` places after the most cited one."""
    random = Random(f"work {number}")
    naming = random.random()
    source = Source(
        id="",
        title=f"{_words(random, random.randint(6, 12)).capitalize()} {number}",
        authors=tuple(f"{random.choice(_vocabulary()).title()}, {chr(65 + random.randrange(26))}." for _ in range(3)),
        year=2025 - min(int(random.expovariate(0.12)), 60) if random.random() < 0.97 else None,
        kind=random.choices(list(KINDS), weights=list(KINDS.values()))[0],
        venue=venue(random.choices(range(300), cum_weights=_falling(300, 1.0))[0]),
        publisher=publisher(random.choices(range(200), cum_weights=_falling(200, 1.0))[0]),
        doi=f"10.5555/work.{number}" if naming < 0.75 else None,
        pmid=str(30_000_000 + number) if 0.5 < naming < 0.9 else None,
    )
    return identified(source, _NOBODY)


_NOBODY = Document(id="", identity="", sha256="", format="synthetic", file="")


def _document(number: int, revision: int) -> Document:
    """Every fifth document is a work that others cite."""
    random = Random(f"document {number}")
    told = f"{_words(random, 8).capitalize()}, told anew {number}"
    work = _work(number * WORKS) if number % 5 == 0 else None
    name = f"articles/{number:07d}.txt"
    doi, title = (work.doi, work.title) if work else (None, told)
    house = publisher(random.choices(range(200), cum_weights=_falling(200, 1.0))[0])
    identity = document_identity(file=name, title=title, doi=doi, publisher=house)
    content = digest(name, str(revision), length=64)
    return Document(
        id=document_id(identity, content),
        identity=identity,
        sha256=content,
        title=title,
        doi=doi,
        publisher=house,
        updated=f"{2018 + revision + number % 7}-06-01",
        kind=work.kind if work else SourceKind.UNKNOWN,
        format="synthetic",
        file=name,
    )


def _article(number: int, works: int, revision: int) -> Reading:
    random = Random(f"article {number} {revision}")
    document = _document(number, revision)
    entries = max(4, round(random.gauss(ENTRIES, 6)))
    cited = list(dict.fromkeys(random.choices(range(works), cum_weights=_falling(works, SKEW), k=entries)))
    if random.random() < 0.05:
        cited.append(cited[0])  # an entry that is listed twice
    sources = [_work(rank) for rank in cited]
    references = _references(random, sources)
    return Reading(
        document=document,
        claims=tuple(_claims(random, document, references)),
        references=tuple(references),
        lists=tuple(
            ListEntry(position=position, raw=f"{source.authors[0]} {source.title}. {source.year}.", source=source.id)
            for position, source in enumerate(sources, 1)
        ),
        sources=tuple({source.id: source for source in sources}.values()),
    )


def _references(random: Random, sources: list[Source]) -> list[Reference]:
    """A marker for most entries; one list in seven is unnumbered and has up to two entries too many or too few."""
    if random.random() < 1 / 7:
        return _guessed(random.choice((-2, -1, 0, 1, 2)), sources)
    chosen = [position for position in range(1, len(sources) + 1) if random.random() < 0.94]
    found = [_reference(position, [(position, Basis.NUMBERED)], sources) for position in chosen]
    return [*found, _reference(len(sources) + 7, [], sources)] if random.random() < 0.2 else found


def _guessed(surplus: int, sources: list[Source]) -> list[Reference]:
    """Markers into an unnumbered list that has ``surplus`` entries more than there are numbers."""
    found = []
    for number in range(1, len(sources) - surplus + 1):
        places = range(min(number, number + surplus), max(number, number + surplus) + 1)
        links = [
            (place, Basis.POSITION if place == number else Basis.CANDIDATE)
            for place in places
            if 1 <= place <= len(sources)
        ]
        found.append(_reference(number, links, sources))
    return found


def _reference(number: int, links: list[tuple[int, Basis]], sources: list[Source]) -> Reference:
    identifies = {
        sources[place - 1].id: Identification(source=sources[place - 1].id, basis=basis, entry=place)
        for place, basis in links
    }
    return Reference(key=str(number), number=number, identifies=tuple(identifies.values()))


def _claims(random: Random, document: Document, references: list[Reference]) -> Iterator[Claim]:
    count = max(3, round(random.gauss(CLAIMS, 10)))
    headings = list(SECTIONS)
    for ordinal in range(1, count + 1):
        section = headings[(ordinal - 1) * len(headings) // count]
        markers = random.choices((0, 1, 2, 3, 4), weights=(15, 50, 22, 9, 4))[0]
        cited = random.sample(references, min(markers, len(references)))
        yield Claim(
            id=claim_id(document.id, ordinal),
            text=f"{_words(random, random.randint(10, 24)).capitalize()}.",
            kind=SECTIONS[section],
            section=section,
            ordinal=ordinal,
            line=ordinal,
            cites=tuple(
                Citation(
                    reference=reference.key,
                    marker=reference.key,
                    intent=Intent.DISPUTES if random.random() < 0.03 else Intent.CITES,
                )
                for reference in sorted(cited, key=lambda reference: reference.number or 0)
            ),
        )


def _register(works: int) -> Reading:
    """Notices about one work in :data:`NOTICED`, the frequently cited ones among them."""
    kinds = (NoticeKind.RETRACTION, NoticeKind.RETRACTION, NoticeKind.CORRECTION, NoticeKind.CONCERN)
    notices = []
    for number in range(NOTICED // 2, works, NOTICED):
        source = _work(number)
        keys = tuple(f"{name}:{value}" for name, value in (("doi", source.doi), ("pmid", source.pmid)) if value)
        if keys:
            date = f"{2025 - number // NOTICED % 24}-03-01"
            notices.append(Notice(kind=kinds[number % 4], date=date, register_name="Register", keys=keys))
    identity = document_identity(file="register.csv")
    content = digest("register", str(works), length=64)
    document = Document(
        id=document_id(identity, content), identity=identity, sha256=content, format="synthetic", file="register.csv"
    )
    return Reading(document=document, notices=tuple(notices))
