"""The models of Content."""

from __future__ import annotations

from ._core.model import Model


class Area(Model):
    """`Area` of the document."""

    north: float
    south: float | None = None
