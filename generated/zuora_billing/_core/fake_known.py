"""What the document says of the answers of an operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from .call import Call, is_dict
from .fake_answers import JSON, Answer, Example, fitting, written
from .fake_calls import Received
from .response import declared


class Known:
    """What the document says of the answers of an operation."""

    def __init__(self, example: Example, errors: Sequence[tuple[Any, Any]]) -> None:
        self.example, self.errors = example, errors
        self._asked = Counter[str]()

    def usual(self, got: Received[Any], call: Call[Any]) -> Answer:
        """The example; of a job, the next of its states."""
        content = self.example.after(self._asked[got.url])
        self._asked[got.url] += 1
        return self.write(content, self.example.media_type, call, self.example.status)

    def answer(self, value: Any, call: Call[Any], status: int | None) -> Answer:
        """A value as the operation answers with it."""
        fits, media_type = fitting(call.returns, value)
        if value is None and None in call.returns.values():
            return Answer(status=status or fits)
        usual, is_text = self.example, isinstance(value, str)
        alike = isinstance(usual.content, bytes | str) == isinstance(value, bytes | str)
        if not media_type and alike and usual.content != b"":
            media_type = usual.media_type
        media_type = media_type or ("text/plain; charset=utf-8" if is_text else JSON)
        return self.write(value, media_type, call, status or fits)

    def failure(self, body: Any, call: Call[Any], status: int) -> Answer:
        """An error, as the operation declares it for a status."""
        kind, media_type = declared(call.errors, max(status, 400)), JSON
        if is_dict(kind):
            media_type, kind = next(iter(kind.items()))
        if body is None:
            body = next((one for of, one in self.errors if of == kind), None)
        if body is None:
            return Answer(status=status)
        return self.write(body, media_type, call, status)

    def write(
        self, value: Any, media_type: str, call: Call[Any], status: int
    ) -> Answer:
        """The answer that holds a value."""
        content = written(value, media_type)
        said = media_type if content else ""
        return Answer(status=status, pieces=(content,), media_type=said)
