"""The models of Basic."""

from __future__ import annotations

from ._core.model import Model


class Me(Model):
    """`Me` of the document."""

    name: str
