"""The models of Files."""

from __future__ import annotations

from ._core.model import Model


class File(Model):
    """`File` of the document."""

    id: str
    kind: str


class Query(Model):
    """`Query` of the document."""

    text: str
