"""One call of an operation that answers page by page, and how one page leads to the next."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, TypeAlias
from uuid import uuid4

from pydantic import BaseModel
from pydantic_core import to_json

from ..errors import ApiError, DecodeError, PaginationError
from .call import Call, T, is_dict, is_list
from .decoding import adapter
from .engine import Engine
from .pages import A, AsyncPage, AsyncPages, Page
from .response import RawResponse

Keys: TypeAlias = tuple[str, ...]
"""What leads to a value in a body: a name on the wire for each step."""


def at(value: Any, keys: Keys) -> Any:
    """What keys lead to in a body, decoded or not; `None` where nothing is."""
    for key in keys:
        if isinstance(value, BaseModel):
            type(value).model_rebuild()  # or its aliases may not be known yet
            fields, extra = type(value).model_fields.items(), value.model_extra or {}
            value = {one.alias or name: getattr(value, name) for name, one in fields}
            value |= extra
        value = value.get(key) if is_dict(value) else None
    return value


@dataclass(frozen=True, slots=True)
class Turn:
    """A page that has come, for what leads on from it."""

    call: Call[Any]
    state: Any
    response: RawResponse[Any]
    answer: Any
    items: list[Any]
    engine: Engine


@dataclass(frozen=True, kw_only=True)
class Way(ABC):
    """How one page leads to the next: by a state, which is a JSON value of the type `form`."""

    form: ClassVar[Any]
    more: Keys = ()

    def after(self, turn: Turn) -> Any:
        """The state that leads to the next page; `None` if there is none."""
        more = at(turn.answer, self.more) if self.more else None
        return self.following(turn) if more is None or more else None

    @abstractmethod
    def following(self, turn: Turn) -> Any:
        """The same, where no flag has said that there is none."""

    @abstractmethod
    def to(self, call: Call[A], state: Any, engine: Engine) -> Call[A]:
        """A call of the page that a state leads to."""


@dataclass(frozen=True, kw_only=True)
class Paged(Call[A], Generic[A, T]):
    """One call of an operation that answers page by page."""

    items: Keys
    way: Way
    key_header: str = ""  # takes a fresh idempotency key for each page
    resume: str | None = None

    def perform(self, engine: Engine, raw: bool) -> Any:
        """The page, or the answer as it came; `AsyncPages` for an async client."""
        if raw or engine.http.blocks:
            return self.page(engine, raw)
        return AsyncPages(engine, self)

    async def page(self, engine: Engine, raw: bool = False) -> Any:
        """One page, or the answer as it came."""
        try:
            state = self._state()
            call = self if state is None else self._at(state, engine)
            response = await engine.respond(call)
            if raw:
                return response
            answer = response.parse()
            items: Any = at(answer, self.items)
            items = [] if items is None else items
            if not is_list(items):
                raise DecodeError(f"the items are no list: {items!r:.80}")
            state = self.way.after(Turn(call, state, response, answer, items, engine))
        except ApiError as error:
            error.operation, error.cursor = self.operation, self.resume
            raise
        cursor = None if state is None else to_json(state).decode()
        kind = Page[A, T] if engine.http.blocks else AsyncPage[A, T]
        return kind(answer, items, cursor, engine, self)

    def _state(self) -> Any:
        if self.resume is None:
            return None
        try:
            return adapter(self.way.form).validate_json(self.resume, strict=True)
        except ValueError:
            raise PaginationError(f"{self.resume:.80} leads to no page") from None

    def _at(self, state: Any, engine: Engine) -> Call[A]:
        call = self.way.to(self, state, engine)
        fresh = {self.key_header: str(uuid4())} if self.key_header else {}
        return replace(call, headers={**call.headers, **fresh})
