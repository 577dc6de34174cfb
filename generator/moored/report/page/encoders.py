"""`Html`: text that an encoder of this file has made, and that may therefore be printed."""

from __future__ import annotations

import re
from html import escape

from moored.report import escapes

_WORD = re.compile(r"[a-z][a-z0-9-]*")
_CODE = re.compile("`([^`]+)`")


class Html(str):
    """Finished HTML. The templates refuse a plain `str`, as those of the client refuse it."""

    __slots__ = ()


def text(value: str) -> Html:
    """Text of anybody, for an element or for an attribute in double quotes."""
    return Html(escape(escapes.line(value), quote=True))


def prose(value: str) -> Html:
    """The same, for an element alone: what stands between two backticks is code."""
    return Html(_CODE.sub(r"<code>\1</code>", text(value)))


def number(value: int) -> Html:
    """`1,234`."""
    return Html(f"{value:,}")


def word(value: str) -> Html:
    """A word of moored's own, for an id or a class.

    Raises:
        ValueError: It is none, so that it may come from a document.
    """
    if not _WORD.fullmatch(value):
        raise ValueError(f"{value!r} is no word for an id or a class")
    return Html(value)


def own(value: str) -> Html:
    """A text that is written in this package or in its templates, as it stands."""
    return Html(value)
