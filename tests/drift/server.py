"""A server that behaves as a document says: it refuses what the document does, and answers with
examples of its schemas.

It is written from the document alone and knows nothing of the clients that are generated from it.
"""

from __future__ import annotations

import base64
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias
from urllib.parse import parse_qs, unquote, urlsplit

import yaml


class Refused(Exception):
    """The request is not what the document says."""


Said: TypeAlias = "tuple[int, dict[str, str], bytes]"
_JSON = {"Content-Type": "application/json"}


@dataclass
class Service:
    """One document, served."""

    document: dict[str, Any]
    seen: list[str] = field(default_factory=list)
    base: str = ""

    def follow(self, value: Any) -> Any:
        while isinstance(value, dict) and "$ref" in value:
            target: Any = self.document
            for token in value["$ref"].split("/")[1:]:
                target = target[token.replace("~1", "/").replace("~0", "~")]
            value = target
        return value

    def answer(self, method: str, target: str, headers: Any, body: bytes) -> Said:
        """Status, headers and body."""
        url = urlsplit(target)
        self.seen.append(f"{method} {target} {body.decode()}".strip())
        found = self._operation(method, url.path)
        if found is None:
            return 404, _JSON, b'{"message": "no such operation"}'
        operation, in_path = found
        try:
            self._authorize(operation, headers, parse_qs(url.query))
            values = {"path": in_path, "query": parse_qs(url.query, keep_blank_values=True)}
            self._parameters(operation, values, headers)
            self._body(operation, headers, body)
        except Refused as refused:
            return 400, _JSON, json.dumps({"message": str(refused)}).encode()
        return self._success(operation)

    def _operation(self, method: str, path: str) -> tuple[dict[str, Any], dict[str, Any]] | None:
        for template, item in self.document["paths"].items():
            pattern = re.sub(r"\\\{([^{}]*)\\\}", r"(?P<\1>[^/]+)", re.escape(template))
            match = re.fullmatch(pattern, path)
            if match and method.lower() in item:
                inside = {name: [unquote(text)] for name, text in match.groupdict().items()}
                return item[method.lower()], inside
        return None

    def _authorize(self, operation: dict[str, Any], headers: Any, query: Any) -> None:
        ways = operation.get("security", self.document.get("security", [{}]))
        schemes = self.document.get("components", {}).get("securitySchemes", {})
        if not any(all(_has(schemes[name], headers, query) for name in way) for way in ways):
            raise Refused("no credentials")

    def _parameters(self, operation: dict[str, Any], values: Any, headers: Any) -> None:
        known = set()
        for said in operation.get("parameters", []):
            parameter = self.follow(said)
            name, place = parameter["name"], parameter["in"]
            texts = values[place].get(name) if place in values else headers.get_all(name)
            if place == "query":
                known.add(name)
            if texts is None:
                if parameter.get("required"):
                    raise Refused(f"{place} parameter {name} is missing")
                continue
            self._parameter(parameter, texts)
        if values["query"].keys() - known:
            raise Refused(f"unknown query parameters {sorted(values['query'].keys() - known)}")

    def _parameter(self, parameter: dict[str, Any], texts: list[str]) -> None:
        schema = self.follow(parameter.get("schema", {}))
        if schema.get("type") == "array":
            explode = parameter.get("explode", parameter["in"] == "query")
            if not explode:
                if len(texts) > 1:
                    raise Refused(f"{parameter['name']} came more than once")
                texts = texts[0].split(",")
            value: Any = [_read(text, self.follow(schema.get("items", {}))) for text in texts]
        else:
            value = _read(texts[0], schema)
        self.check(value, schema, parameter["name"])

    def _body(self, operation: dict[str, Any], headers: Any, body: bytes) -> None:
        said = self.follow(operation.get("requestBody"))
        if said is None:
            if body:
                raise Refused("there is no body")
            return
        if not body:
            if said.get("required"):
                raise Refused("the body is missing")
            return
        media = (headers.get("Content-Type") or "").partition(";")[0]
        if media not in said["content"]:
            raise Refused(f"media type {media}")
        if media.endswith("json"):
            self.check(json.loads(body), said["content"][media].get("schema", {}), "body")

    def check(self, value: Any, schema: Any, where: str) -> None:
        """Refuse a value that a schema does not take, and fields that it does not know."""
        schema = self.follow(schema)
        if not isinstance(schema, dict):
            return
        if arms := schema.get("oneOf") or schema.get("anyOf"):
            if not any(self._takes(value, arm, where) for arm in arms):
                raise Refused(f"{where} is none of the alternatives")
            return
        kinds = schema.get("type")
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if kinds and not any(_is(value, kind) for kind in kinds):
            raise Refused(f"{where} is not of type {kinds}")
        if value is None:
            return
        _limits(value, schema, where)
        if isinstance(value, list):
            for item in value:
                self.check(item, schema.get("items", {}), f"{where}[]")
        if isinstance(value, dict):
            self._object(value, schema, where)

    def _takes(self, value: Any, schema: Any, where: str) -> bool:
        try:
            self.check(value, schema, where)
        except Refused:
            return False
        return True

    def _object(self, value: dict[str, Any], schema: dict[str, Any], where: str) -> None:
        properties, required = self._fields(schema)
        for name in required - value.keys():
            # What is read-only is no part of a request, even where it is required.
            if not self.follow(properties.get(name, {})).get("readOnly"):
                raise Refused(f"{where}.{name} is missing")
        others = schema.get("additionalProperties", True)
        for name, item in value.items():
            if name in properties:
                self.check(item, properties[name], f"{where}.{name}")
            elif others is False:
                raise Refused(f"{where}.{name} is unknown")

    def _fields(self, schema: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
        properties = dict(schema.get("properties", {}))
        required = set(schema.get("required", []))
        for part in schema.get("allOf", []):
            inside, needed = self._fields(self.follow(part))
            properties |= inside
            required |= needed
        return properties, required

    def _success(self, operation: dict[str, Any]) -> Said:
        status, said = min(operation["responses"].items())
        response = self.follow(said)
        content = response.get("content")
        sent = {
            name: str(self.sample(self.follow(header).get("schema", {})))
            for name, header in response.get("headers", {}).items()
        }
        if not content:
            return int(status), sent, b""
        media = min(content, key=lambda name: ("json" not in name, name))
        sample = content[media].get("example")
        value = self.sample(content[media].get("schema", {})) if sample is None else sample
        body = json.dumps(value).encode() if "json" in media else str(value).encode()
        return int(status), {**sent, "Content-Type": media}, body

    def sample(self, schema: Any) -> Any:
        """A value that a schema takes."""
        schema = self.follow(schema)
        for keyword in ("example", "const", "default"):
            if keyword in schema:
                return schema[keyword]
        if "enum" in schema:
            return schema["enum"][0]
        if arms := schema.get("oneOf") or schema.get("anyOf"):
            return self.sample(arms[0])
        kinds = schema.get("type", "object")
        kind = kinds if isinstance(kinds, str) else kinds[0]
        if kind == "array":
            return [self.sample(schema.get("items", {}))]
        if kind == "object":
            return {name: self.sample(item) for name, item in self._fields(schema)[0].items()}
        by_format = {"date-time": "2026-01-02T03:04:05Z", "date": "2026-01-02"}
        texts = {"string": by_format.get(schema.get("format", ""), "text")}
        return {**texts, "integer": 1, "number": 1.5, "boolean": True, "null": None}[kind]


def _has(scheme: dict[str, Any], headers: Any, query: Any) -> bool:
    if scheme["type"] == "apiKey":
        given = query if scheme["in"] == "query" else headers
        return scheme["name"] in given
    sent = headers.get("Authorization") or ""
    if scheme.get("scheme") == "basic":
        return sent.startswith("Basic ") and b":" in base64.b64decode(sent[6:])
    return sent.startswith("Bearer ")


def _read(text: str, schema: dict[str, Any]) -> Any:
    kind = schema.get("type")
    try:
        if kind in ("integer", "number"):
            return int(text) if kind == "integer" else float(text)
        return {"true": True, "false": False}[text] if kind == "boolean" else text
    except (ValueError, KeyError):
        raise Refused(f"{text} is not of type {kind}") from None


def _is(value: Any, kind: str) -> bool:
    types: dict[str, Any] = {
        "array": list,
        "boolean": bool,
        "integer": int,
        "null": type(None),
        "number": (int, float),
        "object": dict,
        "string": str,
    }
    return isinstance(value, types[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _limits(value: Any, schema: dict[str, Any], where: str) -> None:
    if "enum" in schema and value not in schema["enum"]:
        raise Refused(f"{where} is not one of {schema['enum']}")
    if isinstance(value, str):
        if len(value) > schema.get("maxLength", 1 << 20):
            raise Refused(f"{where} is too long")
        if "pattern" in schema and not re.search(schema["pattern"], value):
            raise Refused(f"{where} does not match")
        if schema.get("format") == "date-time" and not re.match(r"\d{4}-\d\d-\d\dT", value):
            raise Refused(f"{where} is no date-time")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return
    if value > schema.get("maximum", value) or value < schema.get("minimum", value):
        raise Refused(f"{where} is out of bounds")


@contextmanager
def serving(text: str) -> Iterator[Service]:
    """A server for a document, on a port of its own; `base` is its URL."""
    service = Service(yaml.safe_load(text))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _do(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            said = service.answer(self.command, self.path, self.headers, self.rfile.read(length))
            status, headers, body = said
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = _do

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        service.base = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield service
        finally:
            server.shutdown()
            thread.join()
