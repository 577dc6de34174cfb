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
