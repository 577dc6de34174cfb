"""Going slower before the server refuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from .retry import LIMITS, LONGEST_PAUSE, seconds_of


class Pace:
    """The turns that all calls of a client take, once little is left of a limit."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now, self._gap, self._next = now, 0.0, 0.0

    def turn(self) -> float:
        """Seconds until this call may go."""
        now = self._now()
        start = max(now, self._next)
        self._next = start + self._gap
        return start - now

    def heard(self, headers: Mapping[str, str]) -> None:
        """Note what an answer says of its limit."""
        self._gap = gap(headers)
        self._next = max(self._next, self._now() + self._gap) if self._gap else 0.0


def gap(headers: Mapping[str, str]) -> float:
    """Seconds to leave between calls, so that a limit that is nearly used up lasts to its reset.

    As `RateLimit-Limit`, `-Remaining` and `-Reset` say, with or without `X-`, or the one field
    `RateLimit` (drafts of the IETF's HTTPAPI working group).
    """
    with suppress(KeyError, ValueError):
        said = dict(
            re.findall(r"\b(r|t|remaining|reset)=(\d+)", headers.get("ratelimit", ""))
        )
        said |= {
            field: value for name in LIMITS for field, value in _fields(name, headers)
        }
        left, limit = float(said.get("remaining") or said["r"]), said.get("limit")
        reset = seconds_of(
            said.get("reset") or said.get("t", ""), headers.get("date", "")
        )
        if reset is not None and left < (float(limit) / 5 if limit else 10):
            return min(max(reset, 0.0) / max(left, 1.0), LONGEST_PAUSE)
    return 0.0


def _fields(name: str, headers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for field in ("limit", "remaining", "reset"):
        if value := headers.get(f"{name}-{field}"):
            yield field, value.partition(",")[0].partition(";")[0]
