"""The models of Whole queries."""

from __future__ import annotations

from ._core.model import Model


class Search(Model):
    """`Search` of the document."""

    text: str
    page: int | None = None
