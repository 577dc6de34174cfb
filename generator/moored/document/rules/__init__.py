"""The rules of validation, by what they look at."""
