"""Parameters in every style and place (OpenAPI, Parameter Object; RFC 6570).

What is `None` is left out, also inside arrays and objects, and so is one that has nothing in it
(RFC 6570 section 2.3). A value nested deeper than its style can say is sent as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from .call import filled, is_dict, is_list, text
from .decoding import adapter

Parameter = tuple[str, Any, str, bool]
"""The name on the wire, the value, the style or media type, and whether it explodes."""
_DELIMITERS = {"spaceDelimited": "%20", "pipeDelimited": "%7C", "tabDelimited": "%09"}
_RESERVED = ":/?@!$'()*,;"
"""Of the reserved characters, those that do not end or split a query."""


def styled(
    name: str, value: Any, style: str, explode: bool = False, reserved: bool = False
) -> str:
    """One parameter of a query, encoded; `reserved` characters stay as they are."""
    given, safe = _plain(value), _RESERVED if reserved else ""
    if given is None:
        return ""
    if "/" in style:
        return f"{_quoted(name)}={quote(_content(given, style), safe=safe)}"
    if style == "deepObject" and (is_dict(given) or is_list(given)):
        nested = list(_deep(_quoted(name), given))
    elif explode and is_dict(given):
        nested = [(_quoted(key), one) for key, one in _pairs(given)]
    elif explode and is_list(given):
        nested = [(_quoted(name), one) for one in _items(given)]
    else:
        delimiter = _DELIMITERS.get(style, ",")
        words = list(_flat(given, safe))
        return f"{_quoted(name)}={delimiter.join(words)}" if words else ""
    return "&".join(f"{key}={quote(one, safe=safe)}" for key, one in nested)


def whole(value: Any, media_type: str) -> str:
    """A whole query (`in: querystring`)."""
    given = _plain(value)
    if given is not None and "urlencoded" in media_type and is_dict(given):
        return joined(*(styled(key, one, "form", True) for key, one in given.items()))
    return "" if given is None else quote(_content(given, media_type), safe="")


def joined(*parts: str) -> str:
    """A query of several parts, some of them empty."""
    return "&".join(part for part in parts if part)


def styled_path(template: str, /, **parameters: Parameter) -> str:
    """A path, in which parameters stand for their `{names}`; see `filled`."""
    return filled(template, {key: _segment(*one) for key, one in parameters.items()})


def styled_header(value: Any, style: str, explode: bool) -> str | None:
    """The value of a header, not encoded; `header` checks it."""
    given = _plain(value)
    if given is None:
        return None
    if "/" in style:
        return _content(given, style)
    if explode and is_dict(given):
        return ",".join(f"{key}={one}" for key, one in _pairs(given)) or None
    words = _words(given)
    return ",".join(words) if words else None


def styled_cookies(*parameters: Parameter) -> str | None:
    """The `Cookie` header; exploded, every item or property is a cookie of its own."""
    return "; ".join(one for each in parameters for one in _cookies(*each)) or None


def _cookies(name: str, value: Any, style: str, explode: bool) -> Iterator[str]:
    given = _plain(value)
    if given is None:
        return
    if "/" in style:
        pairs = [(name, [_content(given, style)])]
    elif explode and is_dict(given):
        found = _pairs(given)
        raw = style == "cookie"
        pairs = [(key if raw else _quoted(key), [one]) for key, one in found]
    elif explode and is_list(given):
        pairs = [(name, [one]) for one in _items(given)]
    else:
        pairs = [(name, words)] if (words := _words(given)) else []
    for key, words in pairs:
        sent = ",".join(words if style == "cookie" else map(_quoted, words))
        if ";" in key + sent or "=" in key:
            raise ValueError(f"{name}: no semicolon in a cookie, no = in its name")
        yield f"{key}={sent}"


def _segment(name: str, value: Any, style: str, explode: bool) -> str:
    given, prefix = _plain(value), _quoted(name)
    if given is None:
        return ""
    if "/" in style:
        return quote(_content(given, style), safe="")
    between = {"label": ".", "matrix": ";"}.get(style, ",") if explode else ","
    if explode and is_dict(given):
        words = [f"{_quoted(key)}={_quoted(one)}" for key, one in _pairs(given)]
    elif explode and is_list(given) and style == "matrix":
        words = [f"{prefix}={_quoted(one)}" for one in _items(given)]
    else:
        words = list(_flat(given, ""))
    found = between.join(words)
    if not words:
        return ""
    if style == "matrix":
        named = explode and (is_dict(given) or is_list(given))
        return f";{found}" if named else f";{prefix}={found}"
    return f".{found}" if style == "label" else found


def _plain(value: Any) -> Any:
    """Models as dicts of what was given, under the names on the wire."""
    kind: Any = value.__class__
    return adapter(kind).dump_python(value, by_alias=True, exclude_unset=True)


def _content(value: Any, media_type: str) -> str:
    """A value in a media type: JSON in ASCII, anything else as text."""
    kind: Any = value.__class__
    if isinstance(value, str) and "json" not in media_type:
        return value
    if "urlencoded" in media_type:
        return whole(value, media_type)
    sent = adapter(kind).dump_python(value, mode="json")
    return json.dumps(sent, separators=(",", ":"))


def _word(value: Any) -> str:
    """An item; JSON where it has parts of its own."""
    return _content(value, "json") if is_dict(value) or is_list(value) else text(value)


def _items(value: list[Any]) -> list[str]:
    return [_word(one) for one in value if one is not None]


def _pairs(value: dict[str, Any]) -> list[tuple[str, str]]:
    return [(key, _word(one)) for key, one in value.items() if one is not None]


def _words(value: Any) -> list[str]:
    """Items one after the other; keys and values in turn."""
    if is_dict(value):
        return [word for pair in _pairs(value) for word in pair]
    return _items(value) if is_list(value) else [text(value)]


def _flat(value: Any, safe: str) -> Iterator[str]:
    return (quote(word, safe=safe.replace(",", "")) for word in _words(value))


def _deep(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """`a[b][c]=1`; a list of scalars is `a[]=1&a[]=2`, one of objects `a[0][b]=1`."""
    if is_dict(value):
        for key, one in value.items():
            yield from _deep(f"{name}[{_quoted(key)}]", one)
    elif is_list(value):
        nested = any(is_dict(one) or is_list(one) for one in value)
        for index, one in enumerate(value):
            yield from _deep(f"{name}[{index if nested else ''}]", one)
    elif value is not None:
        yield name, text(value)


def _quoted(word: str) -> str:
    return quote(word, safe="")
