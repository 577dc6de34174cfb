"""Clients of a fake, in the flavour of a test."""

from __future__ import annotations

from typing import Any

from .caller import Caller, Thin


def client_of(caller: Caller, fake: Any, **settings: Any) -> Thin:
    """A client whose calls the fake answers."""
    return Thin((fake.client if caller.blocks else fake.async_client)(**settings))
