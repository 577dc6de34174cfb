"""Texts and numbers that a schema allows, and whether it allows one."""

from __future__ import annotations

import calendar
import ipaddress
import math
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from moored.lower.sample_patterns import texts_matching
from moored.models.limits import limits_of
from moored.models.patterns import compiles, matches

WORD = "example"
_LARGEST = 1e300  # beyond, an integer may be more than a float can hold
_LONGEST = 10_000  # characters of a text that is worth making
# Names and addresses that stand for no one (RFC 2606, RFC 5737, RFC 3849).
_TEXTS: Mapping[str, str] = {
    "byte": "ZXhhbXBsZQ==",
    "date": "2030-01-31",
    "date-time": "2030-01-31T12:00:00Z",
    "decimal": "12.50",
    "duration": "P1D",
    "email": "user@example.com",
    "hostname": "example.com",
    "idn-email": "user@example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "iri": "https://example.com/",
    "json-pointer": "/example",
    "time": "12:00:00Z",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_TIME = re.compile(
    r"T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,6})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")


def texts(schema: dict[str, Any]) -> Iterator[str]:
    """Texts to try, the most telling one first."""
    limits = dict(limits_of(schema, "string"))
    least, most = limits.get("min_length", 0), limits.get("max_length", math.inf)
    word = _TEXTS.get(schema.get("format", ""), WORD)
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and not compiles(pattern):
        # Nobody can tell here whether any other text matches it.
        yield from texts_matching(pattern, least)
    yield word
    if len(word) < least <= _LONGEST:
        yield (word * (least // len(word) + 1))[:least]
    if len(word) > most:
        yield word[: int(most)]
    if isinstance(pattern, str):
        yield from texts_matching(pattern, least)
        for text in texts_matching(pattern, least):
            yield text[: int(min(most, len(text)))]


def allows_text(schema: dict[str, Any], text: str) -> bool:
    """Whether a text keeps the limits, the pattern and the usual formats of a schema."""
    limits = dict(limits_of(schema, "string"))
    if not limits.get("min_length", 0) <= len(text) <= limits.get("max_length", math.inf):
        return False
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and not _matches(pattern, text):
        return False
    holds = _FORMATS.get(str(schema.get("format")))
    return holds is None or holds(text)


def _matches(pattern: str, text: str) -> bool:
    """Whether a pattern is found in a text; one that nobody here knows holds for all."""
    # Python's engine knows the others, and may take forever: no pattern of a document is run by it.
    return matches(pattern, text) if compiles(pattern) else True


def _parses(make: Callable[[str], object]) -> Callable[[str], bool]:
    def holds(text: str) -> bool:
        try:
            make(text)
        except ValueError:
            return False
        return True

    return holds


def _is_date(text: str) -> bool:
    """A full date of RFC 3339, as Python has it: from the year 1 on."""
    if (found := _DATE.fullmatch(text)) is None:
        return False
    year, month, day = map(int, found.groups())
    return year > 0 and 0 < month < 13 and 0 < day <= calendar.monthrange(year, month)[1]


def _is_moment(text: str) -> bool:
    return _is_date(text[:10]) and _TIME.fullmatch(text[10:]) is not None


_FORMATS: Mapping[str, Callable[[str], bool]] = {
    "date": _is_date,
    "date-time": _is_moment,
    "decimal": lambda text: _DECIMAL.fullmatch(text) is not None,
    "email": lambda text: re.fullmatch(r"[!-?A-~]+@[0-9A-Za-z.-]+", text) is not None,
    "ipv4": _parses(ipaddress.IPv4Address),
    "ipv6": _parses(ipaddress.IPv6Address),
    "uri": lambda text: _ADDRESS.fullmatch(text) is not None,
    "url": lambda text: _ADDRESS.fullmatch(text) is not None,
    "uuid": lambda text: _UUID.fullmatch(text) is not None,
}


def numbers(schema: dict[str, Any], kind: str) -> Iterator[float]:
    """Numbers to try, the plainest one first."""
    limits = dict(limits_of(schema, kind))
    low = max((limits[key] for key in ("ge", "gt") if key in limits), default=None)
    high = min((limits[key] for key in ("le", "lt") if key in limits), default=None)
    step = schema.get("multipleOf")
    yield 1 if kind == "integer" else 1.0
    bounds = [one for one in (low, high) if one is not None and abs(one) <= _LARGEST]
    for bound in bounds:
        yield from (bound, bound + 1, bound - 1)
    if low is not None and high is not None and len(bounds) == 2:
        yield (low + high) // 2 if kind == "integer" else (low + high) / 2
    if isinstance(step, int | float) and step > 0:
        for turns in (bound / step for bound in (1, *bounds)):
            if abs(turns) <= _LARGEST:
                yield from (math.ceil(turns) * step, math.floor(turns) * step)
    yield 0


def allows_number(schema: dict[str, Any], kind: str, value: float) -> bool:
    """Whether a number keeps the limits of a schema."""
    limits = dict(limits_of(schema, kind))
    step = schema.get("multipleOf")
    if not abs(value) <= _LARGEST:
        return False
    if isinstance(step, int | float) and step > 0:
        turns = value / step
        if not abs(turns) <= _LARGEST or abs(turns - round(turns)) > 1e-9:
            return False
    low, above = limits.get("ge", -math.inf), limits.get("gt", -math.inf)
    high, below = limits.get("le", math.inf), limits.get("lt", math.inf)
    return bool(low <= value <= high and above < value < below)
