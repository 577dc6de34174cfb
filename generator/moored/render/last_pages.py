"""The only page of a fake: an example of a page that no other one follows."""

from __future__ import annotations

from typing import Any

from moored.ir.operation import Operation
from moored.ir.pagination import Pagination

Keys = tuple[str, ...]


def last_page(example: Any, operation: Operation) -> Any:
    """The example as the last page has it.

    What says that there are more is turned round. Where only an empty page is the end, it is empty.
    """
    pages = operation.pagination
    if pages is None:
        return example
    ends = {pages.more: False, pages.total: _count(example, pages), pages.pages: 1}
    for keys, value in ends.items():
        example = _set(example, keys, value)
    if pages.next and not pages.of_last:
        example = _set(example, pages.next, _nothing(_at(example, pages.next)))
    return example if _ends(example, pages) else _set(example, pages.items, [])


def _ends(example: Any, pages: Pagination) -> bool:
    if pages.kind in ("link", "link_header") or (pages.kind == "cursor" and not pages.of_last):
        return True
    told = (pages.more, pages.total, pages.pages)
    return any(_at(example, keys) is not None for keys in told if keys)


def _nothing(value: Any) -> Any:
    """What leads nowhere, of the same type."""
    return {str: "", int: 0, float: 0.0}.get(type(value))


def _count(example: Any, pages: Pagination) -> int:
    items = _at(example, pages.items)
    return len(items) if isinstance(items, list) else 0


def _at(value: Any, keys: Keys) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _set(example: Any, keys: Keys, value: Any) -> Any:
    """The example with another value where it has one; a list by itself has no keys."""
    if not keys:
        return value if isinstance(example, list) and isinstance(value, list) else example
    if not isinstance(example, dict) or keys[0] not in example:
        return example
    inside = value if not keys[1:] else _set(example[keys[0]], keys[1:], value)
    return {**example, keys[0]: inside}
