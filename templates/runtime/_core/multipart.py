"""Request bodies of several parts (RFC 7578, RFC 2046)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from mimetypes import guess_type
from typing import Any
from uuid import uuid4

from pydantic import BaseModel
from pydantic_core import to_json

from .body import plain
from .call import Body, is_dict, is_list, text
from .files import File, Pieces, is_path

_NO_TYPES: Mapping[str, str] = {}
_QUOTED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


def multipart_body(
    value: object,
    media_type: str = "multipart/form-data",
    *,
    types: Mapping[str, str] = _NO_TYPES,
) -> Body:
    """A body with a part for each field that is given, and for each item of a list.

    A file is a part with a file name, an object is a part of JSON, anything else is text.

    Args:
        value: A model or a dict.
        media_type: What to call it.
        types: The media types of parts that have one of their own.
    """
    boundary = uuid4().hex
    pieces = list[Any]()
    for name, part in _parts(value):
        kind, content, filename = _read(part, types.get(name))
        said = f'form-data; name="{name.translate(_QUOTED)}"'
        if filename is not None:
            said += f'; filename="{filename.translate(_QUOTED)}"'
        head = f"--{boundary}\r\nContent-Disposition: {said}\r\n"
        if kind is not None:
            head += f"Content-Type: {_line(kind)}\r\n"
        pieces += [f"{head}\r\n".encode(), content, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return Body(Pieces(pieces), f"{media_type}; boundary={boundary}")


def _parts(value: object) -> Iterator[tuple[str, Any]]:
    for name, given in fields(value):
        for one in given if is_list(given) else [given]:
            if one is not None:
                yield name, one


def fields(value: object) -> Iterator[tuple[str, Any]]:
    """The fields that are given, by their names on the wire."""
    if is_dict(value):
        yield from value.items()
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            if name in value.model_fields_set:
                yield field.alias or name, getattr(value, name)
        yield from (value.model_extra or {}).items()


def _read(part: Any, kind: str | None) -> tuple[str | None, Any, str | None]:
    """The media type, the content and the file name of a part."""
    if isinstance(part, bytes | File) or is_path(part) or hasattr(part, "read"):
        file = part if isinstance(part, File) else File(part)
        filename = file.filename or _name(file.content)
        guessed = guess_type(filename)[0] or "application/octet-stream"
        return file.content_type or kind or guessed, file.content, filename
    if isinstance(part, BaseModel) or is_dict(part) or is_list(part):
        return kind or "application/json", to_json(plain(part)), None
    return kind, text(part).encode(), None


def _name(content: Any) -> str:
    """The name of a file, without its folder."""
    source: Any = getattr(content, "name", content)
    if not isinstance(source, str) and not is_path(source):
        return "file"
    return os.path.basename(os.fspath(source))  # noqa: PTH119


def _line(kind: str) -> str:
    if not (kind.isascii() and kind.isprintable()):
        raise ValueError(f"a media type must be one line of ASCII text: {kind!r}")
    return kind
