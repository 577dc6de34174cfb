"""The models of Kilns."""

from __future__ import annotations

from typing import Literal

from ._core.model import Model


class Fault(Model):
    """`Fault` of the document."""

    code: Literal["kiln_busy", 17, 4, True] | None = None
    detail: str | None = None
    error: Fault | None = None


class ReadKilnResponse404(Model):
    """`readKiln.response.404` of the document."""

    code: Literal["kiln_unknown", "kiln_gone", 'it\'s "cold"'] | None = None
    message: str | None = None


class ReadKilnResponse409(Model):
    """`readKiln.response.409` of the document."""

    error: Fault | None = None


class ReadKilnResponse4Xx(Model):
    """`readKiln.response.4XX` of the document."""

    errors: list[Fault | None] | None = None
