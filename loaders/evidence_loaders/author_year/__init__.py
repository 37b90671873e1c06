"""Citations by author and year in plain text: "Leaf and Moss (2010)"."""
