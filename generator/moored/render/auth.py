"""`auth.py`, and what the other modules say of credentials."""

from __future__ import annotations

from dataclasses import dataclass

from moored.ir.api import Api
from moored.ir.auth import (
    ApiKeyAuth,
    AuthScheme,
    BasicAuth,
    BearerAuth,
    ClientCredentials,
    Security,
    UserToken,
)
from moored.ir.operation import Operation
from moored.render.code import Code
from moored.render.docstrings import docstring, paragraph
from moored.render.literals import text, tuple_of
from moored.render.prose import sentence

_GENERIC = ("ApiKeyAuth", "BasicAuth", "BearerAuth")


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeView:
    """A security scheme."""

    name: Code
    base: Code
    docstring: Code
    attributes: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthView:
    """The module `auth.py`; without schemes, it has one class for each usual one."""

    docstring: Code
    schemes: tuple[SchemeView, ...]


def auth_view(api: Api) -> AuthView:
    """The view of `auth.py`."""
    return AuthView(
        docstring=docstring([f"Credentials for {sentence(api.title)}"], 0),
        schemes=tuple(_scheme(scheme) for scheme in api.auth),
    )


def auth_names(api: Api) -> tuple[str, ...]:
    """The names of the classes in `auth.py`."""
    return tuple(scheme.name for scheme in api.auth) or _GENERIC


def runtime_parts(api: Api) -> dict[str, bool]:
    """Which parts of the runtime the schemes need."""
    kinds = {type(one) for one in api.auth} or {ApiKeyAuth, BasicAuth}
    return {
        "auth_any": not api.auth,
        "auth_api_key": ApiKeyAuth in kinds,
        "auth_basic": BasicAuth in kinds,
        "auth_oauth2": not kinds.isdisjoint({ClientCredentials, UserToken}),
        "auth_user": UserToken in kinds,
    }


def ways_in(operation: Operation) -> Code:
    """The argument `security` of a call; empty where it is the usual one."""
    return Code("" if operation.security is None else ways_of_schemes(operation.security))


def ways_of_schemes(security: Security) -> Code:
    """The ways in, as the runtime takes them."""
    inner = [tuple_of(way) if way else "()" for way in security]
    return Code(f"({', '.join(inner)}{',' * (len(inner) == 1)})")


def ways_of_classes(api: Api) -> str:
    """The usual ways in, in words; then the schemes that only some operations take."""
    names = {scheme.wire: f"`{scheme.name}`" for scheme in api.auth}
    usual = [" and ".join(names.get(key, "another") for key in way) for way in api.security if way]
    used = {key for way in api.security for key in way}
    others = [name for wire, name in names.items() if wire not in used]
    if not names:
        return "`BearerAuth`, `ApiKeyAuth`, `BasicAuth`, whatever the server takes"
    if not used & names.keys():
        return " or ".join(others)
    more = f"; for some operations {' or '.join(others)}" if others else ""
    return (", or " if any("and" in way for way in usual) else " or ").join(usual) + more


def needs_in_words(operation: Operation) -> str:
    """What the credentials for an operation are, if they are not the usual ones; and their scopes."""
    ways = [" and ".join(f"`{key}`" for key in way) or "none" for way in operation.security or ()]
    own = "" if operation.security in (None, (("*",),)) else ", or ".join(ways)
    scopes = [
        f"the scope{'s' if len(found) > 1 else ''} {', '.join(f'`{scope}`' for scope in found)}"
        f" of `{name}`"
        for name, found in operation.scopes
    ]
    told = [f"Credentials: {own}."] if own else []
    told += [f"Needs {' or '.join(scopes)}."] if scopes else []
    return " ".join(told)


def _scheme(scheme: AuthScheme) -> SchemeView:
    about = paragraph(scheme.description, 4) or [
        f"The scheme `{sentence(scheme.wire).rstrip('.')}`."
    ]
    base, attributes = _scheme_code(scheme)
    attributes = {"scheme": text(scheme.wire), **attributes}
    return SchemeView(
        name=Code(scheme.name),
        base=Code(base),
        docstring=docstring(about, 4),
        attributes=tuple(Code(f"{name} = {value}") for name, value in attributes.items()),
    )


def _scheme_code(scheme: AuthScheme) -> tuple[str, dict[str, Code]]:
    match scheme:
        case BearerAuth(prefix="Bearer"):
            return "auth.BearerAuth", {}
        case BearerAuth():
            return "auth.BearerAuth", {"prefix": text(scheme.prefix)}
        case BasicAuth():
            return "auth_basic.BasicAuth", {}
        case ApiKeyAuth():
            return "auth_api_key.ApiKeyAuth", {
                "name": text(scheme.key),
                "place": text(scheme.place),
            }
        case ClientCredentials() | UserToken():
            user = isinstance(scheme, UserToken)
            return "auth_user.UserToken" if user else "auth_oauth2.ClientCredentials", {
                "token_url": text(scheme.token_url),
                "token_auth": text(scheme.token_auth),
            }
