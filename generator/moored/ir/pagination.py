"""Operations that answer page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from moored.ir.types import TypeRef

Kind = Literal["cursor", "page", "offset", "link", "link_header"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """How one page of an operation leads to the next.

    What stands in a body is named by the keys that lead to it.

    Attributes:
        item: The type of an item.
        items: Where the list is in an answer.
        place: Where a request says which page it asks for; empty for links.
        name: The parameter there, or the field of the body.
        next: What leads to the next page; `None` where it stands in a header.
        next_header: That header, for cursors.
        of_last: Whether `next` is in the last item, and not in the whole answer.
        more: The flag that says whether there is a next page.
        first: The number of the first page, or of the first item.
        pages: How many pages there are.
        total: How many items there are.
    """

    kind: Kind
    item: TypeRef
    items: tuple[str, ...]
    place: Literal["", "query", "header", "body"] = ""
    name: tuple[str, ...] = ()
    next: tuple[str, ...] | None = None
    next_header: str = ""
    of_last: bool = False
    more: tuple[str, ...] = ()
    first: int = 1
    pages: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
