"""Pages that are counted: by number, or by the items before them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .call import Call, T
from .engine import Engine
from .paging import Keys, Turn, at
from .paging_into import Into


@dataclass(frozen=True, kw_only=True)
class ByNumber(Into):
    """The number of a page, or of its first item; an empty page is the end."""

    form = tuple[int, int]  # the number, and how many items came before
    first: int = 1
    of_items: bool = False
    pages: Keys = ()  # in the answer: how many pages there are, and how many items
    total: Keys = ()

    def following(self, turn: Turn) -> Any:
        """The number, unless the page is the last."""
        if not turn.items:
            return None
        given = self.given(turn.call)
        start = self.first if given is None else int(given)
        number, count = turn.state or (start, 0)
        number, count = number + self._step(turn), count + len(turn.items)
        done = number - self.first
        items = done if self.of_items else count
        if _reached(turn, self.total, items) or _reached(turn, self.pages, done):
            return None
        return number, count

    def to(self, call: Call[T], state: Any, engine: Engine) -> Call[T]:
        """The call with the number."""
        return self.put(call, state[0])

    def _step(self, turn: Turn) -> int:
        return len(turn.items) if self.of_items else 1


def _reached(turn: Turn, keys: Keys, done: int) -> bool:
    limit = at(turn.answer, keys) if keys else None
    return isinstance(limit, int | float) and 0 <= limit <= done
