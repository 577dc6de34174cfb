"""The models of Harbours."""

from __future__ import annotations

from ._core.model import Model


class Harbour(Model):
    """`Harbour` of the document."""

    quay: HarbourQuay
    draught: HarbourQuayDepth | None = None


class HarbourQuay(Model):
    """`Harbour.quay` of the document."""

    depth: HarbourQuayDepth | None = None


class HarbourQuayDepth(Model):
    """`Harbour.quay.depth` of the document."""

    metres: float
