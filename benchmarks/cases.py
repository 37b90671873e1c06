"""The questions as the benchmark asks them of synthetic claims."""

from dataclasses import dataclass
from typing import Any

from benchmarks.synthetic import documents_for, first_claim, hottest, publisher, revised_document, venue, word

from evidence_queries.asking import checked, question_named
from evidence_queries.parameters import Parameters
from evidence_queries.question import Question


@dataclass(frozen=True)
class Case:
    """One question with its parameters; ``grows`` tells that its first page costs more the more is stored."""

    label: str
    question: Question
    parameters: Parameters
    grows: bool = False


def cases(claims: int) -> list[Case]:
    """What is asked of a graph of about ``claims`` claims."""
    hot, cool = hottest().id, hottest(documents_for(claims) // 5).id  # the second is cited as often in every graph
    return [
        _case("rests-only-on the most cited source", "rests-only-on", source=hot),
        _case("rests-only-on a source", "rests-only-on", source=cool),
        _case("rests-only-on 2016", "rests-only-on", year="2016"),
        _case("rests-only-on reviews", "rests-only-on", kind="review"),
        _case("rests-only-on reviews of 2016", "rests-only-on", kind="review", year="2016"),
        _case("rests-only-on a publisher", "rests-only-on", publisher=publisher(0)),
        _case("rests-only-on a journal", "rests-only-on", venue=venue(2)),
        _case("rests-only-on 2010-2012", "rests-only-on", year="2010-2012"),
        _case("rests-only-on reviews, benefits", "rests-only-on", kind="review", claim_kind="benefit"),
        _case("rests-only-on reviews of 2010-2012", "rests-only-on", kind="review", year="2010-2012"),
        _case("rests-only-on reviews, under Benefits", "rests-only-on", grows=True, kind="review", section="Benefits"),
        _case("rests-only-on reviews, surest first", "rests-only-on", kind="review", order="certainty"),
        _case("cites the most cited source", "cites", source=hot),
        _case("cites research", "cites", kind="research"),
        _case("if-retracted, the most cited source", "if-retracted", source=hot),
        _case("if-retracted, a source", "if-retracted", source=cool),
        _case("retracted-support", "retracted-support"),
        _case("retracted-support, newest notice first", "retracted-support", order="date"),
        _case("single-source", "single-source"),
        _case("secondary-only", "secondary-only"),
        _case("self-published-only", "self-published-only"),
        _case("unsupported", "unsupported"),
        _case("unsupported, findings", "unsupported", claim_kind="finding"),
        _case("dangling", "dangling"),
        _case("never-cited", "never-cited"),
        _case("ambiguous", "ambiguous"),
        _case("duplicate-references", "duplicate-references"),
        _case("joined-by-title", "joined-by-title"),
        _case("stale, 2000", "stale", year=2000),
        _case("stale, 2015", "stale", year=2015),
        _case("stale, 2015, oldest first", "stale", year=2015, order="year"),
        _case("most-relied-on", "most-relied-on"),
        _case("summary", "summary"),
        _case("search, a frequent word", "search", text=word(20)),
        _case("search, two frequent words", "search", grows=True, text=f"{word(5)} {word(20)}"),
        _case("search, two rare words", "search", text=f"{word(400)} {word(300)}"),
        _case("provenance", "provenance", claim=first_claim(claims)),
        _case("trace", "trace", claim=first_claim(claims)),
        _case("changes", "changes", document=revised_document()),
    ]


def _case(label: str, name: str, *, grows: bool = False, **given: Any) -> Case:
    question = question_named(name)
    return Case(label, question, checked(question, given), grows)
