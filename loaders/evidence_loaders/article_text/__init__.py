"""Article text: the page a person copies, or what a PDF gives, with headings, bullets and bare citation numbers."""

from evidence_loaders.article_text.reading import FORMAT, read

__all__ = ["FORMAT", "read"]
