"""When to try again, and how long to wait before it."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.utils import mktime_tz, parsedate_tz
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .auth import Auth
    from .http import Deadline, Response

SAFE_METHODS = frozenset(("GET", "HEAD", "OPTIONS", "QUERY", "TRACE"))
STATUSES = frozenset((408, 429, 502, 503, 504))  # they say: not now
LONGEST_PAUSE = 60.0  # seconds; where a server asks for more, the error is raised
LIMITS = ("ratelimit", "x-ratelimit", "x-rate-limit")


@dataclass(frozen=True, slots=True)
class Attempt:
    """One sending of a request, as `on_attempt` is told of it."""

    operation: str
    """The operationId."""
    method: str
    url: str
    """Without credentials."""
    number: int
    """1 for the first one of a call."""
    seconds: float
    """What it took, to the end of the body."""
    status: int | None
    """`None` if no answer came."""
    error: Exception | None
    """What went wrong on the way, if anything did."""
    retry_in: float | None
    """Seconds until the next attempt; `None` if this was the last."""


class Quota:
    """What all calls of a client may still spend on retries; what succeeds gives back.

    It keeps a client from making an outage worse: a retry takes 5 of 500. Threads may miscount
    by a few.
    """

    left = 500.0

    def take(self) -> bool:
        """Whether one more retry may be made."""
        self.left -= 5 if (enough := self.left >= 5) else 0
        return enough

    def give(self, attempts: int) -> None:
        """Note a call that ended well after so many attempts."""
        self.left = min(500.0, self.left + max(1, 5 * (attempts - 1)))


@dataclass(slots=True)
class Tries:
    """The attempts of one call: which of them is on its way, and whether another may follow."""

    safe: bool  # to be carried out twice
    renewable: tuple[Auth, ...]  # once
    most: int
    end: Deadline
    quota: Quota
    number: int = 1

    def answered(self, answer: Response) -> float | None:
        """Seconds until the next attempt; `None` if this answer is the last."""
        status = answer.status_code
        if status == 401 and self.renewable:
            hopes = [auth.refused(answer.request) for auth in self.renewable]
            self.renewable = ()
            return 0.0 if any(hopes) else None
        if status in STATUSES and self.safe:
            if (seconds := asked(status, answer.headers)) is None:
                return self._granted(backoff(self.number))
            if seconds <= LONGEST_PAUSE:
                return self._granted(seconds + backoff(0))
        return None

    def failed(self, error: Any) -> float | None:
        """The same, where an error came instead."""
        sent = getattr(error, "sent", None)  # which transport errors tell
        hopeful = sent is False or (sent and self.safe)
        return self._granted(backoff(self.number)) if hopeful else None

    def _granted(self, wait: float) -> float | None:
        in_time = self.end.spent() + wait < self.end.seconds
        more = in_time and self.number < self.most and self.quota.take()
        return wait if more else None


def backoff(attempt: int) -> float:
    """Seconds before the next attempt: exponential, with full jitter."""
    return random.uniform(0, min(8.0, 0.5 * 2**attempt))


def asked(status: int, headers: Mapping[str, str]) -> float | None:
    """Seconds that an answer asks to wait; `None` if it does not.

    `Retry-After` (RFC 9110 section 10.2.3) may be a date, which is held against the server's own
    clock; the reset of a rate limit is in seconds or a moment, and asks for nothing unless the
    limit is reached.
    """
    resets = [f"{name}-reset" for name in LIMITS if status == 429]
    for name in ("retry-after-ms", "retry-after", *resets):
        found = seconds_of(headers.get(name, ""), headers.get("date", ""))
        if found is not None:
            return max(found / 1000 if name.endswith("-ms") else found, 0.0)
    return None


def seconds_of(value: str, date: str) -> float | None:
    """Seconds until what a header tells: seconds, a date, or a moment since 1970."""
    try:
        seconds = float(value)
        if not 1e9 < seconds < 1e11:  # which would be a moment, in seconds since 1970
            return seconds if seconds == seconds else None  # NaN asks for nothing
    except ValueError:
        if (seconds := _moment(value)) == 0:
            return None
    return seconds - (_moment(date) or time.time())


def _moment(date: str) -> float:
    """Seconds since 1970; 0 if it is no date."""
    with suppress(ValueError, OverflowError):
        return mktime_tz(parsed) if (parsed := parsedate_tz(date)) else 0
    return 0
