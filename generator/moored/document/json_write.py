"""A document as text again: JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moored.document.model import JsonObject


def as_json(root: JsonObject) -> str:
    """A document as JSON, its keys in their order."""
    text = json.dumps(root, indent=2, ensure_ascii=False)
    # Half a surrogate pair has no form in UTF-8 but its escape.
    return text.encode("utf-8", "backslashreplace").decode() + "\n"
