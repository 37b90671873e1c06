// Make totals, or set them anew.
UNWIND $totals AS given
MERGE (t:Total {key: given.key})
SET t = given
