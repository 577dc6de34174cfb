"""An answer, and what an operation makes of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic_core import from_json

from ..errors import ApiError, DecodeError, RejectedError, StatusError, status_error
from .call import Call, CallOptions, Security
from .decoding import decode
from .model import is_dict, is_list
from .reasons import code_of, told

T = TypeVar("T")
log = logging.getLogger("moored.drift")


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """How a body says that a call failed: the keys that lead to the flag and to the errors."""

    when: tuple[str, ...]
    equals: Any
    errors: tuple[str, ...]
    code: tuple[str, ...]
    message: tuple[str, ...]

    def failed(self, body: Any) -> bool:
        """Whether the flag says failure; `0` is not `False`."""
        flag = _dig(body, self.when)
        return type(flag) is type(self.equals) and flag == self.equals

    def reasons(self, body: Any) -> tuple[tuple[Any, str], ...]:
        """Code and message of each error."""
        found = _dig(body, self.errors)
        each = found if is_list(found) else [found]
        errors = [one for one in each if is_dict(one)]
        return tuple((_dig(e, self.code), str(_dig(e, self.message))) for e in errors)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the document says of every operation."""

    option_headers: Mapping[str, tuple[str, Mapping[str, Any]]]
    envelope: Envelope | None
    request_id_header: str
    security: Security = (("*",),)


@dataclass(frozen=True)
class RawResponse(Generic[T]):
    """An answer of any status, before anything is read into it; `parse` reads it."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    attempts: int
    seconds: float
    _call: Call[T] = field(repr=False)
    _facts: Facts = field(repr=False)
    _options: CallOptions = field(repr=False)

    @property
    def operation(self) -> str:
        """The operationId."""
        return self._call.operation

    @property
    def request_id(self) -> str | None:
        """The server's name for the call, to quote in a support request."""
        return self.headers.get(self._facts.request_id_header)

    def parse(self) -> T:
        """What the operation returns.

        Raises:
            StatusError: The status is not 2xx.
            RejectedError: The body says failure.
            DecodeError: The body cannot be read; with `strict_responses`, it strays.
        """
        try:
            value: T = self._value
        except ApiError as error:
            error.seconds = self.seconds
            raise error.of(self.operation, self.request_id, self.attempts) from None
        return value

    @cached_property
    def _value(self) -> Any:
        envelope = self._facts.envelope
        reasons = envelope.reasons(self._json) if envelope else ()
        said = "; ".join(f"{message} ({code})" for code, message in reasons)
        code = reasons[0][0] if reasons else None
        if self.status // 100 != 2:
            raise self._status_error(said, code)
        if envelope and envelope.failed(self._json):
            rejection = RejectedError(f"rejected: {said or 'no reason is given'}")
            rejection.body, rejection.reasons = self._error_body(), reasons
            rejection.code = code
            raise rejection
        return self._decoded(_declared(self._call.returns, self.status))

    def _status_error(self, said: str, code: Any) -> StatusError:
        said = said or told(self._json)
        error = status_error(self.status, self.content, self.headers, said)
        error.body, error.code = self._error_body(), code or code_of(self._json)
        return error

    def _decoded(self, kind: Any) -> Any:
        try:
            value, found = decode(kind, self.content)
        except ValueError:
            kind = self.headers.get("content-type", "of no content type")
            said = f"{kind}: {self.content[:80].decode(errors='replace')!r}"
            raise DecodeError(f"the answer cannot be read, {said}") from None
        found = [replace(one, operation=self.operation) for one in found]
        for one in found:
            log.log(logging.INFO if one.undeclared else logging.WARNING, "%s", one)
            if (on_drift := self._options.get("on_drift")) is not None:
                on_drift(one)
        strayed = [one for one in found if not one.undeclared]
        if strayed and self._options.get("strict_responses"):
            raise DecodeError(f"the answer strays from the document: {strayed}")
        return value

    def _error_body(self) -> Any:
        kind = _declared(self._call.errors, max(self.status, 400))
        try:
            return None if kind is Any else decode(kind, self.content)[0]
        except ValueError:
            return None

    @cached_property
    def _json(self) -> Any:
        try:
            return from_json(self.content)
        except ValueError:
            return None


def _declared(types: Mapping[str, Any], status: int) -> Any:
    keys = (str(status), f"{status // 100}XX", "default")
    return next((types[key] for key in keys if key in types), Any)


def _dig(value: Any, keys: tuple[str, ...]) -> Any:
    for key in keys:
        value = value.get(key) if is_dict(value) else None
    return value
