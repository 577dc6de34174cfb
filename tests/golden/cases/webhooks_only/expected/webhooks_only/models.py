"""The models of Hooks."""

from __future__ import annotations

from ._core.model import Model


class Event(Model):
    """`Event` of the document."""

    id: str | None = None
