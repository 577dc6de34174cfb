"""Codes of problems with what is compared, listed in `docs/problems.md`."""

from __future__ import annotations

from typing import Final

REVISION: Final = "M0901"
"""Git does not have the revision, or the file in it."""
INPUT_MISSING: Final = "M0902"
"""What a client was generated from is nowhere to be found."""
ACCEPTED: Final = "M0903"
"""The file of accepted changes is damaged."""
CONSUMER: Final = "M0904"
"""The caller's source cannot be read."""
NO_SOURCE: Final = "M0905"
"""No address to fetch a document from."""
TWO_SOURCES: Final = "M0906"
"""One document with two addresses."""
ONE_DOCUMENT: Final = "M0907"
"""A file stands for one document, and several are to be updated."""
NOT_SAVED: Final = "M0908"
"""A file beside the output cannot be read or written."""
OUTSIDE: Final = "M0909"
"""An output lies where the patch cannot reach it."""
