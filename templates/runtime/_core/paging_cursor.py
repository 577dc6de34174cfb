"""Pages that are named by a part of the page before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .call import Call, T
from .engine import Engine
from .paging import Keys, Turn, at
from .paging_into import Into


@dataclass(frozen=True, kw_only=True)
class ByCursor(Into):
    """A cursor in the answer, in a header of it, or in the last item; none at the end."""

    form = str | int | float
    next: Keys = ()
    next_header: str = ""
    of_last: bool = False

    def following(self, turn: Turn) -> Any:
        """The cursor."""
        if self.next_header:
            return turn.response.headers.get(self.next_header) or None
        last = turn.items[-1] if turn.items else None
        return at(last if self.of_last else turn.answer, self.next) or None

    def to(self, call: Call[T], state: Any, engine: Engine) -> Call[T]:
        """The call with the cursor."""
        return self.put(call, state)
