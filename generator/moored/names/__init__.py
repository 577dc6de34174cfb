"""Names: the only authority on identifiers."""
