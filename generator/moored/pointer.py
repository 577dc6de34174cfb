"""JSON Pointers (RFC 6901): `/paths/~1v1~1jobs/get` and the fragment form `#/paths/~1v1~1jobs/get`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, unquote


def escape(token: str) -> str:
    """One reference token as it stands in a pointer (RFC 6901 section 3)."""
    if "~" not in token and "/" not in token:
        return token
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """The key that a reference token stands for (RFC 6901 section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def join(*tokens: str | int) -> str:
    """The pointer to a value below the root, from its keys and indices."""
    if len(tokens) == 1:  # most are one step further down
        return f"/{escape(str(tokens[0]))}"
    return "".join([f"/{escape(str(token))}" for token in tokens])


def split(pointer: str) -> list[str]:
    """The keys and indices that a pointer goes through."""
    return [unescape(token) for token in pointer.split("/")[1:]]


def fragment(pointer: str) -> str:
    """The URI fragment form (RFC 6901 section 6), as it is written in a `$ref`."""
    return "#" + quote(pointer, safe="/~!$&'()*+,;=:@-._{}", errors="surrogatepass")


def from_fragment(text: str) -> str:
    """The pointer in a URI fragment such as `#/components/schemas/Job%20Status`."""
    try:
        return unquote(text.removeprefix("#"), errors="surrogatepass")
    except UnicodeDecodeError:  # bytes that are no text name nothing
        return unquote(text.removeprefix("#"), errors="replace")


def is_index(token: str, items: Sequence[object]) -> bool:
    """Whether a token names an item of a list; a number of thousands of digits is not even read."""
    return token.isdecimal() and len(token) < 20 and int(token) < len(items)


def resolve(root: Any, pointer: str) -> Any:
    """The value that `pointer` names below `root`.

    Raises:
        KeyError: Nothing is there.
    """
    value = root
    for token in split(pointer):
        if isinstance(value, dict) and token in value:
            value = value[token]
        elif isinstance(value, list) and is_index(token, value):
            value = value[int(token)]
        else:
            raise KeyError(pointer)
    return value
