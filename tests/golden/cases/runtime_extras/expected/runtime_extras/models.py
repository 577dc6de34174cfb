"""The models of Extras."""

from __future__ import annotations

from typing import Annotated

from ._core.model import Model, OmitNone


class Export(Model):
    """`Export` of the document."""

    id: str | None = None
    state: str | None = None


class Thing(Model):
    """`Thing` of the document."""

    name: Annotated[str | None, OmitNone] = None
