"""What the two clients have in common, whatever the API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .auth import Auth
from .call import CallOptions
from .engine import Engine
from .http import Http
from .response import Facts


class BaseClient:
    """Settings, and groups that are loaded with their models when they are first asked for."""

    _blocks: bool
    _facts: Facts
    _groups: Mapping[str, str]  # attribute, which is also the module in `api`, to class

    def __init__(
        self,
        http: Any,
        base_url: str,
        auth: Auth | Sequence[Auth],
        options: CallOptions,
    ) -> None:
        schemes = (auth,) if isinstance(auth, Auth) else tuple(auth)
        http = Http(http, self._blocks)
        self._engine = Engine(self._facts, http, base_url, schemes, options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._engine.base_url}>"

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            if name not in self._groups:
                raise AttributeError(f"{type(self).__name__} has no {name!r}")
            package = type(self).__module__.rpartition(".")[0]
            module = import_module(f".api.{name}", package)
            group = getattr(module, self._groups[name])(self._engine)
            return self.__dict__.setdefault(name, group)
