"""A call in hand: built, shown, and sent later or never."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic

from .call import Call, P
from .client import R
from .http import redacted

_OWN = ("connection", "content-length", "host")  # curl's own business


@dataclass(frozen=True, slots=True)
class Prepared(Generic[R]):
    """A request as it will go out; the credentials come with the sending."""

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    _send: Callable[[], R] = field(repr=False)

    def send(self) -> R:
        """Send it, as often as you like: always with the same idempotency key."""
        return self._send()

    def curl(self) -> str:
        """The request for a shell, without what looks like a secret."""
        words = ["curl", "-X", self.method, redacted(self.url)]
        for name, value in self.headers.items():
            shown = redacted(f"?{name}={value}").partition("=")[2]
            words += ["-H", f"{name}: {shown}"] if name not in _OWN else []
        body = self.content.decode(errors="replace")
        return shlex.join([*words, *(["--data-raw", body] if body else [])])


def prepare(method: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Prepared[R]:
    """Build what `method(*args, **kwargs)` would send: `prepare(client.pets.get_pet, "7")`.

    A `TypeError` if it is no method of a group, or one that makes several calls.
    """
    found: Any = method
    owner: Any = getattr(found, "__self__", None)
    declare = getattr(found, "__wrapped__", None)
    call = declare(owner, *args, **kwargs) if owner and declare else None
    if not isinstance(call, Call):
        raise TypeError("not an operation that is one call")
    request = owner._engine.request(call)
    about = request.method, str(request.url), request.headers, request.content
    return Prepared(*about, lambda: owner._perform(call))
