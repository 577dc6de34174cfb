from __future__ import annotations

import gzip

import pytest

from moored.document.fetch.body import Body, BodyFault, BodyTooLarge

TEXT = b"openapi: 3.1.0\n" * 100


def read(data: bytes, coding: str, limit: int = 10_000, piece: int = 7) -> bytes:
    body = Body(limit, coding)
    for start in range(0, len(data), piece):
        body.feed(data[start : start + piece])
    return body.finish()


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", " GZIP ", "identity, gzip"])
def test_gzip(coding: str) -> None:
    assert read(gzip.compress(TEXT), coding) == TEXT


@pytest.mark.parametrize("coding", ["", "identity"])
def test_plain(coding: str) -> None:
    assert read(TEXT, coding) == TEXT


def test_as_large_as_the_bound() -> None:
    assert read(TEXT, "", limit=len(TEXT)) == TEXT
    assert read(gzip.compress(TEXT), "gzip", limit=len(TEXT), piece=len(TEXT)) == TEXT


@pytest.mark.parametrize("coding", ["br", "gzip, gzip", "deflate", "nonsense"])
def test_a_coding_that_was_not_asked_for(coding: str) -> None:
    with pytest.raises(BodyFault, match="coding"):
        read(TEXT, coding)


@pytest.mark.parametrize("part", [0, 1, 2, 3])
def test_gzip_that_breaks_off(part: int) -> None:
    data = gzip.compress(TEXT)
    with pytest.raises(BodyFault, match="breaks off"):
        read(data[: len(data) * part // 4], "gzip")


def test_no_gzip() -> None:
    with pytest.raises(BodyFault, match="not the gzip"):
        read(TEXT, "gzip")


def test_what_follows_the_end() -> None:
    with pytest.raises(BodyFault, match="goes on"):
        read(gzip.compress(TEXT) + b"x", "gzip", piece=10_000)
    with pytest.raises(BodyFault, match="goes on"):
        read(gzip.compress(TEXT) + b"x", "gzip", piece=1)


@pytest.mark.parametrize("piece", [100, 10_000_000])
def test_a_bomb_is_not_unpacked(piece: int) -> None:
    bomb = gzip.compress(b"0" * 50_000_000)
    body = Body(1_000, "gzip")
    with pytest.raises(BodyTooLarge):
        for start in range(0, len(bomb), piece):
            body.feed(bomb[start : start + piece])
    assert len(body._made) < 2_000


def test_too_large() -> None:
    with pytest.raises(BodyTooLarge):
        read(TEXT, "", limit=len(TEXT) - 1)
