"""Operations, the groups that they stand in, and the jobs that they start."""

from __future__ import annotations

from dataclasses import dataclass

from moored.ir.auth import Security
from moored.ir.pagination import Pagination
from moored.ir.parameter import Parameter
from moored.ir.payload import Body, Media, Response
from moored.ir.types import Renamed, TypeRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """How to wait for a job: which call tells its state, and how.

    Attributes:
        name: The name of the method that waits.
        started_by: The name of the method that starts the job.
        id: The attributes that lead from its answer to the job's id.
        id_parameter: The argument of the polling operation that takes the id.
        status: The attributes that lead from an answer to the state.
        status_keys: The keys that do so on the wire.
        succeeded: The states that end a job well.
        failed: The states that end it badly.
        in_one: Whether there is a method that starts the job and waits for it.
    """

    name: str
    started_by: str
    id: tuple[str, ...]
    id_parameter: str
    status: tuple[str, ...]
    status_keys: tuple[str, ...]
    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    in_one: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation.

    Attributes:
        operation_id: As the vendor spells it; `None` where the document has none.
        path: The path's fixed texts and parameters' argument names in turn.
        wire_path: The path template of the document.
        parameters: In the order of the path, then required ones, then by name on the wire and by place.
        client_headers: The names on the wire of headers that the client's settings fill.
        idempotency_header: The header that gets a key by itself.
        security: The ways in, where they are not the usual ones of the API.
        scopes: What a token must allow, by the name of the scheme's class.
        job: How to wait for the job that this operation tells of.
        pagination: How one page leads to the next, where answers are pages.
    """

    operation_id: str | None
    name: str
    method: str
    wire_path: str
    path: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    client_headers: tuple[str, ...]
    idempotency_header: str | None
    body: Body | None
    responses: tuple[Response, ...]
    summary: str
    description: str
    security: Security | None = None
    scopes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    deprecated: bool = False
    job: Job | None = None
    pagination: Pagination | None = None

    @property
    def title(self) -> str:
        """The operationId; method and path where there is none."""
        return self.operation_id or f"{self.method} {self.wire_path}"

    @property
    def types(self) -> tuple[TypeRef, ...]:
        """Every type that the operation's code names."""
        found = [one.type for one in self.parameters]
        found += [one.type for one in self.responses if one.type is not None]
        found += [media.type for one in self.responses if one.differs for media in one.media]
        found += [self.pagination.item] if self.pagination is not None else []
        return (*found, *([self.body.type] if self.body is not None else []))

    @property
    def streams(self) -> tuple[Media, ...]:
        """The media of successful answers that come item by item."""
        ways = [media for one in self.responses if one.succeeds for media in one.media]
        return tuple(media for media in ways if media.encoding == "stream")

    @property
    def answers_bytes(self) -> bool:
        """Whether a successful answer is bytes."""
        ways = [media for one in self.responses if one.succeeds for media in one.media]
        return any(media.encoding == "bytes" for media in ways)

    @property
    def returns(self) -> tuple[TypeRef, ...]:
        """The types of successful answers, each once."""
        types = [response.type for response in self.responses if response.succeeds]
        return tuple(dict.fromkeys(type_ for type_ in types if type_ is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The operations of one tag: a module, a class, an attribute of the client.

    Attributes:
        tags: The tag; several where they differ only in spelling.
        classes: The names of the class and its variants: to be awaited, and for raw answers.
        renamed: Former names of methods.
    """

    tags: tuple[str, ...]
    module: str
    class_name: str
    classes: tuple[str, ...]
    description: str
    operations: tuple[Operation, ...]
    renamed: tuple[Renamed, ...] = ()
