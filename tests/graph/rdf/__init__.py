"""Tests of the graph as RDF."""
