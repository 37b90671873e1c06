"""Everything a graph holds, in an order that does not depend on the store, and never all of it at once."""
