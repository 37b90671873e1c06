"""Documents and sources by id: what the graph knows of one of them, without a question."""
