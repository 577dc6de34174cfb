"""The models of Trees."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone


class NamedTreeTree(Model):
    """`NamedTree.Tree` of the document."""

    children: Annotated[list[NamedTree] | None, OmitNone] = None
    value: Annotated[TreeValue | None, OmitNone] = None


class NamedTree(NamedTreeTree):
    """`NamedTree` of the document."""

    name: Annotated[Name | None, OmitNone] = None


class Pet(Model):
    """`Pet` of the document."""

    name: str | None = None


class PetsPage(Model):
    """`Pets.Page` of the document."""

    items: list[PetsItem]
    next: str | None = None


class Tree(Model):
    """`Tree` of the document."""

    children: list[Tree] | None = None
    value: TreeValue | None = None


class TreeValue(Model):
    """`Tree.value` of the document."""

    text: Annotated[str | None, OmitNone] = None


Name: TypeAlias = Annotated[str, Field(max_length=40)]

Pets: TypeAlias = PetsPage

PetsItem: TypeAlias = Pet
