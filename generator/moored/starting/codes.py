"""The codes of what keeps a client from being begun."""

from __future__ import annotations

from typing import Final

MANY: Final = "M0910"
"""More operations than anybody wants by accident."""
IN_THE_WAY: Final = "M0911"
"""A file is there that would be written."""
NO_TABLE: Final = "M0912"
"""The settings file takes no table at its end."""
