"""The models of Mills."""

from __future__ import annotations

from typing import Any

from ._core.model import Model


class Mill(Model):
    """`Mill` of the document."""

    grains: list[Any] | None = None
    miller: Any = None
    sails: int | None = None
