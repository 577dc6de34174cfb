"""Texts that a regular expression matches."""

from __future__ import annotations

import importlib
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

# Characters, the most readable ones first.
_ALPHABET = "aA10-_. /@:+#" + "".join(map(chr, range(33, 127))) + "éא中"
_LONGEST = 4000
_CATEGORIES: dict[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda char: char.isalnum() or char == "_",
}


def texts_matching(pattern: str, length: int) -> Iterator[str]:
    """Texts that are likely to match, of at least one and then of at least `length` characters.

    Lookaround and boundaries are not followed: whoever asks has to try the texts.

    Args:
        pattern: A regular expression (ECMA-262); of those that Python does not know, none comes.
        length: Characters.
    """
    tree = _parsed(pattern)
    if tree is None:
        return
    for least in (1, 0, length, length + 1):
        try:
            yield "".join(_written(tree, least, {}))
        except _UnknownError:
            return


class _UnknownError(Exception):
    """The pattern is too long, or has something that no text is made for."""


@cache
def _parsed(pattern: str) -> Any:
    parser: Any = importlib.import_module("re._parser")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return parser.parse(pattern)
    except (re.error, RecursionError, OverflowError):
        return None


def _written(tree: Iterable[Any], least: int, groups: dict[int, str]) -> Iterator[str]:
    for code, said in tree:
        yield _one(str(code), said, least, groups)


def _one(code: str, said: Any, least: int, groups: dict[int, str]) -> str:
    match code:
        case "LITERAL":
            return chr(said)
        case "NOT_LITERAL":
            return _first(lambda char: char != chr(said))
        case "ANY":
            return "a"
        case "IN":
            return _first(lambda char: _is_in(char, said))
        case "BRANCH":
            return "".join(_written(said[1][0], least, groups))
        case "SUBPATTERN":
            groups[said[0]] = "".join(_written(said[3], least, groups))
            return groups[said[0]]
        case "GROUPREF":
            return groups.get(said, "")
        case "ATOMIC_GROUP":
            return "".join(_written(said, least, groups))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeated(said, least, groups)
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return ""
    raise _UnknownError


def _repeated(said: Any, least: int, groups: dict[int, str]) -> str:
    low, high, tree = said
    once = "".join(_written(tree, min(least, 1), groups))
    times = max(int(low), min(int(high), least))
    if times * len(once) > _LONGEST:
        raise _UnknownError
    return once * times


def _first(holds: Callable[[str], bool]) -> str:
    for char in _ALPHABET:
        if holds(char):
            return char
    raise _UnknownError


def _is_in(char: str, said: Iterable[Any]) -> bool:
    """Whether a set of characters has one."""
    found, negated = False, False
    for code, what in said:
        match str(code):
            case "NEGATE":
                negated = True
            case "LITERAL":
                found |= ord(char) == what
            case "RANGE":
                found |= what[0] <= ord(char) <= what[1]
            case "CATEGORY":
                found |= _is_of(char, str(what))
    return found is not negated


def _is_of(char: str, category: str) -> bool:
    name = category.removeprefix("CATEGORY_")
    holds = _CATEGORIES.get(name.removeprefix("NOT_"))
    return holds is not None and holds(char) is not name.startswith("NOT_")
