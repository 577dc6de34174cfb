"""Request bodies of form fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from pydantic_core import to_json

from .body import Body, plain
from .call import text
from .model import is_dict, is_list

_NO_STYLES: Mapping[str, str] = {}


def form_body(
    value: object,
    media_type: str = "application/x-www-form-urlencoded",
    *,
    styles: Mapping[str, str] = _NO_STYLES,
) -> Body:
    """A body of form fields: a list is one field an item, an object is JSON.

    Args:
        value: A model or a dict.
        media_type: What to call it.
        styles: For fields of another style: `deepObject` for `field[key]=…`, or what
            stands between the items of a list; `*` for all fields that have none.
    """
    fields: dict[str, Any] = plain(value)
    usual, pairs = styles.get("*", ""), list[tuple[str, str]]()
    for name, item in fields.items():
        style = styles.get(name, usual)
        pairs += (_deep if style == "deepObject" else _flat)(name, item, style)
    return Body(urlencode(pairs, quote_via=quote).encode(), media_type)


def _flat(name: str, value: Any, style: str) -> Iterator[tuple[str, str]]:
    items = [_text(one) for one in (value if is_list(value) else [value])]
    given = [item for item in items if item is not None]
    for item in [style.join(given)] if style and given else given:
        yield name, item


def _deep(name: str, value: Any, style: str) -> Iterator[tuple[str, str]]:
    if is_dict(value):
        for key, item in value.items():
            yield from _deep(f"{name}[{key}]", item, style)
    elif is_list(value):
        for i, item in enumerate(value):
            yield from _deep(f"{name}[{i}]", item, style)
    elif value is not None:
        yield name, text(value)


def _text(value: Any) -> str | None:
    if is_dict(value) or is_list(value):
        return to_json(value).decode()
    return None if value is None else text(value)
