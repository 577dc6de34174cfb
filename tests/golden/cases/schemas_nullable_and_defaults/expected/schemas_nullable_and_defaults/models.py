"""The models of Values."""

# pyright: reportIncompatibleVariableOverride=false

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from ._core.decimals import DecimalText
from ._core.model import Model, OmitNone, OneOrMany

AnyJson = TypeAliasType(
    "AnyJson", "str | float | bool | list[AnyJson] | dict[str, AnyJson] | None"
)


class Values(Model):
    """`Values` of the document."""

    needed: str
    needed_or_null: Annotated[str | None, Field(alias="neededOrNull")]
    """Has to be sent, if only as null."""
    anything: Any = None
    by_reference: Annotated[Colour | None, Field(alias="byReference")] = None
    closed: Annotated[ValuesClosed | None, OmitNone] = None
    colour: Annotated[Colour | None, OmitNone] = None
    """The colours there are."""
    colours: Annotated[Colours | None, OmitNone] = None
    either: Annotated[
        Annotated[str, Field(max_length=3)] | Annotated[int, Field(ge=1)] | None,
        OmitNone,
    ] = None
    email: Annotated[list[Annotated[str, Field(max_length=50)]] | None, OmitNone] = None
    exact: Annotated[
        dict[str, Annotated[str, Field(min_length=2)]] | None, OmitNone
    ] = None
    flag: bool = False
    free: Annotated[dict[str, Any] | None, OmitNone] = None
    json_: Annotated[AnyJson | None, Field(alias="json")] = None
    labels: Annotated[Labels | None, OmitNone] = None
    listed: list[str] = ["a", "b"]
    mixed: Literal["a", 1] | None = None
    nested: dict[str, int] = {}
    number: Annotated[int, Field(ge=1)] = 3
    """At least 1."""
    old: Annotated[str | None, OmitNone] = None
    """Deprecated."""
    one_or_many: Annotated[
        list[str] | None, OneOrMany, OmitNone, Field(alias="oneOrMany")
    ] = None
    open: Annotated[ValuesOpen | None, OmitNone] = None
    optional: Annotated[str | None, OmitNone] = None
    """Left out where it is not given."""
    optional_or_null: Annotated[int | None, Field(alias="optionalOrNull")] = None
    """May be left out, and may be null."""
    password: Annotated[str | None, OmitNone, Field(repr=False)] = None
    price: Annotated[DecimalText | None, OmitNone] = None
    several: Annotated[str, Field(max_length=3)] | int | None = None
    text: str = 'a "quoted" text'
    tomorrow: date = date.fromisoformat("2030-01-01")
    when: Annotated[date | None, OmitNone] = None
    wrong: Annotated[int | None, OmitNone] = None


class ValuesClosed(Model):
    """`Values.closed` of the document."""

    a: Annotated[str | None, OmitNone] = None


class ValuesOpen(Model):
    """`Values.open` of the document."""

    __pydantic_extra__: dict[str, Any] = Field(init=False)
    a: Annotated[str | None, OmitNone] = None


Colour: TypeAlias = Literal["red", "green"]
"""The colours there are"""

Labels: TypeAlias = dict[str, str]

Colours: TypeAlias = Annotated[list[Colour], Field(max_length=7)]
