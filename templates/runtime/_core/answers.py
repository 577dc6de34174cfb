"""Answers of text, and of one of several media types."""

from __future__ import annotations

from typing import Any

from .call import Deviation, is_dict
from .decoding import decode


def way(kind: Any, content_type: str) -> Any:
    """Of the types by media type, that of the one that came, or the first."""
    if not is_dict(kind):
        return kind
    came = _essence(content_type)
    same = (one for name, one in kind.items() if _essence(name) == came)
    return next(same, next(iter(kind.values())))


def read_answer(
    kind: Any, content: bytes, content_type: str
) -> tuple[Any, list[Deviation]]:
    """The body as `kind` or one of its ways, and where it strays."""
    kind = way(kind, content_type)
    if kind is str and "json" not in content_type.lower():
        said = content_type.lower().partition("charset=")[2]
        return _text(content, said.partition(";")[0].strip('" ') or "utf-8"), []
    return decode(kind, content)


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _text(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset, errors="replace")
    except LookupError:  # no charset that Python knows
        return content.decode(errors="replace")
