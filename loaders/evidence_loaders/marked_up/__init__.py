"""What Markdown, web pages and wiki pages share once they are read: blocks of words with markers, entries, targets."""
