"""The models of Limits."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    ahead: Annotated[str | None, OmitNone] = None
    backwards: Annotated[int | None, OmitNone] = None
    between: Annotated[int | None, OmitNone, Field(ge=1, le=9)] = None
    """At least 1. At most 9."""
    beyond: Annotated[float | None, OmitNone, Field(gt=0, lt=1)] = None
    """More than 0. Less than 1."""
    both: Annotated[int | None, OmitNone, Field(gt=3, ge=1)] = None
    """More than 3. At least 1."""
    bound_of_text: Annotated[str | None, OmitNone, Field(alias="boundOfText")] = None
    broken: Annotated[str | None, OmitNone] = None
    code: Annotated[
        str | None, OmitNone, Field(min_length=2, max_length=4, pattern="^[A-Z]+$")
    ] = None
    """At least 2 characters. At most 4 characters. Matches "^[A-Z]+$"."""
    crowded: Annotated[list[str] | None, OmitNone] = None
    either: Annotated[
        Annotated[str, Field(max_length=2)] | Annotated[int, Field(ge=3)] | None,
        OmitNone,
    ] = None
    endless: Annotated[str | None, OmitNone] = None
    exact: Annotated[str | None, OmitNone, Field(min_length=3, max_length=3)] = None
    """Exactly 3 characters."""
    few: Annotated[
        list[Annotated[str, Field(max_length=5)]] | None,
        OmitNone,
        Field(min_length=1, max_length=3),
    ] = None
    """At least 1 item. At most 3 items."""
    flag: Annotated[int | None, OmitNone, Field(gt=1)] = None
    """More than 1."""
    fraction: Annotated[int | None, OmitNone, Field(ge=1, le=2)] = None
    """At least 1. At most 2."""
    halves: Annotated[float | None, OmitNone, Field(multiple_of=0.5)] = None
    """A multiple of 0.5."""
    huge: Annotated[int | None, OmitNone, Field(ge=-99999999999999999999999999)] = None
    """At least -99999999999999999999999999."""
    huge_number: Annotated[float | None, OmitNone, Field(alias="hugeNumber")] = None
    items_of_text: Annotated[str | None, OmitNone, Field(alias="itemsOfText")] = None
    length_of_date: Annotated[date | None, OmitNone, Field(alias="lengthOfDate")] = None
    length_of_number: Annotated[int | None, OmitNone, Field(alias="lengthOfNumber")] = (
        None
    )
    listed: Annotated[Literal["a", "bbb"] | None, OmitNone] = None
    negative: Annotated[str | None, OmitNone] = None
    nothing_at: Annotated[float | None, OmitNone, Field(alias="nothingAt")] = None
    nothing_between: Annotated[int | None, OmitNone, Field(alias="nothingBetween")] = (
        None
    )
    of_anything: Annotated[Any, Field(alias="ofAnything")] = None
    of_flag: Annotated[bool | None, OmitNone, Field(alias="ofFlag")] = None
    or_null: Annotated[str | None, Field(alias="orNull", max_length=2)] = None
    """At most 2 characters."""
    sized: Annotated[dict[str, str] | None, OmitNone] = None
    slashed: Annotated[str | None, OmitNone, Field(pattern="(?i)^[a-z]+$")] = None
    """Matches "(?i)^[a-z]+$"."""
    steps: Annotated[int | None, OmitNone, Field(multiple_of=5)] = None
    """A multiple of 5."""
    tenths: Annotated[float | None, OmitNone] = None
    too_short: Annotated[str | None, OmitNone, Field(alias="tooShort")] = None
    unique: Annotated[list[str] | None, OmitNone] = None
    zero_step: Annotated[int | None, OmitNone, Field(alias="zeroStep")] = None
