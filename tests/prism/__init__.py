"""Clients of public documents against Prism, which checks every request against the document."""
