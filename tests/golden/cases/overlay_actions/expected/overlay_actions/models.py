"""The models of Tools."""

from __future__ import annotations

from ._core.model import Model


class Box(Model):
    """`Box` of the document."""

    id: str
    size: int | None = None
    tools: list[Tool] | None = None


class Tool(Model):
    """`Tool` of the document."""

    id: str
    size: int | None = None
