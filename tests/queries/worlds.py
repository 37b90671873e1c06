"""Random small graphs for the oracle, and what becomes of them when they change.

Shared works, candidates, dangling markers, disputes, revisions, registers, decisions, documents that cite documents,
and documents without claims.
"""

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from evidence_graph.model import Decision, Notice, Reading
from evidence_graph.store import Statement, Store
from evidence_graph.vocabulary import Basis, ClaimKind, Intent, NoticeKind, SourceKind
from evidence_loaders.into_graph.decisions import applied
from evidence_loaders.into_graph.forgetting import forget
from evidence_loaders.into_graph.identifying import identify
from evidence_loaders.into_graph.run import Run
from tests.queries.oracle import World
from tests.readings import reading, work

WORKS = (
    work("A long look at leaves in winter", 2016, kind=SourceKind.REVIEW, publisher="Leaf House"),
    work("A long look at leaves in winter", 2016, doi="10.5555/long", venue="Journal of Leaves"),
    work("Watering of leaves by night, a trial", 2019, kind=SourceKind.TRIAL, doi="10.5555/leaf.19", pmid="19"),
    work("Watering by night", 2019, pmid="19", venue="Journal of Leaves and Roots"),
    work("How leaves are kept dry", 2016, kind=SourceKind.GUIDELINE, publisher="Leaf House Editors"),
    work("Leaves", 2020),
    work("How leaves fall in autumn winds", None, authors=("Oak, Ann",)),
    work("How leaves fall in autumn winds", None, authors=("Elm, Bo",), doi="10.5555/fall"),
    work("What roots drink in spring", 2018, kind=SourceKind.TRIAL, doi="10.5555/roots"),
)
MARKERS = ("1", "2", "3", "4")
WORDS = ("red", "leaf", "falls", "cold", "night", "roots")
SECTIONS = (None, "Leaves", "Results")
KINDS = (ClaimKind.STATEMENT, ClaimKind.FINDING, ClaimKind.METHOD)
TEXTS: dict[str, dict[str, Any]] = {
    "a.txt": {},
    "b.txt": {"title": "A long look at leaves in winter", "doi": "10.5555/long", "year": 2016},
    "c.txt": {"title": "How leaves fall in autumn winds", "doi": "10.5555/fall", "kind": SourceKind.TRIAL},
}
"""The texts of every world, and what they say of themselves: two are works that others may cite."""

REGISTER = "register.csv"
NOTICED = (("doi:10.5555/leaf.19",), ("pmid:19", "doi:10.5555/nowhere"), ("doi:10.5555/roots",), ("doi:10.5555/long",))


@st.composite
def revisions(draw: st.DrawFn, name: str) -> tuple[Reading, Reading]:
    """Two revisions of one text."""
    publisher = draw(st.sampled_from([None, "Leaf House"]))
    return draw(_articles(name, "first", publisher)), draw(_articles(name, "second", publisher))


@st.composite
def _articles(draw: st.DrawFn, name: str, content: str, publisher: str | None) -> Reading:
    works = draw(st.lists(st.sampled_from(WORKS), max_size=4))
    entries = st.integers(1, max(len(works), 1))
    bases = st.sampled_from([Basis.NUMBERED, Basis.POSITION, Basis.CANDIDATE, Basis.CANDIDATE])
    alternatives = st.lists(st.tuples(entries, bases), max_size=3, unique_by=lambda link: link[0])
    links = {marker: draw(alternatives) if works else [] for marker in MARKERS}
    cited = draw(st.lists(st.lists(st.sampled_from(MARKERS), max_size=3, unique=True).map(tuple), max_size=4))
    kinds = tuple(draw(st.sampled_from(KINDS)) for _ in cited)
    made = reading(name, works, cited, links=links, kinds=kinds, content=content, **TEXTS[name], publisher=publisher)
    intent = draw(st.sampled_from([Intent.CITES, Intent.DISPUTES, Intent.DISCUSSES]))
    left = draw(st.sampled_from([1, 1, 0]))  # 0: what the first marker means is cited both ways
    sentences = st.lists(st.sampled_from(WORDS), min_size=2, max_size=5).map(" ".join)
    claims = [
        claim.model_copy(
            update={
                "text": draw(sentences).capitalize() + ".",
                "section": draw(st.sampled_from(SECTIONS)),
                "cites": tuple(c.model_copy(update={"intent": intent}) for c in claim.cites[:1]) + claim.cites[left:],
            }
        )
        for claim in made.claims
    ]
    return made.model_copy(update={"claims": tuple(claims)})


