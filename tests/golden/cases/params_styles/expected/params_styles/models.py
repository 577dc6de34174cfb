"""The models of Styles."""

from __future__ import annotations

from ._core.model import Model


class Range(Model):
    """`Range` of the document."""

    gte: int | None = None
    inner: dict[str, bool] | None = None
    parts: list[dict[str, int]] | None = None
    tags: list[str] | None = None
