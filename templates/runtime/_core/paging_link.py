"""Pages that are named by a link, which leads nowhere but to the API's own origin."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, unquote_plus, urljoin, urlsplit

from ..errors import PaginationError
from .call import Call, T
from .engine import Engine
from .paging import Keys, Turn, Way, at

_LINK = re.compile(r'<([^<>]*)>((?:[^",]|"(?:[^"\\]|\\.)*"?)*)')
_LONGEST = 1 << 15
_SAFE = "%:/?#[]@!$&'()*+,;="  # of what a URL may hold as it is (RFC 3986 section 2.2)
_PARAMETER = re.compile(
    r';\s*([^\s=;"]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*)))?'
)


@dataclass(frozen=True, kw_only=True)
class ByLink(Way):
    """A link in the answer, or else in its header `Link` (RFC 8288); none at the end."""

    form = str
    next: Keys | None = None

    def following(self, turn: Turn) -> Any:
        """The URL, without credentials that the server has put there."""
        link = _in_header(turn) if self.next is None else at(turn.answer, self.next)
        if not link or not isinstance(link, str):
            return link or None
        path, engine = turn.call.path, turn.engine
        here = engine.base_url.rstrip("/") + path if path.startswith("/") else path
        try:
            return _without_keys(urljoin(here, link), engine)
        except ValueError:
            return link  # to be refused when its turn comes

    def to(self, call: Call[T], state: Any, engine: Engine) -> Call[T]:
        """The call of the link; a `PaginationError` if it leads to another origin."""
        url = quote(str(state), safe=_SAFE)
        if len(url) > _LONGEST:
            raise PaginationError("the link to the next page is too long")
        try:
            home = engine.is_home(url)
        except ValueError as error:
            raise PaginationError(f"the next page is no place to go: {error}") from None
        if not home:
            there = urlsplit(url)
            said = f"{there.scheme}://{there.netloc}"
            raise PaginationError(f"the next page is on another origin: {said}")
        return replace(call, path=url, query="")


def _in_header(turn: Turn) -> str | None:
    """The target of the first link with the relation `next`."""
    for target, rest in _LINK.findall(turn.response.headers.get("link", "")):
        for name, quoted, bare in _PARAMETER.findall(rest):
            if name.lower() == "rel" and "next" in (quoted or bare).lower().split():
                return str(target)
    return None


def _without_keys(url: str, engine: Engine) -> str:
    """A URL without the API keys that the client adds to a query by itself."""
    auth: tuple[Any, ...] = engine.auth
    keys = {one.name for one in auth if getattr(one, "place", None) == "query"}
    path, mark, query = url.partition("?")
    pairs = [one for one in query.split("&") if _name(one) not in keys]
    return path + mark + "&".join(pairs) if keys else url


def _name(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])
