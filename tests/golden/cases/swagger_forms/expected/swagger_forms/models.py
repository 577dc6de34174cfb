"""The models of Forms."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model, OmitNone


class AddPersonRequest(Model):
    """`addPerson.request` of the document."""

    name: Annotated[str, Field(max_length=80)]
    """The name. At most 80 characters."""
    age: Annotated[int | None, OmitNone, Field(ge=0)] = None
    """At least 0."""
    news: bool = False
    tags: Annotated[list[str] | None, OmitNone] = None
