"""Names that leave a folder, collide, are reserved, or cannot be names at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.hostile.documents import OK, answering, document, operation, ref, sending, tagged, taking
from tests.hostile.row import EITHER, GENERATES, Row, documents, refused

_DEVICES = ("CON", "prn", "AUX", "nul", "COM1", "lpt9", "com0", "CON.txt", "conin$")
_OWN_FILES = (
    "__init__",
    "client",
    "models",
    "errors",
    "auth",
    "_core",
    "api",
    "testing",
    "webhooks",
    "py.typed",
)
_DUNDERS = (
    "__init__",
    "__class__",
    "__builtins__",
    "__getattr__",
    "__del__",
    "__all__",
    "mro",
    "_x",
    "__slots__",
)


def _text(*names: str) -> dict[str, Any]:
    return {name: {"type": "string"} for name in names}


def _class(*names: str) -> dict[str, Any]:
    return {"type": "object", "properties": _text(*names)}


TAGS: dict[str, tuple[str, ...]] = {
    "leave the folder": ("../../escaped", "..\\..\\escaped", "..", ".", "a/../../b"),
    "are absolute": (
        "/tmp/hostile",
        "C:\\Windows\\x",
        "\\\\host\\share",
        "file:///tmp/x",
        "~/x",
        "~root/x",
    ),
    "are devices of Windows": _DEVICES,
    "are our own files": _OWN_FILES,
    "differ in case": ("Pets", "pets", "PETS", "pEtS"),
    "differ in normalisation": (
        "caf\u00e9",
        "cafe\u0301",
        "CAF\u00c9",
        "\ufb01eld",
        "field",
        "\u212b",
        "\u00c5",
    ),
    "fold to one another": (
        "stra\u00dfe",
        "strasse",
        "STRASSE",
        "\u0130x",
        "ix",
        "\u0131x",
        "\u017ft",
        "st",
    ),
    "are very long": ("a" * 300, "a" * 299 + "b", "a" * 5000, "\u00e4" * 300, "word " * 100),
    "end in dots and spaces": ("a.", "a..", "a ", " a", "a. .", "...", "   "),
    "have characters no file has": (
        "a\x00b",
        "a\nb",
        "a\rb",
        'a"b',
        "a|b",
        "a?b",
        "a*b",
        "a<b>",
        "a:b",
    ),
    "are no words": ("", "-", "!!!", "\U0001f600", "\u200b", "\u202e", "1", "\u0661"),
    "are Python's": (
        "import",
        "class",
        "None",
        "match",
        "os",
        "sys",
        "typing",
        "builtins",
        "pydantic",
        "json",
    ),
    "are half characters": ("\ud800", "a\ud83d", "\udc00b"),
    "are percent-encoded": ("%2e%2e%2f", "..%2f..%2f", "%00", "%5c"),
}

FIELDS: dict[str, Any] = {
    "dunders": _class(*_DUNDERS),
    "pydantic's": _class("model_fields", "model_config", "model_dump", "copy", "json", "dict", "schema", "validate",
                         "construct", "parse_obj", "from_orm", "model_post_init", "__pydantic_validator__", "fields"),
    "twins": _class("a-b", "a_b", "a b", "aB", "AB", "a.b", "a$b", "a__b", "_a_b", "ab_", "a\u00adb"),
    "nothing": _class("", " ", "-", "_", "__", "\u200b", "\x00", "\n", "0", "\U0001f600"),
    "Python's": _class("class", "def", "None", "True", "async", "match", "print", "type", "object", "self", "cls"),
    "types": _class("str", "int", "float", "list", "dict", "bool", "Any", "Literal", "Field", "Annotated", "Model"),
    "code": _class("a: int = __import__('os')", 'a"b', "a'b", "a\\", "a\nb", "{a}", "a;b", "a#b", "a=b", "a,b", "*a"),
    "lookalikes": _class("\ufb01eld", "field", "\u0430", "a", "\u03b1", "\uff41", "\U0001d4b6"),
    "a long one": _class("x" * 3000, "x" * 2999 + "y"),
    "thousands of twins": _class(*("a" + "-" * n for n in range(300))),
}  # fmt: skip


def rows() -> Iterator[Row]:
    """All rows of the table."""
    for what, tags in TAGS.items():
        yield from documents({f"names: tags that {what}": (tagged(*tags), GENERATES)})
    for what, schema in FIELDS.items():
        kept = tuple(name for name in schema["properties"] if not _is_same(name))
        yield from documents(
            {f"names: fields that are {what}": (answering(ref("A"), A=schema), GENERATES)},
            kept=kept,
        )
    yield from documents(_others())


def _is_same(name: str) -> bool:
    """Whether the field may be called as it is on the wire, so that the text need not be told."""
    return name.isidentifier()


def _others() -> dict[str, tuple[Any, Any]]:
    long = {f"{'x' * 200}{n}": {"type": "object", "properties": _text("a")} for n in range(5)}
    every = {"type": "object", "properties": {str(n): ref(name) for n, name in enumerate(long)}}
    classes = ("None", "class", "__class__", "Model", "BaseModel", "str", "A-B", "A_B", "a.b", "a b", "", "1", "\u00e9",
               "e\u0301", "../x", "\x00", "import os", "CON")  # fmt: skip
    using = {"type": "object", "properties": {f"p{n}": {"$ref": f"#/components/schemas/{_token(name)}"}
                                              for n, name in enumerate(classes)}}  # fmt: skip
    return {
        "names: long components": (answering(every, **long), GENERATES),
        "names: components that cannot be classes": (
            answering(using, **{name: _class("a") for name in classes}),
            GENERATES,
        ),
        "names: operations": (
            document(
                paths={
                    f"/{n}": {"get": {"operationId": name, "tags": ["t"], "responses": OK}}
                    for n, name in enumerate(
                        (*_DUNDERS, "", "import", "a-b", "a_b", "A B", "x" * 400, "\ud800", "../x")
                    )
                }
            ),
            GENERATES,
        ),
        "names: paths without operationIds": (
            document(
                paths={
                    path: {"get": {"responses": OK}}
                    for path in (
                        "/",
                        "//",
                        "/../..",
                        "/%2e%2e",
                        "/a b",
                        "/\u00e9",
                        "/e\u0301",
                        "/'",
                        '/"',
                        "/\\",
                        "/#",
                        "/?a=b",
                        "/\x00",
                        "/\n",
                        "/\ud800",
                        "/{{}}",
                        "/" + "x" * 3000,
                        "/class",
                        "/" + "a/" * 300,
                    )
                }
            ),
            EITHER,
        ),
        "names: parameters that cannot be arguments": (
            operation(
                parameters=[
                    {"name": name, "in": "query", "schema": {"type": "string"}}
                    for name in (
                        *_DUNDERS,
                        "self",
                        "options",
                        "",
                        "a-b",
                        "a_b",
                        "A_B",
                        "\x00",
                        "\ud800",
                        "a\nb",
                        "x" * 999,
                    )
                ]
            ),
            GENERATES,
        ),
        "names: headers that no request can have": (
            taking(**{"in": "header", "name": "X\r\nInjected: 1"}),
            EITHER,
        ),
        "names: a header of another script": (
            taking(**{"in": "header", "name": "X-\u00e9"}),
            EITHER,
        ),
        "names: a header without a name": (taking(**{"in": "header", "name": ""}), EITHER),
        "names: a cookie that is two": (taking(**{"in": "cookie", "name": "a=b; c"}), EITHER),
        "names: parts of a form": (
            sending(_class('a"; filename="x', "a\r\nX: 1", "", "\u00e9"), "multipart/form-data"),
            GENERATES,
        ),
        "names: security schemes": (
            document(
                security=[{name: []} for name in ("", "None", "Client", "a b", "1", "__class__")],
                components={
                    "securitySchemes": {
                        name: {"type": "http", "scheme": "bearer"}
                        for name in ("", "None", "Client", "a b", "1", "__class__")
                    }
                },
            ),
            GENERATES,
        ),
        "names: a key that is half a character": (
            answering(ref("A"), A=_class("a\ud800")),
            refused("M0115"),
        ),
        "names: a path that is half a character": (
            document(paths={"/\udc00": {"get": {"responses": OK}}}),
            refused("M0115"),
        ),
        "names: a title that is nothing": (
            document(info={"title": "\u200b", "version": "\x00"}),
            GENERATES,
        ),
    }


def _token(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
