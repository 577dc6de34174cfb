"""The models of Operations."""

from __future__ import annotations

from typing import Annotated

from ._core.model import Model, OmitNone


class CreateAccountRequest(Model):
    """`createAccount.request` of the document."""

    name: Annotated[str | None, OmitNone] = None


class CreateAccountRequestVndXJson(Model):
    """`createAccount.request.application/vnd.x+json` of the document."""

    title: Annotated[str | None, OmitNone] = None


class Log(Model):
    """`Log` of the document."""

    lines: list[str] | None = None


class PutAgainRequestAgain(Model):
    """`putAgain.request./again` of the document."""

    a: Annotated[str | None, OmitNone] = None


class PutAgainRequestAgainOther(Model):
    """`putAgain.request./again/other` of the document."""

    b: Annotated[str | None, OmitNone] = None
