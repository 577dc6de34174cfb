"""The models of Ferries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model, OmitNone


class Ferry(Model):
    """`Ferry` of the document."""

    name: str
    decks: Annotated[int | None, OmitNone, Field(ge=1)] = None
    """At least 1."""
