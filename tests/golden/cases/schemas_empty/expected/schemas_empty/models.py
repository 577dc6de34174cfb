"""The models of Empty."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    any_needed: Annotated[Any, Field(alias="anyNeeded")]
    always: Any = None
    bare: Annotated[Bare | None, OmitNone] = None
    bool_member: Annotated[str | None, OmitNone, Field(alias="boolMember")] = None
    by_format: Annotated[Any, Field(alias="byFormat")] = None
    by_items: Annotated[list[int] | None, OmitNone, Field(alias="byItems")] = None
    by_limit: Annotated[Any, Field(alias="byLimit")] = None
    closed: Annotated[dict[str, Any] | None, OmitNone] = None
    described: Any = None
    """Whatever it is."""
    empty: Any = None
    empty_arm: Annotated[Any, Field(alias="emptyArm")] = None
    empty_member: Annotated[Any, Field(alias="emptyMember")] = None
    false_items: Annotated[list[Any] | None, OmitNone, Field(alias="falseItems")] = None
    named: Anything | None = None
    never: Annotated[Any, OmitNone] = None
    never_arm: Annotated[Any, Field(alias="neverArm")] = None
    no_arms: Annotated[int | None, OmitNone, Field(alias="noArms")] = None
    no_items: Annotated[list[Any] | None, OmitNone, Field(alias="noItems")] = None
    no_members: Annotated[Any, Field(alias="noMembers")] = None
    no_properties: Annotated[
        dict[str, Any] | None, OmitNone, Field(alias="noProperties")
    ] = None
    no_types: Annotated[Any, Field(alias="noTypes")] = None
    no_values: Annotated[str | None, OmitNone, Field(alias="noValues")] = None
    object: Annotated[dict[str, Any] | None, OmitNone] = None
    only_null: Annotated[None, Field(alias="onlyNull")] = None
    refused: Annotated[Nothing | None, OmitNone] = None
    untyped: Annotated[AllUntyped | None, OmitNone] = None


class AllUntyped(Model):
    """`All.untyped` of the document."""

    a: Annotated[str | None, OmitNone] = None


Anything: TypeAlias = Any

Bare: TypeAlias = dict[str, Any]

Nothing: TypeAlias = Any
