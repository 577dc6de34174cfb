"""Security schemes, and which of them an operation takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from moored.ir.auth import (
    ANY,
    ApiKeyAuth,
    AuthScheme,
    BasicAuth,
    BearerAuth,
    ClientCredentials,
    Security,
    UserToken,
)
from moored.lower.context import Context

_BY_TRANSPORT = frozenset({"digest", "mutual", "negotiate", "ntlm"})
_FLOWS: tuple[tuple[str, type[ClientCredentials | UserToken], tuple[str, ...]], ...] = (
    ("clientCredentials", ClientCredentials, ("tokenUrl",)),
    ("authorizationCode", UserToken, ("refreshUrl", "tokenUrl")),
    ("password", UserToken, ("refreshUrl", "tokenUrl")),
)
_CANONICAL = {"bearer": "Bearer", "dpop": "DPoP"}


def lower_auth(context: Context) -> tuple[AuthScheme, ...]:
    """The schemes that the runtime can send, by name; `document.rules.security` tells the others."""
    found = [_scheme(key, scheme, context) for key, scheme in _declared(context).items()]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.name))


def usual_security(context: Context) -> Security:
    """The document's own requirement; where it has none, that of most operations."""
    if context.root.get("security") is not None:
        return _ways(context.root["security"], context)
    each = Counter(_required(one, context) for one in context.operations.values())
    return max(sorted(filter(None, each)), key=each.__getitem__, default=ANY)


def own_security(
    operation: Mapping[str, Any], usual: Security, context: Context
) -> Security | None:
    """The requirement of an operation; `None` if it is the usual one."""
    required = _required(operation, context)
    return None if required == usual else required


def needed_scopes(
    operation: Mapping[str, Any], context: Context
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The scopes that an operation needs, by the name of the scheme's class, each once."""
    scopes: dict[str, dict[str, None]] = {}
    for requirement in operation.get("security", context.root.get("security")) or ():
        for key in sorted(requirement.keys() & _declared(context).keys()):
            for scope in requirement[key] or ():
                scopes.setdefault(context.plan("auth", key), {})[str(scope)] = None
    return tuple((name, tuple(found)) for name, found in sorted(scopes.items()))


def _required(operation: Mapping[str, Any], context: Context) -> Security:
    required = operation.get("security")
    required = context.root.get("security") if required is None else required
    return ANY if required is None else _ways(required, context)


def _ways(requirements: list[dict[str, Any]], context: Context) -> Security:
    """The alternatives; where there is one without credentials, it is the last resort.

    A scheme that is not declared may be any; one that the transport carries asks for nothing here.
    """
    ways = [
        tuple(sorted(filter(None, (_named(key, context) for key in one)))) for one in requirements
    ]
    given = tuple(dict.fromkeys(way for way in ways if way))
    return (*given, ()) if given and () in ways else given


def _named(key: str, context: Context) -> str | None:
    scheme = _declared(context).get(key)
    if scheme is None:
        return "*"
    if _is_by_transport(scheme):
        return None
    return key if _scheme(key, scheme, context) is not None else "*"


def _is_by_transport(scheme: Mapping[str, Any]) -> bool:
    """Whether it is a matter of the connection: of the user's own `http_client`."""
    word = str(scheme.get("scheme")).lower() if scheme.get("type") == "http" else ""
    return scheme.get("type") == "mutualTLS" or word in _BY_TRANSPORT


def _declared(context: Context) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = (
        context.root.get("components", {}).get("securitySchemes") or {}
    )
    return found


def _scheme(key: str, scheme: dict[str, Any], context: Context) -> AuthScheme | None:
    name, description = context.plan("auth", key), str(scheme.get("description") or "")
    match scheme.get("type"):
        case "apiKey" if scheme.get("name") and scheme.get("in") in ("header", "query", "cookie"):
            return ApiKeyAuth(
                wire=key,
                name=name,
                description=description,
                key=scheme["name"],
                place=scheme["in"],
            )
        case "http" if str(scheme.get("scheme")).lower() == "basic":
            return BasicAuth(wire=key, name=name, description=description)
        case "http" if not _is_by_transport(scheme):
            word = str(scheme.get("scheme") or "bearer")
            prefix = _CANONICAL.get(word.lower(), word)
            return BearerAuth(wire=key, name=name, description=description, prefix=prefix)
        case "oauth2":
            return _oauth2(key, name, description, scheme)
        case "openIdConnect":
            return BearerAuth(wire=key, name=name, description=description)
        case _:
            return None


def _oauth2(key: str, name: str, description: str, scheme: dict[str, Any]) -> AuthScheme:
    flows = scheme.get("flows") or {}
    for found, kind, urls in _FLOWS:
        flow = flows.get(found) or {}
        if url := next((flow[field] for field in urls if flow.get(field)), None):
            return kind(
                wire=key,
                name=name,
                description=description,
                token_url=url,
                token_auth=scheme.get("x-moored-token-auth", "client_secret_basic"),
                scopes=tuple(sorted((flow.get("scopes") or {}).items())),
            )
    return BearerAuth(wire=key, name=name, description=description)
