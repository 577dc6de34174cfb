"""The models of Parameters."""

from __future__ import annotations

from typing import Literal, TypeAlias

Format: TypeAlias = Literal["pdf", "csv"]
"""What the file is."""
