"""Parameters of an operation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from moored.ir.sample import Sample
from moored.ir.types import TypeRef

Place = Literal["path", "query", "header", "cookie", "querystring"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One argument of a method.

    Attributes:
        wire: The name on the wire.
        name: The name of the argument.
        place: Where it stands in the request.
        type: Without `None`, even where the argument is optional.
        limits: Keyword arguments of `pydantic.Field`.
        item_limits: The same for each item of a list.
        explode: Whether a list becomes one pair an item (place `query`).
        style: The style, or the media type of its content; empty where the place says it all.
        reserved: Whether reserved characters stay as they are (`allowReserved`).
        default: What the server takes where it is not given, for the docstring.
        sample: A value to show in a call.
    """

    wire: str
    name: str
    place: Place
    type: TypeRef
    required: bool
    limits: tuple[tuple[str, Any], ...] = ()
    item_limits: tuple[tuple[str, Any], ...] = ()
    explode: bool = True
    style: str = ""
    reserved: bool = False
    default: Any = None
    description: str = ""
    deprecated: bool = False
    sample: Sample | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientOption:
    """A header that is a setting of the client; a call may override it."""

    wire: str
    name: str
    type: TypeRef
    limits: tuple[tuple[str, Any], ...] = ()
    description: str = ""
