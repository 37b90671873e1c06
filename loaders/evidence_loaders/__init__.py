"""Files into readings, one module a format, and readings into the graph."""
