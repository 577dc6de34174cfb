"""Parts in styles of their own (OpenAPI 3.1, Encoding Object)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .body import plain
from .call import is_dict, is_list, text
from .multipart import fields

_BETWEEN = {"comma": ",", "spaceDelimited": " ", "pipeDelimited": "|"}


def styled_parts(value: object, styles: Mapping[str, str]) -> dict[str, Any]:
    """The parts of a body, those with a style as the texts that it makes of them.

    Args:
        value: A model or a dict.
        styles: By field: `comma`, `spaceDelimited` or `pipeDelimited` make one part of a list or
            an object, `deepObject` makes one of each property (`a[b]`).
    """
    found = dict[str, Any]()
    for name, given in fields(value):
        style = styles.get(name, "")
        if style in _BETWEEN:
            words = list(_words(plain(given)))
            found[name] = _BETWEEN[style].join(words) if words else None
        elif style == "deepObject":
            found |= _deep(name, plain(given))
        else:
            found[name] = given
    return found


def _words(value: Any) -> Iterator[str]:
    """Items one after the other; keys and values in turn."""
    each = [one for pair in value.items() for one in pair] if is_dict(value) else value
    for one in each if is_list(each) else [each]:
        if one is not None:
            yield text(one)


def _deep(name: str, value: Any) -> dict[str, Any]:
    if not is_dict(value):
        return {name: value}
    found = dict[str, Any]()
    for key, one in value.items():
        found |= _deep(f"{name}[{key}]", one)
    return found
