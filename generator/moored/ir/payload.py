"""Bodies of requests and responses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from moored.ir.sample import Sample
from moored.ir.types import TypeRef

Encoding = Literal["json", "form", "multipart", "text", "stream", "bytes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """One way to write a body.

    Attributes:
        media_type: As a header says it.
        encoding: How a value becomes bytes, or the other way round.
        type: Of the value; text is `str`, whatever its schema says.
        styles: How fields of a form are written, where not as usual: `deepObject`, `comma`,
            `spaceDelimited`, `pipeDelimited`.
        part_types: The media types of parts.
        whole_events: How the data of events is read, `text` or `json`, where the items of a
            stream are whole events and not only their data.
    """

    media_type: str
    encoding: Encoding
    type: TypeRef
    styles: tuple[tuple[str, str], ...] = ()
    part_types: tuple[tuple[str, str], ...] = ()
    whole_events: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The body of a request.

    Attributes:
        media: The preferred way to write it, then the others that a caller may choose.
        type: Any of their types.
        sample: A value to show in a call, for the preferred media type.
    """

    media: tuple[Media, ...]
    type: TypeRef
    required: bool
    description: str = ""
    sample: Sample | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What one status answers with.

    Attributes:
        status: `200`, `2XX` or `default`.
        type: Any of the types of its media; `None` where there is no body.
        media: The preferred way in which it is written, then the others.
        headers: Those that it declares, with what the document says of them.
        example: What a fake answers with, in the preferred way: a JSON value, text, bytes, or a
            list of the items of a stream. `None` where there is no body, or no fake.
    """

    status: str
    type: TypeRef | None
    media: tuple[Media, ...] = ()
    description: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    example: Any = None

    @property
    def succeeds(self) -> bool:
        """Whether the operation returns this; else it raises."""
        return self.status.startswith("2")

    @property
    def differs(self) -> bool:
        """Whether its media are read as different types."""
        return len({one.type.expression for one in self.media}) > 1
