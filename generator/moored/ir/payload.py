"""Bodies of requests and responses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from moored.ir.types import TypeRef

Encoding = Literal["json", "form", "text", "bytes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The body of a request."""

    media_type: str
    encoding: Encoding
    type: TypeRef
    required: bool
    description: str = ""
    sample: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What one status answers with.

    Attributes:
        status: `200`, `2XX` or `default`.
        type: `None` where there is no body.
    """

    status: str
    type: TypeRef | None
    description: str = ""

    @property
    def succeeds(self) -> bool:
        """Whether the operation returns this; else it raises."""
        return self.status.startswith("2")
