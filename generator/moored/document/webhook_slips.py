"""What stands in `x-webhooks`, which no specification describes, as far as webhooks are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored.document.grammar import METHODS, is_extension
from moored.document.slip import Slip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moored.document.model import JsonObject

_KEY = "x-webhooks"


def x_webhooks(value: JsonObject, root: JsonObject) -> Slip | None:
    """Callbacks among the webhooks become path items; what is neither is left out."""
    found = value[_KEY]
    if not isinstance(found, dict):
        rest = {key: item for key, item in value.items() if key != _KEY}
        return Slip(_KEY, f"{_KEY} holds no webhooks by name; it is left out", rest)
    items: JsonObject = {}
    for key, item in found.items():
        items |= {key: item} if _is_path_item(item) or is_extension(key) else _of(key, item)
    if items.keys() == found.keys() and all(items[key] is found[key] for key in items):
        return None
    message = f"{_KEY} holds more than path items: callbacks are webhooks, and the rest is left out"
    return Slip(_KEY, message, {**value, _KEY: items})


def _is_path_item(item: Any) -> bool:
    return isinstance(item, dict) and bool({*METHODS, "$ref"} & item.keys())


def _of(key: str, callback: Any) -> Mapping[str, Any]:
    """The path items of a Callback Object by the name of the webhook that each is."""
    entries = callback if isinstance(callback, dict) else {}
    found = {one: item for one, item in entries.items() if _is_path_item(item)}
    return {(key if len(found) == 1 else f"{key} {one}"): item for one, item in found.items()}
