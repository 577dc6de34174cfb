"""JSON text (RFC 8259) to values: duplicate keys, `NaN` and absurd numbers are refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from moored.document import codes, json_places
from moored.document.limits import measure
from moored.document.text import failure, position
from moored.limits import Limits, raised_by
from moored.problems import Location, MooredError, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from moored.document.source import SourceFile


def parse(source: SourceFile, text: str, limits: Limits) -> Any:
    """The value that a JSON text holds.

    Raises:
        json.JSONDecodeError: It is not well-formed; `syntax_error` says so to a user.
        MooredError: A rule of `Limits`, a duplicate key or a number stands against it.
    """
    reader = _Reader(source, text, limits)
    try:
        value = json.loads(
            text,
            object_pairs_hook=reader.pairs,
            parse_int=reader.integer,
            parse_float=reader.number,
            parse_constant=reader.constant,
        )
    except RecursionError:
        raise reader.too_deep() from None
    reader.check(value)
    return value


def syntax_error(source: SourceFile, error: json.JSONDecodeError) -> MooredError:
    """What `parse` found, at its line and column."""
    message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
    return failure(source, codes.SYNTAX, error.lineno, error.colno, message, "correct the syntax")


class _Reader:
    def __init__(self, source: SourceFile, text: str, limits: Limits) -> None:
        self._source, self._text, self._limits = source, text, limits
        self._duplicates = False

    def pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        self._duplicates |= len(value) != len(pairs)
        if not all(map(str.isascii, value)):
            self._check_keys(value)
        return value

    def _check_keys(self, value: dict[str, Any]) -> None:
        for key in value:
            if any("\ud800" <= char <= "\udfff" for char in key):
                message = f"the key {quoted(key)} holds half a character, which is in no UTF-8"
                line, column = position(self._text, json_places.find_key(self._text, key))
                raise failure(
                    self._source, codes.KEY, line, column, message, "write the whole character"
                )

    def integer(self, text: str) -> int:
        if len(text) > self._limits.digits:
            message = f"an integer of {len(text):,} characters cannot be represented"
            hint = f"write a shorter number, or {raised_by('digits')}"
            raise self._at_token(text.__eq__, message, hint)
        return int(text)

    def number(self, text: str) -> float:
        value = float(text)
        if value in (float("inf"), float("-inf")):
            message = f"the number {quoted(text, 40)} is too large to be represented"
            raise self._at_token(text.__eq__, message)
        return value

    def constant(self, text: str) -> Any:
        raise self._at_token(text.__eq__, f"{quoted(text)} is not a number that JSON has")

    def check(self, value: Any) -> None:
        limits = self._limits
        depth, values = measure(value, limits.depth, limits.values)
        if depth > limits.depth:
            raise self.too_deep()
        if values > limits.values:
            message = f"the document has more than {limits.values:,} values"
            hint = f"split the document, or {raised_by('values')}"
            raise failure(self._source, codes.TOO_MANY_NODES, 1, 1, message, hint)
        if self._duplicates:
            raise MooredError(self._duplicate_problems())

    def too_deep(self) -> MooredError:
        line, column = position(self._text, json_places.too_deep(self._text, self._limits.depth))
        message = f"values are nested more than {self._limits.depth} deep"
        return failure(
            self._source,
            codes.TOO_DEEP,
            line,
            column,
            message,
            f"nest them less, or {raised_by('depth')}",
        )

    def _at_token(
        self, wanted: Callable[[str], bool], message: str, hint: str = "write a finite number"
    ) -> MooredError:
        line, column = position(self._text, json_places.find_token(self._text, wanted))
        return failure(self._source, codes.NUMBER, line, column, message, hint)

    def _duplicate_problems(self) -> list[Problem]:
        found = []
        for offset, key in json_places.duplicates(self._text):
            line, column = position(self._text, offset)
            found.append(
                Problem(
                    code=codes.DUPLICATE_KEY,
                    message=f"the key {quoted(key)} stands twice in one object",
                    location=Location(file=self._source.shown, line=line, column=column),
                    hint="remove one of the two",
                )
            )
        return found
