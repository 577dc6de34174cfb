"""The bytes of an answer, bounded before and after decompression."""

from __future__ import annotations

import zlib


class BodyFault(Exception):
    """The body is broken; the text is the end of a sentence."""


class BodyTooLarge(Exception):
    """The body is larger than the bound."""


class Body:
    """Collects a body piece by piece, and never holds more than the bound of it."""

    def __init__(self, limit: int, coding: str) -> None:
        """Reads at most `limit` bytes in a content coding (RFC 9110, 8.4.1).

        Raises:
            BodyFault: The coding is not one that was asked for.
        """
        codings = [one.strip().lower() for one in coding.split(",")]
        named = [one for one in codings if one not in ("", "identity")]
        if len(named) > 1 or not {*named} <= {"gzip", "x-gzip"}:
            raise BodyFault("is in a content coding that was not asked for")
        self._limit = limit
        self._taken = 0
        self._made = bytearray()
        # 16 + 15: a gzip member with a window of up to 32 KiB.
        self._gzip = zlib.decompressobj(wbits=31) if named else None

    def feed(self, piece: bytes) -> None:
        """Take what came next.

        Raises:
            BodyFault: It is no gzip, or goes on after its end.
            BodyTooLarge: It is more than the bound.
        """
        self._taken += len(piece)
        self._made += self._decoded(piece) if self._gzip is not None else piece
        if max(self._taken, len(self._made)) > self._limit:
            raise BodyTooLarge

    def finish(self) -> bytes:
        """The whole body.

        Raises:
            BodyFault: The compressed stream has no end.
        """
        if self._gzip is not None and not self._gzip.eof:
            raise BodyFault("breaks off")
        return bytes(self._made)

    def _decoded(self, piece: bytes) -> bytes:
        assert self._gzip is not None  # noqa: S101
        room = self._limit + 1 - len(self._made)
        try:
            made = self._gzip.decompress(piece, room)
        except zlib.error:
            raise BodyFault("is not the gzip that it says it is") from None
        if self._gzip.unconsumed_tail:
            raise BodyTooLarge
        if self._gzip.unused_data:
            raise BodyFault("goes on after its end")
        return made
