"""Tallies kept right: what a change touches is counted anew in the transaction of the change."""
