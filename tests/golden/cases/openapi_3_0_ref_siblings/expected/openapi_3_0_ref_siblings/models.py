"""The models of Siblings."""

from __future__ import annotations

from ._core.model import Model


class Part(Model):
    """`Part` of the document."""

    code: str


class Thing(Model):
    """`Thing` of the document."""

    spare: Part | None
    """Perhaps none."""
    main: Part | None = None
    """What matters. Read only."""
    typed: Part | None = None
