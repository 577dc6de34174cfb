"""The models of Thirty."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ._core.model import Model, OmitNone


class Owner(Model):
    """`Owner` of the document."""

    name: Annotated[str | None, OmitNone] = None


class Pet(Model):
    """`Pet` of the document."""

    kind: Literal["cat", "dog"]
    name: str
    age: Annotated[int | None, OmitNone, Field(ge=0, lt=30)] = None
    """At least 0. Less than 30."""
    colour: Literal["black"] | None = None
    nick: str | None = None
    owner: Owner | None = None
