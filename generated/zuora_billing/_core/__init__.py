"""The runtime: it carries out every operation, and is the same in every package."""
