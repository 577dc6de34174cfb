"""The models of Headers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model


class Range(Model):
    """`Range` of the document."""

    from_: Annotated[int | None, Field(alias="from")] = None
    to: int | None = None
