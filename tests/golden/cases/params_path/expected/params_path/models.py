"""The models of Paths."""

from __future__ import annotations

from ._core.model import Model


class Point(Model):
    """`Point` of the document."""

    x: int
    y: int
