"""The models of Bodies."""

from __future__ import annotations

from ._core.model import Model


class Line(Model):
    """`Line` of the document."""

    text: str


class Login(Model):
    """`Login` of the document."""

    password: str
    user: str
    remember: bool = False
