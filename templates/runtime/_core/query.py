"""Query parameters."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

from .call import is_list, text


def query(*parameters: tuple[str, Any, bool]) -> str:
    """A query, from name, value, and whether a list becomes a pair an item; none if empty."""
    pairs: list[tuple[str, str]] = []
    for name, value, explode in parameters:
        if is_list(value) and explode:
            pairs += [(name, text(item)) for item in value if item is not None]
        elif value not in (None, []):
            pairs.append((name, text(value)))
    return urlencode(pairs, quote_via=quote)
