"""The models of Cookies."""

from __future__ import annotations

from ._core.model import Model


class BasketPlace(Model):
    """`basket.parameter.place` of the document."""

    row: int | None = None
    shelf: str | None = None
