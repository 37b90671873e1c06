"""Tables of claims: a row is a claim, or one more source of it; CSV, TSV, JSON, JSON lines and Excel workbooks."""
