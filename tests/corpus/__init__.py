"""Generate a client of every document of a public corpus, and check what comes out."""
