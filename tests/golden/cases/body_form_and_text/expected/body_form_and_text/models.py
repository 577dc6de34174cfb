"""The models of Bodies."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model


class Line(Model):
    """`Line` of the document."""

    text: str


class Login(Model):
    """`Login` of the document."""

    password: Annotated[str, Field(repr=False)]
    user: str
    remember: bool = False
