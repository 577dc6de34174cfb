"""Whether the output is what the document gives, and what a new document would change."""
