"""The evidence graph: its model, its identities, its stores and its RDF."""
