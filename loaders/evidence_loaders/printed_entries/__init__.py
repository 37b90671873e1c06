"""What an entry of a printed reference list says of a work, whatever format the list stands in."""
