"""Random small worlds for the oracle: shared works, candidates, dangling markers, citations that are no support."""

from hypothesis import strategies as st

from evidence_graph.model import Reading
from evidence_graph.vocabulary import Basis, Intent, SourceKind
from tests.queries.oracle import World
from tests.readings import reading, work

WORKS = (
    work("A long look at leaves in winter", 2016, kind=SourceKind.REVIEW, publisher="Leaf House"),
    work("A long look at leaves in winter", 2016, doi="10.5555/long"),
    work("Watering of leaves by night, a trial", 2019, kind=SourceKind.TRIAL, doi="10.5555/leaf.19", pmid="19"),
    work("Watering by night", 2019, pmid="19"),
    work("How leaves are kept dry", 2016, kind=SourceKind.GUIDELINE, publisher="Leaf House Editors"),
    work("Leaves", 2020),
    work("How leaves fall in autumn winds", None, authors=("Oak, Ann",)),
    work("How leaves fall in autumn winds", None, authors=("Elm, Bo",), doi="10.5555/fall"),
)
MARKERS = ("1", "2", "3", "4")


@st.composite
def readings(draw: st.DrawFn, name: str) -> Reading:
    works = draw(st.lists(st.sampled_from(WORKS), max_size=4))
    entries = st.integers(1, max(len(works), 1))
    bases = st.sampled_from([Basis.NUMBERED, Basis.POSITION, Basis.CANDIDATE, Basis.CANDIDATE])
    alternatives = st.lists(st.tuples(entries, bases), max_size=3, unique_by=lambda link: link[0])
    links = {marker: draw(alternatives) if works else [] for marker in MARKERS}
    cited = draw(st.lists(st.lists(st.sampled_from(MARKERS), max_size=3, unique=True).map(tuple), max_size=4))
    made = reading(name, works, cited, links=links, publisher=draw(st.sampled_from([None, "Leaf House"])))
    intent = draw(st.sampled_from([Intent.CITES, Intent.DISPUTES, Intent.DISCUSSES]))
    return _citing_first(made, intent)


def _citing_first(made: Reading, intent: Intent) -> Reading:
    """The same, but the first citation of each claim has this intent."""
    claims = tuple(
        claim.model_copy(
            update={"cites": tuple(c.model_copy(update={"intent": intent}) for c in claim.cites[:1]) + claim.cites[1:]}
        )
        for claim in made.claims
    )
    return made.model_copy(update={"claims": claims})


worlds = st.tuples(readings("a.txt"), readings("b.txt"), readings("c.txt")).map(World)
