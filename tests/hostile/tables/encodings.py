"""Bytes that are no text, and text that is no document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.hostile.documents import document
from tests.hostile.row import EITHER, GENERATES, Row, as_json, refused

_TEXT = "openapi: 3.1.0\ninfo: {title: Caf\u00e9, version: '1'}\npaths: {}\n"
_JSON = as_json(document())
_REPEATED = b'{"openapi": "3.1.0", "info": {"title": "a", "version": "1"}, "paths": {}, "paths": {"/a": {}}}'

FILES: dict[str, tuple[str, bytes, Any]] = {
    "UTF-16": ("spec.yaml", _TEXT.encode("utf-16"), refused("M0103")),
    "UTF-16 without a mark": ("spec.yaml", _TEXT.encode("utf-16-le"), refused("M0103")),
    "UTF-32": ("spec.yaml", _TEXT.encode("utf-32"), refused("M0103")),
    "JSON in UTF-16": ("spec.json", _JSON.decode().encode("utf-16-be"), refused("M0103")),
    "Latin-1": ("spec.yaml", _TEXT.encode("latin-1"), refused("M0103")),
    "a byte order mark": ("spec.yaml", b"\xef\xbb\xbf" + _TEXT.encode(), GENERATES),
    "two byte order marks": ("spec.yaml", b"\xef\xbb\xbf" * 2 + _TEXT.encode(), EITHER),
    "a mark before JSON": ("spec.json", b"\xef\xbb\xbf" + _JSON, GENERATES),
    "nulls": ("spec.yaml", b"\0" * 100, EITHER),
    "a null in the middle": ("spec.yaml", _TEXT.encode() + b"\0", EITHER),
    "a null in JSON": ("spec.json", _JSON + b"\0", refused("M0104")),
    "an overlong slash": ("spec.yaml", _TEXT.encode() + b"x: \xc0\xaf", refused("M0103")),
    "surrogates in UTF-8": ("spec.yaml", _TEXT.encode() + b"x: \xed\xa0\x80", refused("M0103")),
    "half a character at the end": ("spec.yaml", _TEXT.encode() + b"x: \xe2\x82", refused("M0103")),
    "control characters": ("spec.yaml", _TEXT.encode() + b"x: \x01\x02", EITHER),
    "nothing": ("spec.yaml", b"", refused("M0107")),
    "spaces": ("spec.json", b" \n\t ", refused("M0107")),
    "a comment alone": ("spec.yaml", b"# nothing\n", EITHER),
    "a program": ("spec.json", b"\x7fELF\x02\x01\x01" + bytes(range(256)), EITHER),
    "a compressed document": ("spec.yaml", b"\x1f\x8b\x08\x00" + bytes(100), EITHER),
    "a web page": ("spec.yaml", b"<!doctype html><html><body>Not found</body></html>", EITHER),
    "two documents": ("spec.yaml", _TEXT.encode() + b"---\n" + _TEXT.encode(), refused("M0104")),
    "a directive": ("spec.yaml", b"%YAML 3.0\n---\n" + _TEXT.encode(), EITHER),
    "a tab": ("spec.yaml", _TEXT.encode() + b"x:\n\ty: 1\n", refused("M0105")),
    "a tag of Python": ("spec.yaml", _TEXT.encode() + b'x: !!python/object/apply:os.system ["true"]\n', refused("M0113")),
    "a tag of Python on a text": ("spec.yaml", _TEXT.encode() + b"x: !!python/name:os.system ''\n", refused("M0113")),
    "a tag of Ruby": ("spec.yaml", _TEXT.encode() + b"x: !ruby/object:Gem::Installer {}\n", refused("M0113")),
    "binary data": ("spec.yaml", _TEXT.encode() + b"x: !!binary aGVsbG8=\n", EITHER),
    "a set": ("spec.yaml", _TEXT.encode() + b"x: !!set {a, b}\n", refused("M0113")),
    "a key that is a list": ("spec.yaml", _TEXT.encode() + b"? [a, b]\n: 1\n", refused("M0115")),
    "a key twice": ("spec.json", _REPEATED, refused("M0106")),
    "a key twice in YAML": ("spec.yaml", _TEXT.encode() + b"paths: {}\n", refused("M0106")),
    "an anchor that is not there": ("spec.yaml", _TEXT.encode() + b"x: *gone\n", refused("M0112")),
    "words of YAML 1.1": ("spec.yaml", _TEXT.encode() + b"x: [no, on, 012, 1_000, 2001-01-01, 1:20, ~, 0b1]\n", GENERATES),
    "JSON with comments": ("spec.json", b"// a\n" + _JSON, EITHER),
    "JSON with a comma too many": ("spec.json", _JSON.replace(b"}}", b"},}", 1), EITHER),
    "half of a document": ("spec.json", _JSON[: len(_JSON) // 2], refused("M0104")),
    "a list": ("spec.json", b"[]", refused("M0108")),
    "a text": ("spec.yaml", b"openapi", refused("M0108")),
    "a number": ("spec.json", b"3", refused("M0108")),
    "null": ("spec.json", b"null", refused("M0108")),
    "no version": ("spec.json", b"{}", refused("M0109")),
    "version 4": ("spec.json", b'{"openapi": "4.0.0"}', refused("M0109")),
    "version 1.2": ("spec.json", b'{"swagger": "1.2"}', refused("M0109")),
    "a version that is a number": ("spec.yaml", b"openapi: 3.1\ninfo: {title: a, version: 1}\npaths: {}\n", EITHER),
    "a version that is a list": ("spec.json", b'{"openapi": ["3.1.0"]}', refused("M0109")),
    "a version that is code": ("spec.json", b'{"openapi": "3.1.0\\n__import__(\'os\')"}', EITHER),
    "both versions": ("spec.json", b'{"openapi": "3.1.0", "swagger": "2.0", "info": {}, "paths": {}}', EITHER),
}  # fmt: skip


def rows() -> Iterator[Row]:
    """All rows of the table."""
    for name, (file, data, expect) in FILES.items():
        words = ("generate", file, "-o", "client")
        yield Row(name=f"encodings: {name}", files={file: data}, expect=expect, words=words)
    yield Row(
        name="encodings: no file",
        files={},
        expect=refused("M0101"),
        words=("generate", "gone.json", "-o", "client"),
    )
    yield Row(name="encodings: a folder", files={"spec.json/x": b""}, expect=refused("M0101"))
    pages = ("generate", "spec.json", "-o", "client", "--format=github")
    evil = document(
        paths={
            "/a%0A::error::x\n::set-output name=a::b": {
                "get": {"parameters": [{"$ref": "\x1b[31m\u202e"}]}
            }
        }
    )
    for form in ("github", "json", "sarif", "junit", "gitlab", "markdown"):
        words = (*pages[:-1], f"--format={form}")
        yield Row(
            name=f"encodings: a problem told as {form}",
            files={"spec.json": as_json(evil)},
            expect=EITHER,
            words=words,
        )
