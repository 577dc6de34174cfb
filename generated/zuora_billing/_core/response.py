"""An answer, and what an operation makes of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic

from pydantic_core import from_json

from .. import errors
from .call import Call, CallOptions, Deviation, T
from .decoding import decode
from .retry import asked

if TYPE_CHECKING:
    from .engine import Engine

# Of this copy alone; `moored.drift` is the parent of all copies in a process.
log = logging.getLogger(f"moored.drift.{__name__.rpartition('._core.')[0]}")


@dataclass(frozen=True)
class RawResponse(Generic[T]):
    """An answer of any status, before anything is read into it; `parse` reads it."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    attempts: int
    seconds: float
    _call: Call[T] = field(repr=False)
    _engine: Engine = field(repr=False)

    @property
    def operation(self) -> str:
        """The operationId."""
        return self._call.operation

    @property
    def request_id(self) -> str | None:
        """The server's name for the call, to quote in a support request."""
        return self.headers.get(self._engine.facts.request_id_header)

    def parse(self) -> T:
        """What the operation returns.

        Raises:
            StatusError: The status is not 2xx.
            RejectedError: The body says failure.
            DecodeError: The body cannot be read; with `strict_responses`, it strays.
        """
        try:
            value: T = self._value
        except errors.ApiError as error:
            about = self.operation, self.request_id, self.attempts, self.seconds
            raise error.of(*about) from None
        return value

    @cached_property
    def _value(self) -> Any:
        if self.status // 100 != 2:
            raise self.failure()
        if self._engine.facts.envelope.failed(self.content):
            raise self.failure(rejected=True)
        kind = declared(self._call.returns, self.status)
        known = self._call.returns.values() or (Any,)
        if not self.content and kind is Any and Any in known:
            return None
        try:
            value, found = self._read(kind)
        except ValueError:
            kind = self.headers.get("content-type", "of no content type")
            said = f"{kind}: {self.content[:80].decode(errors='replace')!r}"
            raise errors.DecodeError(f"the answer cannot be read, {said}") from None
        report(found, self.operation, self._engine.settings(self._call))
        return value

    def failure(self, rejected: bool = False) -> Any:
        """The error that the answer is: one of its status, or a `RejectedError`."""
        body, text = None, " ".join(self.content[:200].decode(errors="replace").split())
        with suppress(ValueError):
            body = from_json(self.content)
        reasons = self._engine.facts.envelope.reasons(body)
        said = "; ".join(filter(None, (_reason(*one).strip() for one in reasons)))
        error: Any = errors.RejectedError(f"rejected: {said or 'no reason is given'}")
        if not rejected:
            error = _kind(self.status)(f"{self.status} {said or text}".strip())
            error.status, error.content = self.status, self.content
            error.headers = self.headers
            error.retry_after = asked(self.status, self.headers)
        if self.status == 401 and self._engine.lacks_auth(self._call):
            error.args += ("the client was given no auth; its auth.py has the classes",)
        error.reasons, error.code = reasons, reasons[0][0] if reasons else None
        kind = declared(self._call.errors, max(self.status, 400))
        with suppress(ValueError):
            error.body = None if kind is Any else self._read(kind)[0]
        return error

    def _read(self, kind: Any) -> tuple[Any, list[Deviation]]:
        read = self._call.read or decode
        return read(kind, self.content, self.headers.get("content-type", ""))


def _kind(status: int) -> type[errors.StatusError]:
    families = {4: errors.ClientError, 5: errors.ServerError}
    family = families.get(status // 100, errors.StatusError)
    kinds = family.__subclasses__()  # a caller may have some of their own
    known = (kind for kind in kinds if kind.__module__ == errors.__name__)
    return next((kind for kind in known if kind.status == status), family)


def declared(types: Mapping[str, Any], status: int) -> Any:
    """What an answer of this status holds."""
    for key in (str(status), f"{status // 100}XX", "default"):
        if key in types:
            return types[key]
    return Any


def report(
    found: list[Deviation], operation: str, options: CallOptions, what: str = "answer"
) -> None:
    """Tell where an answer strays; a `DecodeError` if that is not to be."""
    found = [replace(one, operation=operation) for one in found]
    for one in found:
        log.log(logging.INFO if one.undeclared else logging.WARNING, "%s", one)
        if (on_drift := options.get("on_drift")) is not None:
            on_drift(one)
    strayed = [one for one in found if not one.undeclared]
    if strayed and options.get("strict_responses"):
        raise errors.DecodeError(f"the {what} strays from the document: {strayed}")


def _reason(code: Any, message: str) -> str:
    return message if code is None or str(code) in message else f"{message} ({code})"
