"""The graph as RDF, in published vocabularies: one claim, document or source, or all of it as a stream.

``docs/rdf.md`` shows what becomes of what.
"""
