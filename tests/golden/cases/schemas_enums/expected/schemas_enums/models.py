"""The models of Enums."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    booleans: Annotated[Literal[True] | None, OmitNone] = None
    constant: Annotated[Literal["fixed"] | None, OmitNone] = None
    integers: Annotated[Literal[1, -2, 0] | None, OmitNone] = None
    level: Annotated[Level | None, OmitNone] = None
    """How loud it is."""
    levels: Annotated[list[Level] | None, OmitNone] = None
    misspelt: Annotated[Literal[1, 2] | None, OmitNone] = None
    mixed: Literal["a", 1, True] | None = None
    nothing: None = None
    numbers: Annotated[float | None, OmitNone] = None
    objects: Annotated[dict[str, Any] | None, OmitNone] = None
    or_null: Annotated[Literal["a"] | None, Field(alias="orNull")] = None
    texts: Annotated[Literal["a", "1", "true", "", 'it\'s "so"'] | None, OmitNone] = (
        None
    )
    twice: Annotated[Literal["a", "b"] | None, OmitNone] = None


Level: TypeAlias = Literal[1, 2, 3]
"""How loud it is."""
