"""Reading the values of a lock that anyone may have written: every type and size is checked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeVar

from moored.emit.codes import DAMAGED, FOREIGN_FORMAT
from moored.emit.unmerged import is_unmerged, unmerged
from moored.problems import Location, MooredError, Problem, quoted

MAX_BYTES = 16 * 2**20
MAX_TEXT = 10_000

_DIGEST = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"\d{1,9}(\.\d{1,9}){0,3}")
_MOST_PROBLEMS = 20

_T = TypeVar("_T", bound=str)


class Reader:
    """The values of one JSON object, taken one key at a time.

    A value that is not what it should be is reported, and a harmless one stands in for it, so that
    `finish` can raise all problems at once.
    """

    def __init__(
        self, values: dict[str, Any], place: str, shown: str, found: list[Problem]
    ) -> None:
        """Reads `values`; `place` is the JSON Pointer to them, `found` collects problems."""
        self._values = values
        self._place = place
        self._shown = shown
        self._found = found
        self._taken: set[str] = set()

    @classmethod
    def of(cls, text: str, shown: str, known_format: int) -> Reader:
        """The reader of a whole lock.

        Raises:
            MooredError: The text is no lock at all, or one in another format.
        """
        if is_unmerged(text):
            raise MooredError([unmerged(text, shown)])
        values = _load(text, shown)
        reader = cls(values, "", shown, [])
        if reader.whole("format") != known_format:
            raise MooredError(reader._found or [_other_format(values["format"], shown)])
        return reader

    def finish(self) -> None:
        """Raise what was found.

        Raises:
            MooredError: Something was.
        """
        self.close()
        if self._found:
            raise MooredError(self._found[:_MOST_PROBLEMS])

    def close(self) -> None:
        """Report keys that nothing took."""
        for key in sorted(self._values.keys() - self._taken):
            self._report(key, "is no key of a lock")

    def has(self, key: str) -> bool:
        """Whether the value of `key` is there, and not null."""
        return self._take(key) is not None

    def whole(self, key: str) -> int:
        """A number from 1 to 999,999."""
        value = self._take(key)
        if type(value) is int and 0 < value < 1_000_000:
            return value
        self._report(key, "is not a whole number from 1 to 999999")
        return 1

    def text(self, key: str) -> str:
        """A text of bounded length."""
        value = self._take(key)
        return self._text(key, value)

    def version(self, key: str) -> str:
        """A version such as `1.4.0`."""
        return self._matching(key, _VERSION, "a version such as 1.4.0")

    def digest(self, key: str) -> str:
        """A SHA-256 in lower-case hexadecimal."""
        return self._matching(key, _DIGEST, "a SHA-256 in 64 hexadecimal digits")

    def choice(self, key: str, *allowed: _T) -> _T:
        """One of a few words."""
        value = self._take(key)
        for word in allowed:
            if word == value:
                return word
        self._report(key, f"is none of {', '.join(allowed)}")
        return allowed[0]

    def list_of_texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._take(key)
        if not isinstance(value, list):
            self._report(key, "is not a list")
            return ()
        return tuple(self._text(key, item) for item in value)

    def texts(self, key: str) -> dict[str, str]:
        """A mapping of text to text."""
        return {name: self._text(key, value) for name, value in self._mapping(key).items()}

    def digests(self, key: str) -> dict[str, str]:
        """A mapping of text to SHA-256."""
        reader = Reader(self._mapping(key), f"{self._place}/{key}", self._shown, self._found)
        return {name: reader.digest(name) for name in sorted(reader._values)}

    def settings(self, key: str) -> dict[str, Any]:
        """A mapping of text to a text, a number, a truth value, null or a list of texts."""
        reader = Reader(self._mapping(key), f"{self._place}/{key}", self._shown, self._found)
        return {name: reader._setting(name) for name in sorted(reader._values)}

    def entries(self, key: str) -> Iterator[tuple[str, Reader]]:
        """The readers of a mapping of objects, each with its key."""
        for name, value in sorted(self._mapping(key).items()):
            if isinstance(value, dict):
                yield name, Reader(value, f"{self._place}/{key}/{name}", self._shown, self._found)
            else:
                self._report(key, f"has no object at {quoted(name)}")

    def _take(self, key: str) -> Any:
        self._taken.add(key)
        return self._values.get(key)

    def _setting(self, key: str) -> Any:
        value = self._take(key)
        if isinstance(value, list):
            return [self._text(key, item) for item in value]
        if value is None or isinstance(value, bool | int | float):
            return value
        return self._text(key, value)

    def _mapping(self, key: str) -> dict[str, Any]:
        value = self._take(key)
        if isinstance(value, dict):
            return value
        self._report(key, "is not an object")
        return {}

    def _text(self, key: str, value: object) -> str:
        if isinstance(value, str) and len(value) <= MAX_TEXT:
            return value
        self._report(key, f"is not a text of at most {MAX_TEXT} characters")
        return ""

    def _matching(self, key: str, pattern: re.Pattern[str], what: str) -> str:
        value = self._take(key)
        if isinstance(value, str) and pattern.fullmatch(value):
            return value
        self._report(key, f"is not {what}")
        return ""

    def _report(self, key: str, fault: str) -> None:
        if len(self._found) < _MOST_PROBLEMS:
            place = quoted(f"{self._place}/{key}", limit=200)
            self._found.append(_damaged(self._shown, f"the value at {place} {fault}"))


def _load(text: str, shown: str) -> dict[str, Any]:
    if len(text) > MAX_BYTES:
        raise MooredError([_damaged(shown, f"the lock is larger than {MAX_BYTES} characters")])
    try:
        values = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        place = Location(file=shown, line=error.lineno, column=error.colno)
        raise MooredError([_damaged(shown, "the lock is not JSON", place)]) from None
    except (ValueError, RecursionError):
        raise MooredError([_damaged(shown, "the lock holds what no lock holds")]) from None
    if not isinstance(values, dict):
        raise MooredError([_damaged(shown, "the lock is not a JSON object")])
    return values


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("a key stands twice")
    return values


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _damaged(shown: str, message: str, place: Location | None = None) -> Problem:
    return Problem(
        code=DAMAGED,
        message=message,
        location=place or Location(file=shown),
        hint="restore the file from version control, or run `moored generate`",
    )


def _other_format(found: int, shown: str) -> Problem:
    return Problem(
        code=FOREIGN_FORMAT,
        message=f"the lock is in format {found}, which this moored does not know",
        location=Location(file=shown),
        hint="use the moored that wrote it, or a later one",
    )
