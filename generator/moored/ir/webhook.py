"""Requests that the API sends by itself."""

from __future__ import annotations

from dataclasses import dataclass

from moored.ir.types import TypeRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A webhook or a callback, whose body is parsed.

    Attributes:
        wire: The operationId; what the document calls it otherwise.
        name: The name of the function that parses it.
        method: The HTTP method that it comes by.
        type: The type of its body; `None` where it has none.
        carries: The headers and query parameters beside it, with what the document says of them.
        answers: What the receiver should answer: statuses, with what they mean.
    """

    wire: str
    name: str
    method: str
    type: TypeRef | None
    summary: str
    description: str
    carries: tuple[tuple[str, str], ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    deprecated: bool = False
