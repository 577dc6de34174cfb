"""Operations of a fake that answer item by item."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generic, Self, get_args, get_origin, overload

from pydantic_core import from_json, to_json
from typing_extensions import TypeVar

from .call import Call, T, is_dict, is_list
from .events import ServerSentEvent
from .fake import Declared, FakeGroup, Route
from .fake_answers import JSON, Answer, Example, written
from .fake_calls import B
from .fake_known import Known
from .fake_operation import FakeOperation
from .streams import Stream

Item = TypeVar("Item", default=Any)


class FakeStream(FakeOperation[T, B], Generic[T, B, Item]):
    """An operation of a fake that answers item by item."""

    def streams(self, *items: Item, drops: bool = False, after: float = 0.0) -> Self:
        """Answer with these items; with `drops`, the connection breaks behind them."""

        def step(_: object, call: Call[Any]) -> Answer:
            media_type, kind = _stream(call, self._known.example)
            made = _written(list(items), media_type, kind, call)
            return replace(made, after=after, fault="cut" if drops else "")

        return self._add(step)


class StreamRoute(Route[T, B], Generic[T, B, Item]):
    """Makes the attribute of a group that fakes such an operation."""

    def __init__(
        self,
        declared: Declared[T],
        place: str,
        example: Example,
        item: type[Item] | None = None,
        body: type[B] | None = None,
        operation_id: str = "",
    ) -> None:
        super().__init__(declared, place, example, body, operation_id)

    @overload
    def __get__(self, group: None, kind: object) -> Self: ...
    @overload
    def __get__(self, group: FakeGroup, kind: object) -> FakeStream[T, B, Item]: ...
    def __get__(self, group: FakeGroup | None, kind: object) -> Any:
        return super().__get__(group, kind)

    def _made(self, known: Known) -> FakeStream[T, B, Item]:
        return FakeStream(_Known(known.example, known.errors))


class _Known(Known):
    def write(
        self, value: Any, media_type: str, call: Call[Any], status: int
    ) -> Answer:
        sequence, kind = _stream(call, self.example)
        if is_list(value) and media_type == sequence:
            return replace(_written(value, media_type, kind, call), status=status)
        return super().write(value, media_type, call, status)


def _stream(call: Call[Any], example: Example) -> tuple[str, Any]:
    """The media type of the stream, and the type of its items."""
    for kind in call.returns.values():
        ways: dict[str, Any] = kind if is_dict(kind) else {example.media_type: kind}
        for media_type, one in ways.items():
            if get_origin(one) is Stream:
                return media_type, get_args(one)[0]
    return "", None


def _written(items: list[Any], media_type: str, kind: Any, call: Call[Any]) -> Answer:
    whole = getattr(call, "whole_events", "")
    if "event-stream" in media_type:
        pieces = [_event(one, kind, whole) for one in items]
    else:
        begin = b"\x1e" if "json-seq" in media_type else b""
        pieces = [begin + written(one, JSON) + b"\n" for one in items]
    return Answer(pieces=tuple(pieces), media_type=media_type)


def _event(item: Any, kind: Any, whole: str) -> bytes:
    said: dict[str, Any] = {}
    if isinstance(item, ServerSentEvent):
        said = {"event": item.event, "id": item.id, "retry": item.retry}
        data = item.data
    elif whole:
        said = from_json(written(item, JSON))
        data = said["data"] if whole == "text" else to_json(said["data"]).decode()
    else:
        raw = isinstance(item, str) and kind in (str, ServerSentEvent)
        data = item if raw else written(item, JSON).decode()
    named = [(name, said.get(name)) for name in ("event", "id", "retry")]
    lines = [f"{name}: {value}" for name, value in named if value]
    lines += [f"data: {line}" for line in data.split("\n")]
    return "\n".join([*lines, "", ""]).encode()
