"""The models of Files."""

from __future__ import annotations

from typing import Annotated

from ._core.files import Upload
from ._core.model import Model, OmitNone


class WriteFileRequest(Model):
    """`writeFile.request` of the document."""

    file: Upload
    """The bytes."""
    note: Annotated[str | None, OmitNone] = None
