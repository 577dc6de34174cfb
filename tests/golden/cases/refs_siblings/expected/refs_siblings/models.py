"""The models of Siblings."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._core.model import Model


class Part(Model):
    """`Part` of the document."""

    code: Code


class Thing(Model):
    """`Thing` of the document."""

    code: Annotated[str, Field(min_length=2, max_length=8)] = "none"
    """At least 2 characters. At most 8 characters."""
    main: Part | None = None
    """What matters. Read only."""
    old: Part | None = None
    """Gone soon. Deprecated."""
    size: ThingSize | None = None


class ThingSize(Part):
    """`Thing.size` of the document."""

    size: int | None = None


Code: TypeAlias = Annotated[str, Field(min_length=2)]
