"""Every question that the graph answers, by name."""

from evidence_queries.question import Question
from evidence_queries.questions.ambiguous import ambiguous
from evidence_queries.questions.cites import cites
from evidence_queries.questions.dangling import dangling
from evidence_queries.questions.never_cited import never_cited
from evidence_queries.questions.provenance import provenance
from evidence_queries.questions.rests_only_on import rests_only_on
from evidence_queries.questions.search import search
from evidence_queries.questions.self_published_only import self_published_only
from evidence_queries.questions.summary import summary
from evidence_queries.questions.unsupported import unsupported

QUESTIONS: dict[str, Question] = {
    question.name: question
    for question in (
        rests_only_on,
        cites,
        provenance,
        unsupported,
        dangling,
        never_cited,
        ambiguous,
        self_published_only,
        summary,
        search,
    )
}
"""The questions, in the order in which people are shown them."""
