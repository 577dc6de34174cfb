"""The models of Sloppy."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from ._core.model import Model


class Sloppy(Model):
    """`Sloppy` of the document."""

    backwards: int | None = None
    bracket: str | None = None
    by_keyword: Annotated[list[str] | None, Field(alias="byKeyword")] = None
    empty: Any = None
    floats: float | None = None
    fraction: Annotated[int | None, Field(ge=1)] = None
    """At least 1."""
    impossible: int | None = None
    mixed: Literal["a", 1, True] | None = None
    negative: Annotated[str | None, Field(max_length=5)] = None
    """At most 5 characters."""
    never: Any = None
    nothing: str | None = None
    objects: dict[str, Any] | list[Any] | None = None
    on_number: Annotated[int | None, Field(alias="onNumber")] = None
    quoted: Literal[1, 2] | None = None
    textual: str | None = None
    unique: list[str] | None = None
    unknown: str | None = None
    wrong_default: Annotated[int | None, Field(alias="wrongDefault")] = None
    wrong_enum_default: Annotated[
        Literal["a"] | None, Field(alias="wrongEnumDefault")
    ] = None
    zero: float | None = None
    zone: Literal["GMT+0", "GMT0", "GMT-0"] | None = None
