"""Every question that the graph answers, by name."""

from evidence_queries.question import Question
from evidence_queries.questions.ambiguous import ambiguous
from evidence_queries.questions.changes import changes
from evidence_queries.questions.cites import cites
from evidence_queries.questions.dangling import dangling
from evidence_queries.questions.duplicate_references import duplicate_references
from evidence_queries.questions.if_retracted import if_retracted
from evidence_queries.questions.joined_by_title import joined_by_title
from evidence_queries.questions.most_relied_on import most_relied_on
from evidence_queries.questions.never_cited import never_cited
from evidence_queries.questions.provenance import provenance
from evidence_queries.questions.rests_only_on import rests_only_on
from evidence_queries.questions.retracted_support import retracted_support
from evidence_queries.questions.search import search
from evidence_queries.questions.secondary_only import secondary_only
from evidence_queries.questions.self_published_only import self_published_only
from evidence_queries.questions.single_source import single_source
from evidence_queries.questions.stale import stale
from evidence_queries.questions.summary import summary
from evidence_queries.questions.trace import trace
from evidence_queries.questions.unsupported import unsupported

QUESTIONS: dict[str, Question] = {
    question.name: question
    for question in (
        rests_only_on,
        cites,
        provenance,
        trace,
        if_retracted,
        retracted_support,
        single_source,
        secondary_only,
        self_published_only,
        stale,
        unsupported,
        dangling,
        never_cited,
        ambiguous,
        duplicate_references,
        joined_by_title,
        most_relied_on,
        changes,
        summary,
        search,
    )
}
"""The questions, in the order in which people are shown them."""
