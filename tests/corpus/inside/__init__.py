"""Scripts that run in a process of their own, one for each step."""
