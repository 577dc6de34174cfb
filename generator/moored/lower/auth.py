"""Security schemes."""

from __future__ import annotations

from typing import Any

from moored.ir.auth import ApiKeyAuth, AuthScheme, BasicAuth, BearerAuth, ClientCredentials
from moored.lower.context import Context


def lower_auth(context: Context) -> tuple[AuthScheme, ...]:
    """The schemes that the runtime can send, by name; others are named by `validate`."""
    schemes = context.root.get("components", {}).get("securitySchemes", {})
    found = [_scheme(key, scheme, context) for key, scheme in schemes.items()]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.name))


def _scheme(key: str, scheme: dict[str, Any], context: Context) -> AuthScheme | None:
    name, description = context.plan("auth", key), str(scheme.get("description", ""))
    match scheme["type"]:
        case "apiKey":
            return ApiKeyAuth(
                wire=key,
                name=name,
                description=description,
                key=scheme["name"],
                place=scheme["in"],
            )
        case "http" if scheme["scheme"].lower() == "basic":
            return BasicAuth(wire=key, name=name, description=description)
        case "oauth2" if "clientCredentials" in scheme["flows"]:
            flow = scheme["flows"]["clientCredentials"]
            return ClientCredentials(
                wire=key,
                name=name,
                description=description,
                token_url=flow["tokenUrl"],
                token_auth=scheme.get("x-moored-token-auth", "client_secret_basic"),
                scopes=tuple(sorted(flow.get("scopes", {}).items())),
            )
        case "http" | "oauth2" | "openIdConnect":
            return BearerAuth(wire=key, name=name, description=description)
        case _:
            return None
