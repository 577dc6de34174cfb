"""The models of Recursion."""

# pyright: reportIncompatibleVariableOverride=false

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from ._core.model import Model, OmitNone

Even = TypeAliasType("Even", "Annotated[list[Odd], Field(max_length=2)]")

Lists = TypeAliasType("Lists", "list[Lists]")

Maps = TypeAliasType("Maps", "dict[str, Maps]")

Odd = TypeAliasType("Odd", "dict[str, Even]")

Value = TypeAliasType("Value", "str | list[Value] | Maps | None")


class All(Model):
    """`All` of the document."""

    even: Annotated[Even | None, OmitNone] = None
    expression: Annotated[Expression | None, OmitNone] = None
    folder: Annotated[Folder | None, OmitNone] = None
    inline: Annotated[AllInline | None, OmitNone] = None
    lists: Annotated[Lists | None, OmitNone] = None
    maps: Annotated[Maps | None, OmitNone] = None
    person: Annotated[Person | None, OmitNone] = None
    self: Annotated[Self | None, OmitNone] = None
    special: Annotated[Special | None, OmitNone] = None
    table: Annotated[Table | None, OmitNone] = None
    value: Value | None = None


class AllInline(Model):
    """`All.inline` of the document."""

    root: Annotated[All | None, OmitNone] = None


class Company(Model):
    """`Company` of the document."""

    owner: Person | Company | None = None
    staff: Annotated[list[Person] | None, OmitNone] = None


class Folder(Model):
    """`Folder` of the document."""

    folders: Annotated[list[Folder] | None, OmitNone] = None


class Person(Model):
    """`Person` of the document."""

    employer: Annotated[Company | None, OmitNone] = None


class Self(Model):
    """`Self` of the document."""

    name: str
    next: Annotated[Self | None, OmitNone] = None


class Special(Self):
    """`Special` of the document."""

    plain: Annotated[Special | None, OmitNone] = None
    """Described on its own."""
    twins: Annotated[list[Special] | None, OmitNone] = None


class Sum(Model):
    """`Sum` of the document."""

    terms: list[Expression]


class Table(Model):
    """`Table` of the document."""

    __pydantic_extra__: dict[str, Table] = Field(init=False)
    rows: Annotated[dict[str, list[Table]] | None, OmitNone] = None


Expression: TypeAlias = Sum | float
