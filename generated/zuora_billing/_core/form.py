"""Request bodies of form fields."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from pydantic_core import to_json

from .body import plain
from .call import Body, is_dict, is_list, text


def form_body(
    value: object, media_type: str = "application/x-www-form-urlencoded"
) -> Body:
    """A body of form fields: a list is one field an item, an object is JSON."""
    fields: dict[str, Any] = plain(value)
    pairs = [
        (name, to_json(one) if is_dict(one) or is_list(one) else text(one))
        for name, item in fields.items()
        for one in (item if is_list(item) else [item])
        if one is not None
    ]
    return Body(urlencode(pairs).encode(), media_type)
