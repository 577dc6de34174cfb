"""The output: formatted, read once more, written, and what it was made from recorded."""
