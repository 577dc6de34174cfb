"""References and overlays that leave the folder, the machine or reason."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.hostile.documents import answering, document, operation, ref, sending, taking
from tests.hostile.row import EITHER, GENERATES, Row, as_json, refused

#: Beside the project, and never to be read.
SECRET = "hostile-secret-3f9a"
_OUTSIDE = {"../secret.json": json.dumps({"type": "string", "description": SECRET}).encode()}


def rows() -> Iterator[Row]:
    """All rows of the table."""
    for name, (reference, expect) in _REFERENCES.items():
        yield _row(f"references: {name}", answering({"$ref": reference}), expect)
    for name, (made, expect) in _documents().items():
        yield _row(f"references: {name}", made, expect)
    for name, prepare in _LINKS.items():
        yield _row(
            f"references: {name}",
            answering({"$ref": "linked.json"}),
            refused("M0203"),
            prepare=prepare,
        )
    for name, (made, expect) in _baits().items():
        yield _row(f"trap: {name}", made, expect)
    for name, (files, words, expect) in _BAITED_FILES.items():
        files = {"spec.json": as_json(operation()), **files}
        yield Row(name=f"trap: {name}", files=files, words=words, expect=expect)
    yield from _files()
    yield from _overlays()


def _row(name: str, made: Any, expect: Any, **rest: Any) -> Row:
    return Row(name=name, files={"spec.json": as_json(made), **_OUTSIDE}, expect=expect, **rest)


#: Where somebody listens while a row is tried.
_TRAP = "http://127.0.0.1:9/x.json"


def _baits() -> dict[str, tuple[Any, Any]]:
    """The places of a document at which a reader could be led to fetch something."""
    away = {"$ref": _TRAP}
    flows = {
        "authorizationCode": {
            **dict.fromkeys(("authorizationUrl", "tokenUrl", "refreshUrl"), _TRAP),
            "scopes": {},
        }
    }
    schemes = {
        "oauth2": {"type": "oauth2", "flows": flows, "oauth2MetadataUrl": _TRAP},
        "OpenID Connect": {"type": "openIdConnect", "openIdConnectUrl": _TRAP},
    }
    info = {"title": "a", "version": "1", "termsOfService": _TRAP}
    people = {"contact": {"url": _TRAP}, "license": {"name": "x", "url": _TRAP}}
    example = {"schema": {"type": "string"}, "examples": {"a": {"externalValue": _TRAP}}}
    tagged = {"oneOf": [ref("A")], "discriminator": {"propertyName": "a", "mapping": {"x": _TRAP}}}
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    return {
        "a server": (operation(servers=[{"url": _TRAP}]), GENERATES),
        "people and terms": (document(info={**info, **people}), GENERATES),
        "documentation": (document(externalDocs={"url": _TRAP}, tags=[{"name": "a", "externalDocs": {"url": _TRAP}}]), GENERATES),
        **{f"a scheme of {name}": (operation(security=[{"o": []}]) | {"components": {"securitySchemes": {"o": scheme}}}, EITHER) for name, scheme in schemes.items()},
        "a dialect": (document(jsonSchemaDialect=_TRAP), EITHER),
        "a schema's dialect and name": (answering({"$schema": _TRAP, "$id": _TRAP, **schema}), EITHER),
        "a vocabulary": (answering({"$vocabulary": {_TRAP: True}, **schema}), EITHER),
        "the document's own name": (document(**{"$self": _TRAP}), EITHER),
        "a name and a reference relative to it": (answering({"$id": _TRAP, "properties": {"a": {"$ref": "y.json"}}}), EITHER),
        "a mapping": (answering(tagged, A=schema), EITHER),
        "an example": (operation(responses={"200": {"description": "ok", "content": {"text/plain": example}}}), GENERATES),
        "a link": (operation(responses={"200": {"description": "ok", "links": {"a": {"operationRef": f"{_TRAP}#/paths/~1a/get"}}}}), GENERATES),
        "a namespace": (answering({**schema, "xml": {"namespace": _TRAP}}), GENERATES),
        "a media type's schema": (sending({**schema, "contentMediaType": "application/json", "contentSchema": away}), EITHER),
        "each kind of reference": (
            operation(parameters=[away], requestBody=away, responses={"200": away}, callbacks={"a": away})
            | {"webhooks": {"w": away}, "components": {"schemas": {"A": away}, "headers": {"A": away}}},
            refused("M0202"),
        ),
        "a pattern and texts": (
            answering({"type": "string", "format": "uri", "default": _TRAP, "example": _TRAP, "description": f"![x]({_TRAP})"}),
            GENERATES,
        ),
    }  # fmt: skip


_OVERLAY = {
    "overlay": "1.0.0",
    "info": {"title": "x", "version": "1"},
    "actions": [{"target": "$.info", "update": {"description": _TRAP}}],
}
_SETTINGS = b'[clients.a]\nspec = "spec.json"\noutput = "client"\n'
_GENERATE = ("generate", "spec.json", "-o", "client")
_BAITED_FILES: dict[str, tuple[dict[str, bytes], tuple[str, ...], Any]] = {
    "what an overlay extends": (
        {"overlay.json": as_json({**_OVERLAY, "extends": _TRAP})},
        (*_GENERATE, "--overlay", "overlay.json"),
        GENERATES,
    ),
    "the source of the settings": (
        {
            "moored.toml": _SETTINGS
            + b'source = "https://127.0.0.1:9/x"\nsource_allow_private = true\n'
        },
        ("generate",),
        GENERATES,
    ),
    "an entity of XML": (
        {"spec.json": f'<!DOCTYPE a SYSTEM "{_TRAP}"><a/>'.encode()},
        _GENERATE,
        EITHER,
    ),
    "a tag of YAML": (
        {"spec.yaml": f"openapi: !<{_TRAP}> 3.1.0\n".encode()},
        ("generate", "spec.yaml", "-o", "client"),
        refused("M0113"),
    ),
    "the command line": ({}, ("generate", _TRAP, "-o", "client"), EITHER),
}


_REFERENCES: dict[str, tuple[str, Any]] = {
    "above the folder": ("../secret.json", refused("M0203")),
    "above the folder, through a folder": ("client/../../secret.json", refused("M0203")),
    "above the folder, encoded": ("%2e%2e/secret.json", refused("M0203")),
    "above the folder, encoded in part": (".%2E/secret.json#/description", refused("M0203")),
    "above the folder, encoded twice": ("%252e%252e/secret.json", EITHER),
    "above the folder, with backslashes": ("..\\secret.json", EITHER),
    "an absolute path": ("/etc/passwd", EITHER),
    "an absolute path with a fragment": ("/etc/passwd#/root", EITHER),
    "a file URL": ("file:///etc/passwd", EITHER),
    "a file URL of a host": ("file://localhost/etc/passwd", EITHER),
    "a file URL in capitals": ("FILE:///etc/passwd", EITHER),
    "a device": ("/dev/zero", EITHER),
    "the process": ("/proc/self/environ", EITHER),
    "a home": ("~/.ssh/id_rsa", EITHER),
    "the network": ("http://127.0.0.1:9/x.json", refused("M0202")),
    "the network, safely": ("https://trap.example/x.json#/a", refused("M0202")),
    "the network, without a scheme": ("//127.0.0.1:9/x.json", EITHER),
    "the network, in capitals": ("HTTP://127.0.0.1:9/x.json", refused("M0202")),
    "the network by another way": ("ftp://127.0.0.1:9/x.json", EITHER),
    "a share": ("\\\\127.0.0.1\\share\\x.json", EITHER),
    "data": ('data:application/json,{"type":"string"}', EITHER),
    "a script": ("javascript:alert(1)", EITHER),
    "a null": ("a\x00.json", EITHER),
    "a newline": ("a\n.json", EITHER),
    "nothing": ("", EITHER),
    "a fragment alone": ("#", EITHER),
    "a folder": (".", EITHER),
    "a folder below": ("client/", EITHER),
    "a long name": ("x" * 5_000 + ".json", EITHER),
    "half a percent": ("%", EITHER),
    "bytes that are no text": ("%ff%fe.json", EITHER),
    "a pointer with half an escape": ("#/components/~2", EITHER),
    "a pointer into a list": (
        "#/paths/~1a/get/responses/200/content/application~1json/schema/-",
        EITHER,
    ),
    "a pointer to a number of a list": ("#/tags/99999999999999999999", EITHER),
    "a pointer of a million steps": ("#" + "/a" * 100_000, EITHER),
    "a pointer to a dunder": ("#/__class__/__mro__", refused("M0201")),
    "the whole document": ("spec.json", EITHER),
    "the settings": ("../project/spec.json#/info", EITHER),
}


# fmt: off
def _documents() -> dict[str, tuple[Any, Any]]:
    away = "http://127.0.0.1:9/x"
    class_ = {"type": "object", "properties": {"kind": {"type": "string"}}}
    union = {"oneOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "kind", "mapping": {"a": away, "b": "../secret.json"}}}
    flows = {"clientCredentials": {"tokenUrl": away, "refreshUrl": away, "scopes": {}}}
    return {
        "a discriminator's mapping": (answering(ref("U"), U=union, A=class_, B=class_), EITHER),
        "an address and a dialect": (
            answering(ref("A"), A={**class_, "$id": away, "$schema": away}) | {"$self": away, "jsonSchemaDialect": away},
            GENERATES,
        ),
        "what is named and never fetched": (
            operation(
                externalDocs={"url": away},
                responses={
                    "200": {
                        "description": "ok",
                        "content": {"text/plain": {"examples": {"a": {"externalValue": away}, "b": {"externalValue": "../secret.json"}}}},
                        "links": {"next": {"operationRef": f"{away}#/paths/~1a/get"}},
                    }
                },
                security=[{"o": []}],
            )
            | {
                "components": {"securitySchemes": {"o": {"type": "oauth2", "flows": flows, "oauth2MetadataUrl": away}}},
                "info": {"title": "a", "version": "1", "termsOfService": away, "license": {"name": "x", "url": away}},
                "servers": [{"url": away}],
            },
            GENERATES,
        ),
        "a path item of the network": (document(paths={"/a": {"$ref": away}}), EITHER),
        "a parameter of another file": (operation(parameters=[{"$ref": "../secret.json"}]), refused("M0203")),
        "a response of another file": (operation(responses={"200": {"$ref": "/etc/passwd"}}), EITHER),
        "an example that is a reference": (taking(example={"$ref": "../secret.json"}), GENERATES),
        "a default that is a reference": (taking(schema={"type": "object", "default": {"$ref": "../secret.json"}}), GENERATES),
        "an enum of references": (answering({"enum": [{"$ref": "../secret.json"}]}), GENERATES),
        "a property called so": (answering(ref("A"), A={"type": "object", "properties": {"$ref": {"type": "string"}}}), GENERATES),
        "a reference that is no text": (answering({"$ref": 1}), EITHER),
        "a reference that is a list": (answering({"$ref": ["#/a"]}), EITHER),
        "dynamic references away": (answering({"$dynamicRef": "../secret.json#a"}), EITHER),
        "a recursive anchor": (answering(ref("A"), A={"$anchor": "a", "type": "object", "properties": {"a": {"$ref": "#a"}}}), GENERATES),
        "extensions that name imports": (
            answering(
                ref("A"),
                A={
                    "type": "object",
                    "x-python-type": "os.system",
                    "x-python-import": {"module": "antigravity", "name": "x"},
                    "customTypePath": "antigravity.x",
                    "customBasePath": "antigravity.x",
                    "default_factory": "os.getcwd",
                    "x-is-base-class": True,
                    "properties": {
                        "a": {
                            "type": "string",
                            "x-python-type": "antigravity.x",
                            "x-enum-varnames": ["__import__('antigravity')"],
                            "default_factory": "__import__('antigravity')",
                            "customTypePath": "antigravity.x",
                            "x-enum-field-as-literal": "all",
                            "enum": ["a"],
                        }
                    },
                },
            ),
            GENERATES,
        ),
        "an extension of ours that is no name": (operation(**{"x-moored-name": "a(); import os"}), refused("M0431")),
        "an extension of ours that is a keyword": (operation(**{"x-moored-name": "class"}), EITHER),
        "an extension of ours that is a dunder": (answering(ref("A"), A={**class_, "x-moored-name": "__class__"}), EITHER),
        "parts of the runtime that are none": (document(**{"x-moored-extras": ["../../etc/passwd"]}), refused("M0431")),
    }
# fmt: on


def _link(target: str) -> Any:
    def prepare(project: Path) -> None:
        (project / "linked.json").symlink_to(target)

    return prepare


_LINKS = {
    "a link out of the folder": _link("../secret.json"),
    "a link to a device": _link("/dev/zero"),
    "a link to the passwords": _link("/etc/passwd"),
}


# fmt: off
def _files() -> Iterator[Row]:
    def pipe(project: Path) -> None:
        os.mkfifo(project / "pipe.json")

    def listening(project: Path) -> None:
        with socket.socket(socket.AF_UNIX) as server:
            here = os.open(".", os.O_RDONLY)
            os.chdir(project)
            server.bind("socket.json")
            os.fchdir(here)
            os.close(here)

    def circle(project: Path) -> None:
        (project / "linked.json").symlink_to("linked.json")

    yield _row("references: a pipe", answering({"$ref": "pipe.json"}), EITHER, prepare=pipe)
    yield _row("references: a socket", answering({"$ref": "socket.json"}), EITHER, prepare=listening)
    yield _row("references: a link to itself", answering({"$ref": "linked.json"}), EITHER, prepare=circle)
    chain = {f"f{n}.json": as_json({"$ref": f"f{n + 1}.json"}) for n in range(300)}
    end = {"f300.json": b'{"type": "string"}'}
    spec = {"spec.json": as_json(answering({"$ref": "f0.json"}))}
    yield Row(name="references: a chain of 300 files", files={**spec, **chain, **end}, expect=GENERATES)
    both = {"a.json": as_json({"$ref": "b.json"}), "b.json": as_json({"$ref": "a.json"})}
    yield Row(name="references: two files in a circle", files={"spec.json": as_json(answering({"$ref": "a.json"})), **both}, expect=EITHER)
    hop = {"a.json": as_json({"$ref": "../secret.json"}), **_OUTSIDE}
    yield Row(name="references: out of the folder in two steps", files={"spec.json": as_json(answering({"$ref": "a.json"})), **hop}, expect=refused("M0203"))
    broken = {"a.json": b'{"type": "str', "spec.json": as_json(answering({"$ref": "a.json"}))}
    yield Row(name="references: a file that is broken", files=broken, expect=refused("M0104"))
    bomb = {"a.yaml": b"a: &a [1,1,1,1,1,1,1,1,1,1]\n" + b"".join(b"b%d: &b%d [%s]\n" % (n, n, b",".join([b"*b%d" % (n - 1) if n else b"*a"] * 10)) for n in range(9))}
    yield Row(name="references: a file that is a bomb", files={**bomb, "spec.json": as_json(answering({"$ref": "a.yaml#/a"}))}, expect=refused("M0111"))
# fmt: on


_OVERLAYS: dict[str, tuple[Any, Any]] = {
    "everything": ([{"target": "$..*", "update": {"description": "x"}}], EITHER),
    "everything twice": ([{"target": "$..*..*", "update": {"description": "x"}}], EITHER),
    "everything of everything": ([{"target": "$..*..*..*..*..*", "remove": True}], EITHER),
    "the root": ([{"target": "$", "remove": True}], refused("M0304")),
    "all below the root": ([{"target": "$.*", "remove": True}], EITHER),
    "what the document is": ([{"target": "$.openapi", "remove": True}], EITHER),
    "another document": ([{"target": "$", "update": {"openapi": "9.9"}}], EITHER),
    "a filter that backtracks": ([{"target": "$..[?match(@, '(a+)+b')]", "remove": True}], EITHER),
    "a search that backtracks": ([{"target": f"$..[?search(@, '({'a*' * 30})+$')]", "remove": True}], EITHER),
    "a filter in a filter": ([{"target": "$" + "[?@" * 150 + "]" * 150, "remove": True}], EITHER),
    "a path of a thousand brackets": ([{"target": "$" + "[*]" * 1_000, "remove": True}], EITHER),
    "a huge index": ([{"target": f"$.tags[{'9' * 5_000}]", "remove": True}], EITHER),
    "a slice of nothing": ([{"target": "$.paths[::0]", "remove": True}], EITHER),
    "no path": ([{"target": "__import__('os')", "remove": True}], refused("M0302")),
    "a half path": ([{"target": "$[?@.a ==", "remove": True}], refused("M0302")),
    "an import": ([{"target": "$.info", "update": {"x-python-import": {"module": "os", "name": "x"}}}], GENERATES),
    "a bomb": ([{"target": "$", "copy": "$"}] * 30, EITHER),
    "nothing": ([], EITHER),
    "no list": ({"a": 1}, refused("M0301")),
    "a reference away": ([{"target": "$.paths['/a'].get", "update": {"parameters": [{"$ref": "../secret.json"}]}}], refused("M0203")),
    "a depth": ([{"target": "$.info", "update": json.loads('{"x":' * 190 + "1" + "}" * 190)}], EITHER),
    "an extension of ours": ([{"target": "$.paths['/a'].get", "update": {"x-moored-name": "import os"}}], refused("M0431")),
}  # fmt: skip


def _overlays() -> Iterator[Row]:
    words = ("generate", "spec.json", "-o", "client", "--overlay", "overlay.json")
    for name, (actions, expect) in _OVERLAYS.items():
        overlay = {"overlay": "1.0.0", "info": {"title": "x", "version": "1"}, "actions": actions}
        files = {
            "spec.json": as_json(taking(schema={"type": "string", "enum": ["a" * 200]})),
            "overlay.json": as_json(overlay),
            **_OUTSIDE,
        }
        yield Row(name=f"overlays: {name}", files=files, expect=expect, words=words)
