"""What an operation asks of the runtime: one frozen `Call`, from checked arguments."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Generic,
    ParamSpec,
    TypedDict,
    TypeGuard,
    TypeVar,
)
from urllib.parse import quote
from uuid import uuid4

from .retry import Attempt

if TYPE_CHECKING:  # the rest is loaded with the first client, or with the first model
    from pydantic import TypeAdapter

    from .engine import Engine

P = ParamSpec("P")  # the arguments of an operation
T = TypeVar("T")  # what it returns
V = TypeVar("V")
_TOKEN = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
_LINE = re.compile(r"(?! )[ -~]*(?<! )")
Security = tuple[tuple[str, ...], ...]
"""Ways in, each of schemes that belong together; `*` is whatever the client holds."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """One place where an answer is not what the document says."""

    pointer: str
    """JSON Pointer (RFC 6901) into the body."""
    expected: str
    """What the document asks for, in words."""
    got: str
    """What came, shortened."""
    undeclared: bool = False
    """Whether it is merely a field that the document does not mention."""
    operation: str = ""
    """The operationId."""


class CallOptions(TypedDict, total=False):
    """Settings of a client; a call may have its own."""

    timeout: float
    """Seconds for the whole call: every attempt, every pause, the body. Default: 60."""
    max_retries: int
    """Attempts after the first one, where a repeat is safe. Default: 2."""
    headers: Mapping[str, str]
    """Further headers."""
    compress_requests: bool
    """Whether to send request bodies gzipped. Default: no."""
    strict_responses: bool
    """Whether an answer that strays from the document is an error. Default: no."""
    on_drift: Callable[[Deviation], None]
    """Called with every place where an answer strays from the document."""
    on_attempt: Callable[[Attempt], None]
    """Called after every sending of a request, also of one that is sent again."""
    allow_plain_http: bool
    """Whether credentials may go over plain http to another machine. Default: no."""
    max_response_bytes: float
    """The longest answer to read, after decompression. Default: 256 MiB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the document says of every operation."""

    option_headers: Mapping[str, tuple[str, Mapping[str, Any]]]
    envelope: Any  # what reads errors out of bodies
    request_id_header: str
    security: Security = (("*",),)
    pace: Callable[[Callable[[], float]], Any] | None = None
    engine: Any = None  # a class of engines other than `Engine`


@dataclass(frozen=True, slots=True)
class Body:
    """A request body, ready to be sent as often as it takes."""

    content: Any  # bytes, or `Pieces` that are read as they are sent
    media_type: str


class Plan(ABC, Generic[T]):
    """Something to carry out, which ends with a `T`."""

    @abstractmethod
    async def perform(self, engine: Engine, raw: bool) -> Any:
        """The `T`; the last `RawResponse` if `raw`."""


@dataclass(frozen=True, kw_only=True)
class Call(Plan[T]):
    """One call of one operation."""

    operation: str
    method: str
    path: str
    query: str = ""
    headers: Mapping[str, object] = field(default_factory=dict[str, object])
    client_headers: tuple[str, ...] = ()  # those that the settings fill
    body: Body | None = None
    accept: str = "application/json"
    returns: Mapping[str, Any]  # status (200, 2XX, default) to the type of the body
    errors: Mapping[str, Any] = field(default_factory=dict[str, Any])
    security: Security | None = None  # `None`: as usual; `()`: none at all
    repeatable: bool = False
    options: CallOptions | None = None
    read: Any = None  # what reads a body, if it is not `decode`

    async def perform(self, engine: Engine, raw: bool) -> Any:
        """What the operation returns."""
        response = await engine.respond(self)
        return response if raw else response.parse()


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine over a blocking client."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    raise RuntimeError("a blocking client met something to await: use the async client")


def path(template: str, /, **values: object) -> str:
    """A path, in which values stand for their `{names}`, percent-encoded; see `filled`."""
    given = {name: "" if one is None else text(one) for name, one in values.items()}
    return filled(template, {name: quote(one, safe="") for name, one in given.items()})


def filled(template: str, values: Mapping[str, str]) -> str:
    """A path with encoded values in it.

    An empty value, or one that makes its segment `.` or `..`, is a `ValueError`: the path would
    be another operation's (RFC 3986 section 5.2.4).
    """
    url = template.format_map(values)
    empty = [name for name, value in values.items() if not value]
    if empty or {".", ".."} & set(url.split("/")):
        at_fault = " and ".join(empty or values)
        raise ValueError(f"{at_fault}: empty, or a segment of dots, in the path {url}")
    return url


def header(name: str, value: object) -> str:
    """A header's value; a `ValueError` if it is not one line of ASCII (RFC 9110 section 5)."""
    line = text(value)
    if not (_TOKEN.fullmatch(name) and _LINE.fullmatch(line)):
        raise ValueError(f"{name}: a header must be one line of ASCII text")
    return line


def key(given: str | None, **limits: Any) -> object:
    """An idempotency key: the given one, or a fresh one for a call and all its attempts."""
    return str(uuid4()) if given is None else within(given, **limits)


def within(value: object, **limits: Any) -> Callable[[str], object]:
    """A header's value, to be checked when its name is at hand; see `limited`."""
    return lambda name: limited(name, value, **limits)


def limited(name: str, value: V, **limits: Any) -> V:
    """The value, if it keeps limits (those of `pydantic.Field`); else a `ValueError`."""
    if limits and value is not None:
        try:
            kind: Any = type(value)
            _limits(kind, tuple(limits.items())).validate_python(value)
        except ValueError as error:
            of_pydantic: Any = error
            said = of_pydantic.errors()[0]["msg"]
            raise ValueError(f"{name}: {said}") from None
    return value


@cache
def _limits(kind: Any, limits: tuple[tuple[str, Any], ...]) -> TypeAdapter[Any]:
    from pydantic import Field, TypeAdapter

    annotated: Any = Annotated[kind, Field(**dict(limits))]
    return TypeAdapter(annotated)


def text(value: Any) -> str:
    """A value as it stands in a URL or a header; a list with commas (style `simple`)."""
    if isinstance(value, str):
        return str(value)
    if is_list(value):
        return ",".join(text(item) for item in value if item is not None)
    if isinstance(value, bool | float | Decimal):
        return str(value).lower() if type(value) is bool else f"{Decimal(str(value)):f}"
    return str(value.isoformat() if hasattr(value, "isoformat") else value)


def is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether it is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether it is a JSON array."""
    return isinstance(value, list)
