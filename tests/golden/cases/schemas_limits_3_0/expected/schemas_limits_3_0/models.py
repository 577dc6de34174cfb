"""The models of Limits."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    above: Annotated[float | None, OmitNone, Field(gt=0)] = None
    """More than 0."""
    alone: Annotated[int | None, OmitNone] = None
    at_least: Annotated[int | None, OmitNone, Field(alias="atLeast", ge=0)] = None
    """At least 0."""
    below: Annotated[int | None, OmitNone, Field(lt=9)] = None
    """Less than 9."""
    number: Annotated[int | None, OmitNone, Field(gt=3)] = None
    """More than 3."""
    or_null: Annotated[int | None, Field(alias="orNull", ge=1)] = None
    """At least 1."""
