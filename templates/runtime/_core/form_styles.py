"""Request bodies of form fields in styles of their own (OpenAPI, Encoding Object)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json

from .body import plain
from .call import Body, is_dict
from .styles import joined, styled


def styled_form_body(
    value: object,
    media_type: str = "application/x-www-form-urlencoded",
    *,
    styles: Mapping[str, str],
) -> Body:
    """A body of form fields: usually a list is one field an item, an object is JSON.

    Args:
        value: A model or a dict.
        media_type: What to call it.
        styles: The fields of another style: `deepObject`, `comma`, `spaceDelimited` or
            `pipeDelimited`; `*` for all fields that have none.
    """
    fields: dict[str, Any] = plain(value)
    usual = styles.get("*", "form")
    sent = (_field(name, one, styles.get(name, usual)) for name, one in fields.items())
    return Body(joined(*sent).encode(), media_type)


def _field(name: str, value: Any, style: str) -> str:
    if style == "form" and is_dict(value):
        value = to_json(value).decode()
    return styled(name, value, style, explode=style == "form")
