"""Lists that go on: `x-moored-pagination`, by the names and types of parameters and fields.

Each rule is a row of `_RULES`; the first that finds something is the one that holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from moored.problems import quoted
from moored.suggesting import page_names as names
from moored.suggesting.facts import NUMBERS, SCALARS, Field, Operation, folded
from moored.suggesting.page_lists import item_field, items_of
from moored.suggesting.suggestion import Confidence, Suggestion

_SEARCH = re.compile(r"search|query|list|find")


@dataclass(frozen=True, slots=True)
class _Found:
    value: dict[str, Any]
    reason: str
    confidence: Confidence = "high"


def pages(operations: tuple[Operation, ...]) -> Iterator[Suggestion]:
    """One suggestion for each operation whose answers can be gone through page by page."""
    for operation in operations:
        if operation.entry.method not in ("GET", "POST", "QUERY"):
            continue
        if "x-moored-pagination" in operation.value:
            continue
        items = items_of(operation) if operation.answer is not None else None
        found = _first(operation, items) if items is not None else None
        if found is not None:
            yield Suggestion(
                kind="pages",
                subject=operation.key,
                target=operation.target,
                update={"x-moored-pagination": found.value},
                reason=found.reason,
                confidence=found.confidence,
            )


def _first(operation: Operation, items: str) -> _Found | None:
    # What is sent by POST is a search only where a cursor stands in its body, or it is called one.
    is_read = operation.entry.method != "POST" or _SEARCH.search(operation.entry.path.lower())
    found = (rule(operation, items) for rule in (_RULES if is_read else (_cursor,)))
    return next((one for one in found if one is not None), None)


def _cursor(operation: Operation, items: str) -> _Found | None:
    """A parameter, and a field of the answer that says what to give it next."""
    if any(one.name in names.ENDS and one.types == {"boolean"} for one in operation.answered):
        # Where a flag says that it is over, a cursor may come with the last page too.
        return None
    for asks, where, folded_name in _asked(operation):
        for field in _scalars(operation, SCALARS):
            is_pair = names.is_pair(folded_name, field) and not _is_link(field)
            if is_pair or (names.is_next_of(folded_name, field) and not _is_address(field)):
                told = {"kind": "cursor", "items": items, **asks, "next": field.pointer}
                reason = f"{where} takes what {quoted(field.pointer)} of the answer holds"
                return _Found({**told, **_more(operation)}, reason)
    return None


def _asked(operation: Operation) -> Iterator[tuple[dict[str, Any], str, str]]:
    """What may ask for a page, in the order in which it is to be tried."""
    if operation.entry.method != "GET":
        for field in operation.sends:
            if field.types and field.types <= SCALARS:
                yield {"body": field.pointer}, f"{quoted(field.pointer)} of the body", field.name
    for parameter in operation.parameters("query", "header"):
        name = str(parameter["name"])
        if operation.types(parameter["schema"]) <= SCALARS:
            yield {"parameter": name}, quoted(name), folded(name)


def _header_cursor(operation: Operation, items: str) -> _Found | None:
    """A header of the answer that is the cursor, under the name of the parameter."""
    told = {folded(name): name for name in operation.answer_headers}
    for parameter in operation.parameters("query", "header"):
        name = str(parameter["name"])
        bare = folded(name).removeprefix("x")
        for header in (f"x{bare}", f"xnext{bare}", f"next{bare}"):
            if bare in names.HEADER_CURSORS and header in told:
                value = {"kind": "cursor", "items": items, "parameter": name}
                value["next_header"] = told[header]
                reason = f"{quoted(name)} takes what the header {quoted(told[header])} holds"
                return _Found(value, reason)
    return None


def _last_item(operation: Operation, items: str) -> _Found | None:
    """A parameter that takes the id of the last item."""
    for parameter in operation.parameters("query"):
        name = str(parameter["name"])
        if folded(name) in names.AFTER_ITEM and item_field(operation, items, "id"):
            more = _more(operation)
            value = {"kind": "cursor", "items": items, "parameter": name, "next_of_last": "/id"}
            reason = f'{quoted(name)} takes the "id" of an item, and the items have one'
            return _Found({**value, **more}, reason, "high" if more else "medium")
    return None


def _link(operation: Operation, items: str) -> _Found | None:
    """A field of the answer that is the address of the next page."""
    asks = {folded(str(one["name"])) for one in operation.parameters("query")}
    for field in operation.answered:
        # Where a cursor is asked for, `/pagination/next` is one, if nothing says that it is an address.
        if asks & names.CURSORS and not _is_address(field):
            continue
        if field.types == {"string"} and _is_link(field) and names.is_next_link(field):
            value = {"kind": "link", "items": items, "next": field.pointer}
            reason = f"{quoted(field.pointer)} of the answer is the address of the next page"
            return _Found({**value, **_more(operation)}, reason)
    return None


def _link_header(operation: Operation, items: str) -> _Found | None:
    """The header `Link`, with something that asks for pages."""
    link = next((one for name, one in operation.answer_headers.items() if name == "Link"), None)
    asks = {folded(str(one["name"])) for one in operation.parameters("query")}
    if link is None or not asks & (names.PAGES | names.SIZES | names.CURSORS):
        return None
    reason = 'its answers have a header "Link" (RFC 8288), and it takes a page or a size'
    return _Found({"kind": "link_header", "items": items}, reason)


def _counted(kind: str, wanted: frozenset[str]) -> Callable[[Operation, str], _Found | None]:
    def rule(operation: Operation, items: str) -> _Found | None:
        """A number in the query, beside a size of pages or a total."""
        asks = {folded(str(one["name"])): one for one in operation.parameters("query")}
        name = next((one for one in asks if one in wanted), None)
        if name is None or not operation.types(asks[name]["schema"]) <= NUMBERS:
            return None
        totals = _totals(operation, kind)
        size = asks.keys() & names.SIZES
        if not totals and not size and "page" not in _said(asks[name]):
            return None
        value = {"kind": kind, "items": items, "parameter": asks[name]["name"]}
        schema = asks[name]["schema"]
        if kind == "page" and schema.get("minimum") == 0 and "default" not in schema:
            value["first"] = 0
        with_ = sorted(str(asks[one]["name"]) for one in size)[:1] or sorted(totals.values())[:1]
        beside = f", beside {quoted(with_[0])}" if with_ else ""
        reason = f"{quoted(asks[name]['name'])} counts {names.COUNTS[kind]}{beside}"
        return _Found({**value, **totals}, reason, "high" if totals or size else "medium")

    return rule


def _totals(operation: Operation, kind: str) -> dict[str, str]:
    """How many pages, or items, the answer says there are."""
    numbers = _scalars(operation, NUMBERS)
    found = {}
    for key, wanted in (("pages", names.TOTAL_PAGES), ("total", names.TOTALS)):
        here = [one for one in numbers if one.name in wanted]
        if here and (key == "total" or kind == "page"):
            found[key] = here[0].pointer
    return found


def _scalars(operation: Operation, wanted: frozenset[str]) -> list[Field]:
    return [one for one in operation.answered if one.types and one.types <= wanted]


def _more(operation: Operation) -> dict[str, str]:
    found = (
        one.pointer
        for one in operation.answered
        if one.name in names.MORE and one.types == {"boolean"}
    )
    pointer = next(found, None)
    return {"more": pointer} if pointer is not None else {}


def _is_link(field: Field) -> bool:
    """Whether a field holds an address, by its format, its name, its place or what is said of it."""
    return _is_address(field) or any(parent in names.LINKS for parent in field.parents)


def _is_address(field: Field) -> bool:
    """The same, wherever it stands."""
    by_format = field.schema.get("format") in ("uri", "url", "URL", "uri-reference", "URI")
    by_name = any(word in field.name for word in ("link", "url", "uri", "href"))
    by_word = any(word in field.said for word in ("url", "link to", "uri"))
    return by_format or by_name or by_word


def _said(parameter: Mapping[str, Any]) -> str:
    return str(parameter.get("description") or "").lower()


_RULES: tuple[Callable[[Operation, str], _Found | None], ...] = (
    _link,
    _cursor,
    _last_item,
    _header_cursor,
    _link_header,
    _counted("page", names.PAGES),
    _counted("offset", names.OFFSETS),
)
