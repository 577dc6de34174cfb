"""What a fake answers with, and how it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import PydanticSchemaGenerationError, ValidationError

from .call import is_dict
from .decoding import adapter

JSON = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What comes over the wire, and how badly."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    pieces: tuple[bytes, ...] = ()
    media_type: str = ""
    after: float = 0.0
    """Seconds of silence before the first byte."""
    fault: Literal["", "refused", "dropped", "cut"] = ""
    """No connection; one that breaks before the answer, or behind the pieces."""


@dataclass(frozen=True, slots=True)
class Example:
    """The answer of an operation that nothing else was said of."""

    status: int
    content: Any = b""
    """A JSON value, or text or bytes; the items of a stream."""
    media_type: str = JSON
    at: tuple[str, ...] = ()
    """The keys that lead to the state of a job."""
    states: tuple[str, ...] = ()
    """The states that the job goes through; the last one stays."""

    def after(self, calls: int) -> Any:
        """The content once a job has been asked for so many times."""
        if not self.states:
            return self.content
        return _with(self.content, self.at, self.states[: calls + 1][-1])


def written(value: Any, media_type: str) -> bytes:
    """A value as it is sent: bytes and text as they are, anything else as JSON."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str) and "json" not in media_type.lower():
        return value.encode()
    kind: Any = value.__class__
    return adapter(kind).dump_json(value, by_alias=True, exclude_unset=True)


def fitting(returns: Mapping[str, Any], value: object) -> tuple[int, str]:
    """The status, and the media type if several differ, that a value is declared for."""
    for status, kind in returns.items():
        ways: dict[str, Any] = kind if is_dict(kind) else {"": kind}
        for media_type, one in ways.items():
            if _fits(one, value):
                return 200 if status in ("2XX", "default") else int(status), media_type
    return 200, ""


def _fits(kind: Any, value: object) -> bool:
    if kind is None or value is None:
        return kind is value
    try:
        adapter(kind).validate_python(value, strict=True)
    except (ValidationError, PydanticSchemaGenerationError):
        return False
    return True


def _with(value: Any, at: tuple[str, ...], state: str) -> Any:
    if not at:
        return state
    known: dict[str, Any] = value if is_dict(value) else {}
    return {**known, at[0]: _with(known.get(at[0]), at[1:], state)}
