"""Where a request says which page is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from pydantic_core import from_json, to_json

from .call import Body, Call, T, text
from .paging import Keys, Way, at


@dataclass(frozen=True, kw_only=True)
class Into(Way):
    """A query parameter, a header, or a field of the JSON body."""

    query: str = ""
    header: str = ""
    body: Keys = ()

    def given(self, call: Call[Any]) -> Any:
        """What a call says; `None` if it says nothing."""
        if self.query:
            return dict(parse_qsl(call.query)).get(self.query)
        if self.header:
            value = call.headers.get(self.header)
            return value(self.header) if callable(value) else value
        return at(_sent(call), self.body)

    def put(self, call: Call[T], value: Any) -> Call[T]:
        """The same call, which asks for the page of a value."""
        if self.query:
            pairs = [
                pair for pair in call.query.split("&") if _name(pair) != self.query
            ]
            pairs.append(f"{quote(self.query, safe='')}={quote(text(value), safe='')}")
            return replace(call, query="&".join(filter(None, pairs)))
        if self.header:
            return replace(call, headers={**call.headers, self.header: value})
        kind = call.body.media_type if call.body else "application/json"
        content = to_json(_with(_sent(call), self.body, value))
        return replace(call, body=Body(content, kind))


def _name(pair: str) -> str:
    return unquote(pair.partition("=")[0])


def _sent(call: Call[Any]) -> dict[str, Any]:
    return from_json(call.body.content) if call.body else {}


def _with(body: Mapping[str, Any], keys: Keys, value: Any) -> dict[str, Any]:
    """A body with a value where keys lead to."""
    first, *rest = keys
    inner = _with(body.get(first) or {}, tuple(rest), value) if rest else value
    return {**body, first: inner}