@st.composite
def registers(draw: st.DrawFn) -> tuple[Reading, Reading]:
    """Two revisions of one register."""
    told = st.tuples(
        st.sampled_from(NoticeKind), st.sampled_from(["2020-01-01", "2021", "2022-03"]), st.sampled_from(NOTICED)
    )
    return draw(_registers("first", told)), draw(_registers("second", told))


@st.composite
def _registers(draw: st.DrawFn, content: str, told: st.SearchStrategy[Any]) -> Reading:
    notices = [
        Notice(kind=kind, date=date, register_name="Leaf Watch", keys=keys)
        for kind, date, keys in draw(st.lists(told, min_size=1, max_size=3))
    ]
    return reading(REGISTER, content=content).model_copy(update={"notices": tuple(notices)})


pools = st.tuples(*(revisions(name) for name in TEXTS), registers())
"""Two revisions of each text that a world may hold."""

CHANGES = ("first", "second", "forget", "identify")
changes = st.lists(
    st.tuples(st.sampled_from(CHANGES), st.integers(0, len(TEXTS)), st.sampled_from(MARKERS)), max_size=5
)
"""What is done to a graph, one after the other: which change, of which text, at which marker."""


@dataclass
class Held:
    """A graph, and what it is to hold after all that was done to it."""

    store: Store
    revisions: dict[str, dict[str, Reading]] = field(default_factory=dict)
    current: dict[str, str] = field(default_factory=dict)
    revises: set[tuple[str, str]] = field(default_factory=set)
    decisions: dict[str, dict[str, Decision]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.store.write([Statement("MATCH (n) WHERE NOT n:Graph DETACH DELETE n")])

    @property
    def world(self) -> World:
        held = [(read, name) for texts in self.revisions.values() for name, read in texts.items()]
        marked = set(self.current.values())
        return World(
            tuple(read for read, name in held if name in marked),
            tuple(read for read, name in held if name not in marked),
            frozenset(self.revises),
        )

    def load(self, *readings: Reading) -> None:
        """Load readings of different texts in one transaction."""
        run = Run(self.store)
        run.load(readings)
        run.finish()
        for read in readings:
            text, name = read.document.identity, read.document.id
            known = self.revisions.setdefault(text, {})
            if name not in known and text in self.current:
                self.revises.add((name, self.current[text]))
            known[name] = applied(read, list(self.decisions.get(text, {}).values()))[0]
            self.current[text] = name

    def change(self, change: str, pair: tuple[Reading, Reading], marker: str) -> None:
        """Load a revision again or anew, forget a text, or let an editor say what ``marker`` means."""
        text, file = pair[0].document.identity, pair[0].document.file
        if change in ("first", "second"):
            self.load(pair[change == "second"])
        elif text in self.current and change == "forget":
            forget(self.store, file)
            self.revisions.pop(text)
            self.current.pop(text)
            self.revises = {(new, old) for new, old in self.revises if new not in {r.document.id for r in pair}}
        elif text in self.current:
            self._identify(next(r for r in pair if r.document.id == self.current[text]), marker)

    def _identify(self, read: Reading, marker: str) -> None:
        if marker not in {reference.key for reference in read.references}:
            return
        meant = f"entry:{marker}" if int(marker) <= len(read.lists) else "none"
        decision = identify(self.store, read.document.id, marker, meant, by="Ann Oak")
        decided = self.decisions.setdefault(read.document.identity, {})
        decided[marker] = decision
        self.revisions[read.document.identity][read.document.id] = applied(read, list(decided.values()))[0]
