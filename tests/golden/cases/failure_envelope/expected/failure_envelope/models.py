"""The models of Envelopes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._core.model import Model


class Failure(Model):
    """`Failure` of the document."""

    errors: list[FailureError]


class FailureError(Model):
    """`Failure.errors.items` of the document."""

    code: int | None = None
    text_en: Annotated[str | None, Field(alias="text/en")] = None


class Orders(Model):
    """`Orders` of the document."""

    orders: list[str] | None = None
