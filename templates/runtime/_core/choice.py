"""Request bodies that can be written in more than one way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .call import Body


def text_body(value: str, media_type: str) -> Body:
    """A body of text, in UTF-8."""
    return Body(value.encode(), media_type)


def chosen(
    value: Any, media_type: str, ways: Mapping[str, Callable[[Any, str], Body]]
) -> Body:
    """A body of a chosen media type; a `ValueError` if the API takes no such."""
    if media_type not in ways:
        raise ValueError(f"content_type is none of {', '.join(ways)}: {media_type!r}")
    return ways[media_type](value, media_type)
