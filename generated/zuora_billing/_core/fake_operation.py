"""What an operation of a fake is told to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, Self, TypeAlias

from .call import Call, T
from .fake_answers import Answer
from .fake_calls import B, Received
from .fake_known import Known

if TYPE_CHECKING:
    from ..errors import ErrorBody

Step: TypeAlias = Callable[[Received[Any], Call[Any]], Answer]
_NONE: Mapping[str, str] = {}


class FakeOperation(Generic[T, B]):
    """An operation of a fake: what it answers, and the calls that it has received.

    What is scripted takes the place of what was scripted before, and `then` adds to it: an answer
    for each call, the last one for good. Every `after` is the seconds that the answer takes, for
    which no test waits.
    """

    def __init__(self, known: Known) -> None:
        self.calls: list[Received[B]] = []
        self._known, self._steps, self._goes_on = known, list[Step](), False

    def answer(self, got: Received[B], call: Call[Any]) -> Answer:
        """The next answer: the example where nothing is scripted."""
        if not self._steps:
            return self._known.usual(got, call)
        step = self._steps.pop(0) if len(self._steps) > 1 else self._steps[0]
        return step(got, call)

    @property
    def then(self) -> Self:
        """What comes next: `fails(503).then.succeeds()`."""
        following = copy(self)
        following._goes_on = True
        return following

    def succeeds(self, *, after: float = 0.0) -> Self:
        """Answer with the example of the document."""
        usual = self._known.usual
        return self._add(lambda got, call: replace(usual(got, call), after=after))

    def delays(self, seconds: float) -> Self:
        """Answer with the example, but late; never after `float("inf")` seconds."""
        return self.succeeds(after=seconds)

    def returns(
        self,
        value: T,
        *,
        status: int | None = None,
        headers: Mapping[str, str] = _NONE,
        after: float = 0.0,
    ) -> Self:
        """Answer with a value of the operation's type."""
        return self.does(lambda _: value, status=status, headers=headers, after=after)

    def does(
        self,
        react: Callable[[Received[B]], T],
        *,
        status: int | None = None,
        headers: Mapping[str, str] = _NONE,
        after: float = 0.0,
    ) -> Self:
        """Answer with what a function makes of each request."""

        def step(got: Received[Any], call: Call[Any]) -> Answer:
            made = self._known.answer(react(got), call, status)
            return replace(made, headers=headers, after=after)

        return self._add(step)

    def fails(
        self,
        status: int,
        body: ErrorBody = None,
        *,
        retry_after: float | None = None,
        headers: Mapping[str, str] = _NONE,
        after: float = 0.0,
    ) -> Self:
        """Answer with an error; without a body, with one that the document declares."""
        if retry_after is not None:
            headers = {"retry-after": f"{retry_after:g}", **headers}

        def step(_: Received[Any], call: Call[Any]) -> Answer:
            made = self._known.failure(body, call, status)
            return replace(made, headers=headers, after=after)

        return self._add(step)

    def breaks(
        self,
        content: bytes = b"{",
        *,
        status: int | None = None,
        media_type: str | None = None,
        headers: Mapping[str, str] = _NONE,
        after: float = 0.0,
    ) -> Self:
        """Answer with these bytes, whatever the document says."""
        example = self._known.example
        answer = Answer(
            status=status or example.status,
            headers=headers,
            pieces=(content,),
            media_type=media_type or example.media_type,
            after=after,
        )
        return self._add(lambda got, call: answer)

    def drops(self, partial: bytes | None = None, *, after: float = 0.0) -> Self:
        """Break the connection: before the answer, or behind these first bytes of it."""
        example = self._known.example
        answer = Answer(
            status=example.status,
            pieces=(partial or b"",),
            media_type=example.media_type,
            after=after,
            fault="dropped" if partial is None else "cut",
        )
        return self._add(lambda got, call: answer)

    def refuses(self) -> Self:
        """Take no connection, so that the request has surely not arrived."""
        return self._add(lambda got, call: Answer(fault="refused"))

    def _add(self, step: Step) -> Self:
        if not self._goes_on:
            self._steps.clear()
        self._steps.append(step)
        return self.then
