"""The models of Unchecked."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    conditional: Annotated[AllConditional | None, OmitNone] = None
    contains: Annotated[list[Any] | None, OmitNone] = None
    crossed_limits: Annotated[int | None, OmitNone, Field(alias="crossedLimits")] = None
    dependent: Annotated[AllDependent | None, OmitNone] = None
    inner: Annotated[AllInner | None, OmitNone] = None
    left_out: Annotated[Literal["a"] | None, OmitNone, Field(alias="leftOut")] = None
    names: Annotated[dict[str, str] | None, OmitNone] = None
    no_common_value: Annotated[
        Literal["small", "large"] | None, OmitNone, Field(alias="noCommonValue")
    ] = None
    not_: Annotated[str | None, OmitNone, Field(alias="not")] = None
    not_beside_reference: Annotated[
        Point | None, OmitNone, Field(alias="notBesideReference")
    ] = None
    patterns: Annotated[dict[str, Any] | None, OmitNone] = None
    respelled: Annotated[Literal[1, 2] | None, OmitNone] = None
    sized: Annotated[AllSized | None, OmitNone] = None
    twice: Annotated[Literal["GMT+0", "GMT0"] | None, OmitNone] = None
    two_formats: Annotated[UUID | None, OmitNone, Field(alias="twoFormats")] = None
    two_patterns: Annotated[
        str | None, OmitNone, Field(alias="twoPatterns", pattern="z$")
    ] = None
    """Matches "z$"."""
    two_types: Annotated[int | None, OmitNone, Field(alias="twoTypes")] = None
    unevaluated: Annotated[Point | None, OmitNone] = None
    unique: Annotated[list[str] | None, OmitNone] = None


class AllConditional(Model):
    """`All.conditional` of the document."""

    a: Annotated[str | None, OmitNone] = None
    b: Annotated[str | None, OmitNone] = None


class AllDependent(Model):
    """`All.dependent` of the document."""

    a: Annotated[str | None, OmitNone] = None


class AllInner(Model):
    """`All.inner` of the document."""

    x: str
    y: Annotated[float | None, OmitNone] = None


class Point(Model):
    """`Point` of the document."""

    x: float
    y: Annotated[float | None, OmitNone] = None


class AllSized(Point):
    """`All.sized` of the document."""

    z: Annotated[float | None, OmitNone] = None


Size: TypeAlias = Literal["small", "large"]
