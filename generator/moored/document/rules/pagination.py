"""The form of `x-moored-pagination`, and what becomes of it when it has that form.

What it names in the document is a matter of `pagination_targets`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from moored import pointer as pointers
from moored.document import codes
from moored.document.nearest import did_you_mean
from moored.document.rules.pagination_targets import targets
from moored.document.rules.values import is_pointer
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from moored.document.entries import OperationEntry
    from moored.document.model import Document, JsonObject

_Told: TypeAlias = tuple[str, str, str]  # the place inside, the fact, the next step
_NAME = "x-moored-pagination"
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_WHERE = frozenset({"parameter", "body"})
_SOURCES = frozenset({"next", "next_header", "next_of_last"})
#: The fields of each kind; of those in one set there is exactly one.
_KINDS: Mapping[str, tuple[frozenset[str], ...]] = {
    "cursor": (_WHERE, _SOURCES),
    "page": (_WHERE,),
    "offset": (_WHERE,),
    "link": (frozenset({"next"}),),
    "link_header": (),
}
_OPTIONAL: Mapping[str, frozenset[str]] = {
    "cursor": frozenset({"more"}),
    "page": frozenset({"more", "first", "pages", "total"}),
    "offset": frozenset({"more", "first", "total"}),
    "link": frozenset({"more"}),
    "link_header": frozenset({"more"}),
}


def check(document: Document, value: JsonObject, entry: OperationEntry) -> Iterator[Problem]:
    """What is wrong with the `x-moored-pagination` of an operation."""
    place = f"{entry.pointer}/{_NAME}"
    found = list(_form(document, value, place))
    yield from found or targets(document, value, entry)


def _form(document: Document, value: JsonObject, place: str) -> Iterator[Problem]:
    for inside, fact, hint in _kind(value) or _fields(value["kind"], value):
        yield document.problem(codes.EXTENSION_VALUE, place + inside, fact, hint)


def _kind(value: JsonObject) -> list[_Told]:
    kind = value.get("kind")
    if isinstance(kind, str) and kind in _KINDS:
        return []
    hint = f"use one of {', '.join(_KINDS)}"
    if "kind" not in value:
        return [("", f"{_NAME} has no kind", hint)]
    fact = f"there is no kind {quoted(str(kind))} of {_NAME}"
    return [("/kind", fact, did_you_mean(str(kind), _KINDS, hint))]


def _fields(kind: str, value: JsonObject) -> Iterator[_Told]:
    whose = f"{_NAME} of kind {quoted(kind)}"
    allowed = ["kind", "items", *sorted(frozenset().union(_OPTIONAL[kind], *_KINDS[kind]))]
    for key in sorted(value.keys() - set(allowed)):
        hint = did_you_mean(key, allowed, f"use {', '.join(allowed)}")
        yield pointers.join(key), f"{whose} has no field {quoted(key)}", hint
    for names in (frozenset({"items"}), *_KINDS[kind]):
        if len(names & value.keys()) != 1:
            yield "", f"{whose} has {_counted(names, value)}", _wanted(names)
    for key in allowed[1:]:
        is_right, expected = _FORMS[key]
        if key in value and not is_right(value[key]):
            fact = f"{quoted(key)} of {_NAME} is not {expected}"
            yield f"/{key}", fact, f"write {expected}"


def _counted(names: frozenset[str], value: JsonObject) -> str:
    there = sorted(names & value.keys())
    both = " beside ".join(quoted(name) for name in there)
    return both or f"no {' or '.join(quoted(name) for name in sorted(names))}"


def _wanted(names: frozenset[str]) -> str:
    if len(names) == 1:
        return f"add {_FORMS[next(iter(names))][1]}"
    return f"write one of {', '.join(sorted(names))}"


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _is_field(value: Any) -> bool:
    return is_pointer(value) and value != ""


def _is_header(value: Any) -> bool:
    return isinstance(value, str) and _HEADER.fullmatch(value) is not None


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


_POINTER = "a JSON Pointer such as /meta/next"
_FORMS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "items": (is_pointer, 'a JSON Pointer such as /data, or "" where the answer is the list'),
    "parameter": (_is_text, "the name of a parameter"),
    "body": (_is_field, _POINTER),
    "next": (_is_field, _POINTER),
    "next_header": (_is_header, "the name of a header"),
    "next_of_last": (is_pointer, "a JSON Pointer such as /id, into the last item"),
    "more": (_is_field, _POINTER),
    "pages": (_is_field, _POINTER),
    "total": (_is_field, _POINTER),
    "first": (_is_count, "a whole number of at least 0"),
}
