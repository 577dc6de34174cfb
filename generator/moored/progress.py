"""What the work is at, told to whoever listens: nobody, unless a command does.

A stage says when it begins and, if it knows, how much of it there is.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar, Token
from typing import TypeAlias

#: Takes the name of a stage and a detail, such as `1,489 schemas`.
Listener: TypeAlias = Callable[[str, str], None]

_LISTENER: ContextVar[Listener | None] = ContextVar("moored_progress", default=None)


def stage(name: str, detail: str = "") -> None:
    """A stage begins; the one before is over."""
    listener = _LISTENER.get()
    if listener is not None:
        listener(name, detail)


def listen(listener: Listener) -> Token[Listener | None]:
    """Hear of stages, until `stop`."""
    return _LISTENER.set(listener)


def stop(token: Token[Listener | None]) -> None:
    """Hear no more."""
    _LISTENER.reset(token)
