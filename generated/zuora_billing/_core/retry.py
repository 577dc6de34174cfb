"""When to try again, and how long to wait before it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

SAFE_METHODS = frozenset(
    {"GET", "HEAD", "OPTIONS", "QUERY", "TRACE"}
)  # RFC 9110 section 9.2.1
STATUSES = frozenset({408, 429, 502, 503, 504})  # they say: not now
LONGEST_PAUSE = (
    60.0  # seconds; where a server asks for more, the error is raised at once
)


def backoff(attempt: int) -> float:
    """Seconds before the next attempt: exponential, with full jitter."""
    return random.uniform(0, min(8.0, 0.5 * 2**attempt))


def pause(status: int, headers: Mapping[str, str], attempt: int) -> float | None:
    """Seconds that the server asks for, else a backoff; `None` if it asks for too many.

    `Retry-After` (RFC 9110 section 10.2.3) may be a date, which is held against the server's own
    clock; `RateLimit-Reset` is in seconds, and asks for nothing unless the limit is reached.
    """
    names = ("retry-after", "ratelimit-reset") if status == 429 else ("retry-after",)
    for name in names:
        asked = _seconds(headers.get(name, ""), headers.get("date", ""))
        if asked is not None:
            return max(asked, 0.0) + backoff(0) if asked <= LONGEST_PAUSE else None
    return backoff(attempt)


def _seconds(value: str, date: str) -> float | None:
    try:
        seconds = float(value)
    except ValueError:
        until, now = _moment(value), _moment(date) or datetime.now(UTC)
        return None if until is None else (until - now).total_seconds()
    return (
        seconds if seconds == seconds else None
    )  # not a number: as if nothing was asked


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
