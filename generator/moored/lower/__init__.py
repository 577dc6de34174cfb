"""Document, names and models to the `Api` that the views need: the only stage that sees both sides."""

from __future__ import annotations

from typing import Any

from moored.ir.api import Api, FailureEnvelope, Server
from moored.lower.auth import lower_auth, usual_security
from moored.lower.context import Context
from moored.lower.error_codes import error_codes
from moored.lower.examples import Examples
from moored.lower.operations import lower_groups
from moored.lower.parameters import lower_options
from moored.lower.renamed import lower_renamed
from moored.lower.samples import Samples
from moored.lower.schemas import lower_aliases, lower_models
from moored.lower.webhooks import lower_webhooks
from moored.models.types import ModelSet
from moored.names.plan import NamePlan
from moored.pointer import split

__all__ = ["lower"]


def lower(
    root: dict[str, Any],
    plan: NamePlan,
    models: ModelSet,
    package: str,
    http: str,
    *,
    testing: bool = False,
) -> Api:
    """The API of a normalised, validated document; with `testing`, also what it may answer."""
    context = Context(root=root, plan=plan, models=models)
    info, classes = root["info"], lower_models(context)
    examples = Examples(context, classes) if testing else None
    failure = _failure(root.get("x-moored-failure"))
    errors, code = (failure.errors, failure.code) if failure else ((), ())
    return Api(
        package=package,
        title=str(info["title"]),
        version=str(info["version"]),
        description=str(info.get("description", "")),
        servers=_servers(root),
        groups=lower_groups(context, Samples(context, classes), examples),
        models=classes,
        aliases=lower_aliases(context),
        auth=lower_auth(context),
        extras=frozenset(root.get("x-moored-extras", ())),
        security=usual_security(context),
        client_options=lower_options(context),
        failure=failure,
        error_codes=error_codes(context, errors, code),
        request_id_header=str(root.get("x-moored-request-id", "X-Request-Id")).lower(),
        webhooks=lower_webhooks(context),
        http=http,
        testing=testing,
        renamed=lower_renamed(context, "class"),
    )


def _servers(root: dict[str, Any]) -> tuple[Server, ...]:
    return tuple(
        Server(url=_server_url(server), description=str(server.get("description", "")))
        for server in root.get("servers", [])
    )


def _server_url(server: dict[str, Any]) -> str:
    """The URL with the defaults of its variables (OpenAPI 3.1 section 4.8.6)."""
    url = str(server["url"])
    for name, variable in server.get("variables", {}).items():
        url = url.replace("{" + name + "}", str(variable["default"]))
    return url.rstrip("/")


def _failure(said: dict[str, Any] | None) -> FailureEnvelope | None:
    if not said:
        return None
    return FailureEnvelope(
        when=_keys(said["when"]),
        equals=said["equals"],
        errors=_keys(said.get("errors", "")),
        code=_keys(said.get("code", "")),
        message=_keys(said.get("message", "")),
    )


def _keys(pointer: str) -> tuple[str, ...]:
    return tuple(split(pointer))
