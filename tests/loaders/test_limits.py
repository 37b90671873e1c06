"""Texts with more claims than one may have are refused, in every format."""

from types import ModuleType

import pytest

from evidence_loaders import article_text, html_pages, jats, markdown, wikitext
from evidence_loaders.files import InputFile, ReadingOptions

SENTENCES = ["Snails sleep in the pond.", "Frogs sing in the pond.", "Newts swim in the pond."]
BODY = "\n\n".join(SENTENCES)
MARKED_UP = "".join(f"<p>{one}</p>" for one in SENTENCES)


@pytest.mark.parametrize(
    ("loader", "text"),
    [
        (article_text, f"Ponds\n\n{BODY}"),
        (markdown, f"# Ponds\n\n{BODY}"),
        (wikitext, f"== Ponds ==\n\n{BODY}"),
        (html_pages, f"<html><body><h1>Ponds</h1>{MARKED_UP}</body></html>"),
        (jats, f"<article><body>{MARKED_UP}</body></article>"),
    ],
    ids=["article-text", "markdown", "mediawiki", "html", "jats"],
)
def test_a_text_with_more_claims_than_one_may_have_is_refused(loader: ModuleType, text: str) -> None:
    file = InputFile.of("ponds.txt", text.encode())
    (whole,) = loader.read(file, ReadingOptions(claim_limit=3))
    assert [claim.text for claim in whole.claims] == SENTENCES
    (refused,) = loader.read(file, ReadingOptions(claim_limit=2))
    assert refused.claims == ()
    assert [(problem.severity, problem.code) for problem in refused.problems] == [("error", "too-many-claims")]
    assert "limit of 2" in refused.problems[0].message
