"""The whole graph for other programs: RDF, JSON lines that another store loads, and tables."""
