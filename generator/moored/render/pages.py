"""Methods that return pages."""

from __future__ import annotations

from collections.abc import Iterable

from moored.ir.api import Api
from moored.ir.operation import Operation
from moored.ir.pagination import Pagination
from moored.render import signatures
from moored.render.code import Code
from moored.render.literals import text, tuple_of

_WAYS = {
    "cursor": "ByCursor",
    "page": "ByNumber",
    "offset": "ByNumber",
    "link": "ByLink",
    "link_header": "ByLink",
}


def has_pages(api: Api) -> bool:
    """Whether an operation is answered page by page."""
    return page_parts(one for group in api.groups for one in group.operations)["pages"]


def page_parts(operations: Iterable[Operation]) -> dict[str, bool]:
    """Whether the parts of the runtime for pages are needed, by their names."""
    ways = {_WAYS[one.pagination.kind] for one in operations if one.pagination is not None}
    return {
        "pages": bool(ways),
        "paging": bool(ways),
        "paging_cursor": "ByCursor" in ways,
        "paging_into": bool(ways - {"ByLink"}),
        "paging_link": "ByLink" in ways,
        "paging_number": "ByNumber" in ways,
    }


def decorator(operation: Operation) -> Code:
    """What makes the declaration of an operation a method."""
    return Code("operation" if operation.pagination is None else "paged")


def kind_of(operation: Operation) -> Code:
    """The class of what an operation declares."""
    if operation.pagination is not None:
        return Code("Paged")
    return Code("Streaming" if operation.streams else "Call")


def yielded(operation: Operation) -> Code:
    """The parameters of that class: what a method returns, and the items of pages."""
    returned, pages = signatures.returned(operation), operation.pagination
    return returned if pages is None else Code(f"{returned}, {pages.item.plain}")


def resume(operation: Operation) -> tuple[str, ...]:
    """The argument by which pages are taken up again."""
    return () if operation.pagination is None else ("resume: str | None = None",)


def resume_in_words(operation: Operation) -> list[tuple[str, str]]:
    """What a docstring says of it."""
    said = "The `cursor` of a page or of an error, to go on from there."
    return [] if operation.pagination is None else [("resume", said)]


def pages_in_words(operation: Operation) -> str:
    """What a docstring says of pages."""
    if operation.pagination is None:
        return ""
    return "Answers page by page: iterate over the items of all pages, or over `pages()`."


def page_arguments(operation: Operation) -> dict[str, str]:
    """What a `Paged` takes besides what a `Call` does."""
    pages = operation.pagination
    if pages is None:
        return {}
    key = operation.idempotency_header
    return {
        "items": tuple_of(pages.items),
        "way": _way(pages),
        "key_header": text(key) if key else "",
        "resume": "resume",
    }


def _way(pages: Pagination) -> str:
    """How one page leads to the next, as an expression."""
    way = _WAYS[pages.kind]
    name = tuple_of(pages.name) if pages.place == "body" else text("".join(pages.name))
    said = {
        pages.place: name,
        "next": tuple_of(pages.next) if pages.next else "",
        "next_header": text(pages.next_header) if pages.next_header else "",
        "of_last": "True" if pages.of_last else "",
        "of_items": "True" if pages.kind == "offset" else "",
        "first": str(pages.first) if way == "ByNumber" and pages.first != 1 else "",
        "pages": tuple_of(pages.pages) if pages.pages else "",
        "total": tuple_of(pages.total) if pages.total else "",
        "more": tuple_of(pages.more) if pages.more else "",
    }
    arguments = ", ".join(f"{key}={value}" for key, value in said.items() if key and value)
    return f"{way}({arguments})"
