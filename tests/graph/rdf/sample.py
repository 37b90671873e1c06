"""A small graph with everything that an export has to tell, hostile texts among it."""

from evidence_graph.identifiers import claim_id
from evidence_graph.model import Citation, Claim, Decision, Identification, Notice, Reading, Reference
from evidence_graph.store import Store
from evidence_graph.vocabulary import Basis, ClaimKind, Intent, NoticeKind, SourceKind
from evidence_loaders.into_graph.identifying import keep
from evidence_loaders.into_graph.run import Run
from tests.readings import REVIEW, TRIAL, document, reading, work

HOSTILE = 'He said: "=1+1" <script>alert(1)</script> \\ \'; DROP 😀 \u202e \u2028\t| ,\r\nend'
"""Quotes, markup, escapes, an astral character, marks that change the direction, line ends."""

CONTROL = "a\x0bb\x1fc"
"""Characters that no xsd:string and no XML may hold."""

OLD_DOI = "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2"
TEXT = f"Leaves\n\nLeaves fall in autumn 1. {HOSTILE} 2"

STARTED = "2026-01-02T03:04:05+00:00"


def article() -> Reading:
    """An article whose text is known: two claims with places, one of them hostile, and one that cites nothing."""
    made = reading(
        "leaves/one.txt",
        [
            REVIEW,
            TRIAL,
            work("Leaves by an old name", 1998, doi=OLD_DOI, authors=("Oak, Ann", "Elm, Bo"), venue="Leaf; Tree"),
        ],
        [("1",), ("2", "3"), ()],
        links={"2": [(2, Basis.POSITION), (1, Basis.CANDIDATE)], "4": [(3, Basis.IDENTIFIER)]},
        kinds=[ClaimKind.FINDING, ClaimKind.BENEFIT, ClaimKind.STATEMENT],
        title="All of the leaves we know",
        doi="10.5555/all-leaves",
        publisher="Leaf House",
        updated="2025-07-30",
        year=2025,
        language="en",
        kind=SourceKind.REVIEW,
        text=TEXT,
    )
    start = TEXT.index("Leaves fall")
    first = made.claims[0].model_copy(update={"text": "Leaves fall in autumn.", "start": start, "end": start + 23})
    second = made.claims[1].model_copy(
        update={"text": HOSTILE, "start": start + 25, "end": len(TEXT), "context": "=cmd", "section": CONTROL}
    )
    return made.model_copy(update={"claims": (first, second, made.claims[2])})


def letter(whole: Reading) -> Reading:
    """A part of ``whole``: it disputes a source, by a marker with an awkward key, from a row of a table."""
    doc = document("leaves/one.txt#letter", "letter", part_of=whole.document.id, updated="in spring")
    source = whole.sources[2]
    return Reading(
        document=doc,
        claims=(
            Claim(
                id=claim_id(doc.id, 1),
                text="The old name is wrong",
                ordinal=1,
                row=7,
                cites=(Citation(reference="B1 #2/<x>", marker="[B1]", intent=Intent.DISPUTES),),
            ),
        ),
        references=(
            Reference(
                key="B1 #2/<x>",
                text="Oak A. Leaves.",
                identifies=(Identification(source=source.id, basis=Basis.LINKED),),
            ),
        ),
        sources=(source,),
    )


def register() -> Reading:
    """A register that says that a trial was retracted."""
    told = Notice(
        kind=NoticeKind.RETRACTION,
        date="2024-02-30",
        register_name="Leaf Watch",
        keys=("doi:10.5555/leaf.19",),
        url="https://leaf.example/watch?q=a b",
    )
    return Reading(document=document("register.csv", "notices", updated="2024-03"), notices=(told,))


def page(updated: str, claims: int) -> Reading:
    """One of the revisions of a page."""
    cited = [("1",)] * claims
    title = "A page about leaves that changes"
    return reading("page.txt", [REVIEW], cited, title=title, publisher="Leaf House", updated=updated)


def decision(made: Reading) -> Decision:
    """An editor's word on the article."""
    return Decision(
        identity=made.document.identity,
        reference="3",
        source=made.sources[2].id,
        record=made.sources[2],
        by="Bo",
        at=STARTED,
        why="=it says so",
    )


def load(store: Store) -> list[Reading]:
    """Load the sample, alike on every store; gives its readings."""
    whole = article()
    readings = [whole, letter(whole), register(), page("2024-01-01", 2), page("2025-01-01", 1)]
    run = Run(store, id="run", started=STARTED)
    for one in readings:
        run.load([one])
    run.finish()
    keep(store, decision(whole))
    return readings
