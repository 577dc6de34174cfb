"""The models of Long."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model


class LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong(
    Model
):
    """`LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong` of the document."""

    part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_it: Annotated[
        LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfIt
        | None,
        Field(
            alias="part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_it"
        ),
    ] = None


class LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfPartOfIt(
    Model
):
    """`LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong.part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_part_of_it` of the document."""

    x: str | None = None
