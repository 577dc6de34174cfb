"""Files to send: read from disk as they are sent, not into memory."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from os import PathLike
from typing import Annotated, Any, BinaryIO, TypeAlias, TypeGuard

from anyio import to_thread
from pydantic import PlainValidator

from .call import Body

_CHUNK = 1 << 16
_Content: TypeAlias = bytes | PathLike[str] | BinaryIO
FileContent: TypeAlias = _Content | Iterable[bytes] | AsyncIterable[bytes]
"""Bytes, the path of a file, a file opened in binary mode, or an iterator of bytes.

What an iterator gives is sent as it comes, and so only once: such a call is not repeated.
"""


@dataclass(frozen=True, slots=True)
class File:
    """A file with a name and a media type of its own."""

    content: _Content
    filename: str | None = None
    """Default: the name of the file on disk, or `file`."""
    content_type: str | None = None
    """Default: what the API asks for, or what the name says."""


def _checked(value: Any) -> Any:
    content = value.content if isinstance(value, File) else value
    if isinstance(content, bytes | PathLike) or hasattr(content, "read"):
        return value
    raise ValueError("give bytes, a path, a file opened in binary mode, or a File")


Upload: TypeAlias = Annotated[_Content | File, PlainValidator(_checked)]
"""What a field of a multipart body takes for a file."""


def file_body(value: FileContent, media_type: str) -> Body:
    """A body of bytes, sent as they are."""
    if isinstance(value, bytes | bytearray | memoryview):
        return Body(bytes(value), media_type)
    on_disk = isinstance(value, PathLike) or hasattr(value, "read")
    return Body(Pieces([value]) if on_disk else _Once(value), media_type)


class Pieces:
    """Contents one after the other, read anew each time they are sent."""

    def __init__(self, contents: Sequence[Any]) -> None:
        self._contents = [(one, _start(one)) for one in contents]

    @property
    def length(self) -> int | None:
        """The number of bytes; `None` if a file does not tell."""
        sizes = [_size(content, start) for content, start in self._contents]
        return None if None in sizes else sum(size or 0 for size in sizes)

    @property
    def replays(self) -> bool:
        """Whether all can be read a second time."""
        return not any(
            start is None and hasattr(content, "read")
            for content, start in self._contents
        )

    def pieces(self, headers: dict[str, str], blocks: bool) -> Any:
        """What the HTTP library iterates over; the headers get the length."""
        if (length := self.length) is not None:
            headers["content-length"] = str(length)
        return self if blocks else self._awaited()

    async def _awaited(self) -> AsyncGenerator[bytes]:
        """Read off the event loop."""
        each = iter(self)
        while piece := await to_thread.run_sync(next, each, b""):
            yield piece

    def __iter__(self) -> Iterator[bytes]:
        for content, start in self._contents:
            if isinstance(content, bytes):
                yield content
            elif is_path(content):
                with open(os.fspath(content), "rb") as file:  # noqa: PTH123
                    yield from _chunks(file)
            else:
                if start is not None:
                    content.seek(start)
                yield from _chunks(content)


class _Once:
    """What an iterator gives, which cannot be had again."""

    replays = False

    def __init__(self, source: Any) -> None:
        if isinstance(source, str):
            raise TypeError("give bytes, not text")
        self._source = source

    def pieces(self, headers: dict[str, str], blocks: bool) -> Any:
        """What the HTTP library iterates over; the length is not known."""
        return iter(self._source) if blocks else self._awaited()

    async def _awaited(self) -> AsyncGenerator[bytes]:
        if hasattr(self._source, "__aiter__"):
            async for piece in self._source:
                yield piece
            return
        each = iter(self._source)
        while (piece := await to_thread.run_sync(next, each, None)) is not None:
            yield piece


def is_path(content: object) -> TypeGuard[PathLike[str]]:
    """Whether it is the path of a file."""
    return isinstance(content, PathLike)


def _chunks(file: BinaryIO) -> Iterable[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _start(content: Any) -> int | None:
    seekable = hasattr(content, "read") and content.seekable()
    return int(content.tell()) if seekable else None


def _size(content: Any, start: int | None) -> int | None:
    if isinstance(content, bytes):
        return len(content)
    if is_path(content):
        return os.stat(os.fspath(content)).st_size  # noqa: PTH116
    if start is None:
        return None
    end = int(content.seek(0, os.SEEK_END))
    content.seek(start)
    return end - start
