"""The models of JSON."""

from __future__ import annotations

from ._core.model import Model


class Pet(Model):
    """`Pet` of the document."""

    name: str | None = None
