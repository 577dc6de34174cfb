"""Measure moored beside other generators of Python clients: `python -m bench`, or `make bench`."""
