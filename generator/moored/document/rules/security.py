"""Rules on servers and security (OpenAPI 3.1, Server and Security Scheme Object)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import codes
from moored.document.entries import operations
from moored.document.nearest import did_you_mean
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_NEEDED: dict[str, tuple[str, ...]] = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "mutualTLS": (),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
}


def servers(document: Document) -> Iterator[Problem]:
    """The URL of a server is http, https or relative, and its variables are defined."""
    for holder, pointer in _holders(document):
        for index, server in enumerate(holder.get("servers") or ()):
            yield from _server(document, server, f"{pointer}/servers/{index}")


def requirements(document: Document) -> Iterator[Problem]:
    """A warning for a security requirement that names a scheme which is not declared."""
    known = (document.root.get("components") or {}).get("securitySchemes") or {}
    for holder, pointer in _holders(document):
        for index, requirement in enumerate(holder.get("security") or ()):
            for name in requirement:
                if name not in known:
                    fact = f"there is no security scheme {quoted(name)}"
                    yield document.problem(
                        codes.SECURITY,
                        f"{pointer}/security/{index}",
                        f"{fact}: any credentials of the client are sent",
                        did_you_mean(name, known, "declare it in components/securitySchemes"),
                        "warning",
                    )


def schemes(document: Document) -> Iterator[Problem]:
    """A warning for a security scheme of unknown type, or without what its type needs."""
    known = (document.root.get("components") or {}).get("securitySchemes") or {}
    for name in known:
        scheme = known[name]
        pointer = pointers.join("components", "securitySchemes", name)
        kind = str(scheme.get("type"))
        if kind not in _NEEDED:
            message = f"the security scheme {quoted(name)} is of unknown type {quoted(kind)}"
            hint = did_you_mean(kind, _NEEDED, f"use one of {', '.join(_NEEDED)}")
            place = f"{pointer}/type"
            yield document.problem(codes.SECURITY_SCHEME, place, message, hint, "warning")
        for field in _NEEDED.get(kind, ()):
            if not scheme.get(field):
                message = f"the security scheme {quoted(name)} has no {quoted(field)}"
                hint = "add it, or subclass Auth"
                yield document.problem(codes.SECURITY_SCHEME, pointer, message, hint, "warning")
        if _is_by_transport(scheme):
            fact = "is a matter of the connection"
            message = f"the security scheme {quoted(name)} {fact}, and has no class"
            hint = "give the client an http_client that carries it"
            yield document.problem(codes.SECURITY_SCHEME, pointer, message, hint, "warning")


def _is_by_transport(scheme: JsonObject) -> bool:
    word = str(scheme.get("scheme")).lower()
    return scheme.get("type") == "mutualTLS" or (
        scheme.get("type") == "http" and word in ("digest", "mutual", "negotiate", "ntlm")
    )


def _holders(document: Document) -> Iterator[tuple[JsonObject, str]]:
    yield document.root, ""
    for entry in operations(document):
        yield document.at(entry.pointer), entry.pointer


def _server(document: Document, server: JsonObject, pointer: str) -> Iterator[Problem]:
    url, variables = str(server.get("url")), server.get("variables") or {}
    for name in dict.fromkeys(_VARIABLE.findall(url)):
        if not isinstance(variables.get(name, {}).get("default"), str):
            message = f"the server variable {quoted(name)} has no default"
            hint = did_you_mean(name, variables, "define it in variables")
            yield document.problem(codes.SERVER, f"{pointer}/url", message, hint)
    scheme = _SCHEME.match(_filled(url, variables))
    if scheme is not None and scheme.group(1).lower() not in ("http", "https"):
        message = f"the server {quoted(url)} is neither http nor https"
        yield document.problem(codes.SERVER, f"{pointer}/url", message, "use https")


def _filled(url: str, variables: Any) -> str:
    def default(match: re.Match[str]) -> str:
        found = variables.get(match.group(1), {}).get("default")
        return found if isinstance(found, str) else "x"

    return _VARIABLE.sub(default, url)
