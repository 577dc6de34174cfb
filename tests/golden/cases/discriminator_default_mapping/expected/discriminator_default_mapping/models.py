"""The models of Tagged notes."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ._core.model import Model
from ._core.tagged import ByTag, TaggedBase


class Thing(TaggedBase, tag="kind", tags=("Thing",)):
    """`Thing` of the document."""

    kind: str | None = None


class OtherThing(Thing, tags=("OtherThing",), default=True):
    """`OtherThing` of the document."""

    about: str | None = None


class Plain(Model):
    """`Plain` of the document."""

    format: str | None = None
    text: str | None = None


class Rich(Model):
    """`Rich` of the document."""

    format: str | None = None
    links: list[str] | None = None
    text: str | None = None


class Table(Thing, tags=("Table",)):
    """`Table` of the document."""

    legs: int | None = None


Note: TypeAlias = Annotated[
    Plain | Rich, ByTag("format", {"Plain": "Plain", "rich": "Rich"}, default="Plain")
]
