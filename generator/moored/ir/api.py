"""The whole API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from moored.ir.auth import ANY, AuthScheme, Security
from moored.ir.operation import Group
from moored.ir.parameter import ClientOption
from moored.ir.types import Alias, Model, Renamed
from moored.ir.webhook import Webhook


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A base URL and what it is for."""

    url: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureEnvelope:
    """When a 2xx body means failure; each attribute is the keys that lead to a value."""

    when: tuple[str, ...]
    equals: Any
    errors: tuple[str, ...]
    code: tuple[str, ...]
    message: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Degraded:
    """What an operation has less of than the document says.

    Attributes:
        operation: `METHOD /path`.
        facts: A sentence each, with the place in the document.
    """

    operation: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """Everything that the output is made of.

    Attributes:
        package: The name of the folder; nothing inside the output depends on it.
        http: The HTTP library of the output.
        request_id_header: The response header that names a call.
        extras: Parts of the runtime that the document asks for.
        error_codes: The codes that error bodies may have, as far as the document names them.
        degraded: Operations that have less than the document says.
        security: The usual ways in, of which an operation may have its own.
        testing: Whether there is a fake of the API.
        renamed: Former names of models and aliases.
        modules: In which module of `models/` each model and alias stands, by its component; nothing
            where all of them stand in `models.py`.
    """

    package: str
    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    groups: tuple[Group, ...]
    models: tuple[Model, ...]
    aliases: tuple[Alias, ...]
    auth: tuple[AuthScheme, ...]
    client_options: tuple[ClientOption, ...]
    failure: FailureEnvelope | None
    request_id_header: str
    security: Security = ANY
    extras: frozenset[str] = frozenset()
    http: str = "httpx2"
    webhooks: tuple[Webhook, ...] = ()
    error_codes: tuple[str | int, ...] = ()
    degraded: tuple[Degraded, ...] = ()
    testing: bool = False
    renamed: tuple[Renamed, ...] = ()
    modules: Mapping[str, str] = field(default_factory=dict)

    @property
    def types(self) -> tuple[Model | Alias, ...]:
        """The models and the aliases."""
        return (*self.models, *self.aliases)
