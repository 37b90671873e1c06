"""Readings into the graph: what a load, a decision or a forgetting changes, in one transaction each."""
