"""OpenAPI 2.0 read as 3.0: the document, its servers and its security schemes.

Parameters and responses are written out where they are used, as what becomes of them depends on
the media types of the operation. References to definitions stay references.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.entries import path_items
from moored.document.grammar import is_extension
from moored.document.methods import with_operations
from moored.document.upgrade.moves import Moves
from moored.document.upgrade.swagger_operation import operation
from moored.document.upgrade.swagger_schema import schemas_as_3_0
from moored.document.walk import reference_in

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_SAME = ("info", "security", "tags", "externalDocs")
_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def from_2_0(document: Document) -> Document:
    """An OpenAPI 2.0 document in the dialect of 3.0.

    Args:
        document: Its references are local (`resolve`).
    """
    moves = Moves(document)
    old = document.root
    root: JsonObject = {"openapi": "3.0.4"}
    root.update((key, old[key]) for key in old if key in _SAME or key.startswith("x-"))
    if found := servers(old, old.get("schemes")):
        root["servers"] = found
        moves.move("/servers", "/host" if "host" in old else "/basePath")
    if "paths" in old:
        root["paths"] = _paths(document, moves)
    if components := _components(document, moves):
        root["components"] = components
    changed = replace(document, root=root, origins=moves.origins)
    return schemas_as_3_0(changed, moves)


def servers(root: JsonObject, schemes: Any) -> list[JsonObject]:
    """A server for each of the schemes, `https` first; a relative one without a host."""
    host, base = str(root.get("host") or ""), str(root.get("basePath") or "").rstrip("/")
    host = _SCHEME.sub("", host).rstrip("/")
    base = base if not base or base.startswith("/") else f"/{base}"
    if not host:
        return [{"url": base}] if base else []
    # Without a scheme the one counts by which the document was fetched, which nobody knows.
    spoken = [scheme for scheme in ("https", "http") if scheme in (schemes or ["https"])]
    return [{"url": f"{scheme}://{host}{base}"} for scheme in spoken or ["https"]]


def _paths(document: Document, moves: Moves) -> JsonObject:
    paths = {key: value for key, value in document.root["paths"].items() if key.startswith("x-")}
    for path, place, item in path_items(document):
        paths[path] = _path_item(document, moves, place, item)
    return paths


def _path_item(document: Document, moves: Moves, place: str, item: JsonObject) -> JsonObject:
    item_place = place
    seen: set[str] = set()
    beside: JsonObject = {}
    while (text := reference_in(item)) is not None and text not in seen:
        seen.add(text)
        beside = {**item, **beside}
        item_place = pointers.from_fragment(text)
        item = document.at(item_place)
    if seen:
        moves.move(place, item_place)

    def change(inside: str, value: JsonObject) -> JsonObject:
        own = place if inside[1:] in beside else item_place
        new = operation(document, moves, value, item, (own + inside, item_place), place + inside)
        return _served(document.root, value, new)

    whole = {**item, **beside}
    kept = {key: value for key, value in whole.items() if key not in ("parameters", "$ref")}
    return with_operations(kept, change)


def _served(root: JsonObject, old: JsonObject, new: JsonObject) -> JsonObject:
    """Schemes of an operation replace those of the document."""
    schemes = old.get("schemes")
    if not schemes or set(schemes) == set(root.get("schemes") or ()):
        return new
    found = servers(root, schemes)
    return {**new, "servers": found} if found else new


def _components(document: Document, moves: Moves) -> JsonObject:
    root = document.root
    components: JsonObject = {}
    pulled_in = (root.get("components") or {}).get("schemas") or {}
    if schemas := {**(root.get("definitions") or {}), **pulled_in}:
        components["schemas"] = schemas
    for key in root.get("definitions") or {}:
        places = pointers.join("components", "schemas", key), pointers.join("definitions", key)
        (moves.led if key in pulled_in else moves.move)(*places)
    if schemes := root.get("securityDefinitions"):
        components["securitySchemes"] = {key: _scheme(value) for key, value in schemes.items()}
        moves.move("/components/securitySchemes", "/securityDefinitions")
    return components


def _scheme(old: JsonObject) -> JsonObject:
    if old.get("type") == "basic":
        return {**old, "type": "http", "scheme": "basic"}
    if old.get("type") != "oauth2":
        return old
    parts = ("authorizationUrl", "tokenUrl", "scopes")
    scheme = {key: value for key, value in old.items() if key not in (*parts, "flow")}
    flow = {key: old[key] for key in parts if key in old}
    flow["scopes"] = _scopes(old.get("scopes"))
    name = str(old.get("flow"))
    scheme["flows"] = {_FLOWS.get(name, name): flow}
    return scheme


def _scopes(old: Any) -> JsonObject:
    """Scopes without extensions, which 3.0 allows beside them no more."""
    scopes = old if isinstance(old, dict) else {}
    return {key: told for key, told in scopes.items() if not is_extension(key)}
