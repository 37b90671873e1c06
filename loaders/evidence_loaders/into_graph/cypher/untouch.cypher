// All tallies are right again.
MATCH (b:Block {touched: 'touched'})
SET b.touched = null
