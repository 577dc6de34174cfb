"""The one place where moored uses the network, and the only import of httpx2.

Each hop of a fetch is judged alone: the form of its URL, then every address of its host. The
connection goes to an address that was judged, with the host's name in TLS and in the header `Host`,
so that a name which resolves to something else a moment later (DNS rebinding) has no effect.
No proxy, no cookie and no `.netrc` is used.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urljoin

import httpx2

from moored.document.fetch import faults
from moored.document.fetch.body import Body, BodyFault, BodyTooLarge
from moored.document.fetch.look_up import look_up, looked_up
from moored.document.fetch.networks import kind
from moored.document.fetch.request import Bounds, Fetched, Request, Resolve
from moored.problems import quoted
from moored.source_url import (
    Address,
    address,
    bracketed,
    public_form,
    source_fault,
    validator,
)

if TYPE_CHECKING:
    import ssl
    from collections.abc import Sequence

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_ADDRESSES = 8
#: The deadline over all holds for the rest; this one leaves time for a second address.
_TIMEOUT = httpx2.Timeout(None, connect=15.0)
_HEADERS = {
    "Accept": "application/json, application/yaml, */*;q=0.8",
    "Accept-Encoding": "gzip",
    "User-Agent": "moored",
}
#: What a hop gives: a document, nothing new (`None`), or the URL of the next hop.
_Outcome: TypeAlias = "Fetched | str | None"


def fetch(
    request: Request,
    *,
    bounds: Bounds | None = None,
    resolve: Resolve = look_up,
    tls: ssl.SSLContext | None = None,
) -> Fetched | None:
    """Fetch one document; nothing that it refers to is fetched.

    Must not be called in a running event loop.

    Args:
        request: What, and what is there already.
        bounds: How much the server may take.
        resolve: Finds the addresses of a host.
        tls: Whose certificates to believe; by default those that the machine does, or the
            environment's `SSL_CERT_FILE`.

    Returns:
        The document; `None` if it is still the one that the validators stand for.

    Raises:
        MooredError: It could not be fetched (M0102, M0120 to M0127).
    """
    bounds = bounds or Bounds()
    hops = _Hops(request, bounds, resolve, tls or httpx2.create_ssl_context())
    return asyncio.run(hops.run())


class _Hops:
    def __init__(
        self, request: Request, bounds: Bounds, resolve: Resolve, tls: ssl.SSLContext
    ) -> None:
        self._request = request
        self._bounds = bounds
        self._resolve = resolve
        self._tls = tls
        self._url = request.url

    async def run(self) -> Fetched | None:
        try:
            async with asyncio.timeout(self._bounds.seconds):
                return await self._follow()
        except TimeoutError:
            raise faults.too_slow(self._url, self._bounds.seconds) from None

    async def _follow(self) -> Fetched | None:
        for _ in range(self._bounds.redirects + 1):
            if fault := source_fault(self._url):
                raise faults.bad_url(self._url, fault)
            outcome = await self._hop(address(self._url))
            if not isinstance(outcome, str):
                return outcome
            self._url = outcome
        most = self._bounds.redirects
        raise faults.bad_redirect(self._request.url, f"there are more than {most} redirects")

    async def _hop(self, to: Address) -> _Outcome:
        """One request, at the first address that takes a connection."""
        refused: Exception | None = None
        for ip in await self._judged(to):
            try:
                return await self._ask(to, ip)
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                refused = error
            except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError) as error:
                raise faults.unreachable(self._url, error) from None
        raise faults.unreachable(self._url, refused)

    async def _judged(self, to: Address) -> Sequence[str]:
        """The addresses of a host, if a stranger may make us connect to all of them."""
        try:
            found = await looked_up(self._resolve, to.host, to.port)
        except (OSError, UnicodeError):
            raise faults.unresolved(self._url, to.host) from None
        if not found:
            raise faults.unresolved(self._url, to.host)
        own = to.host == address(self._request.url).host
        allowed = {"public"}
        if own and self._request.allow_private:
            allowed |= {"private", "loopback"}
        for ip in found:
            if kind(ip) not in allowed:
                raise faults.not_public(self._url, to.host, ip, own=own)
        if to.scheme != "https" and {kind(ip) for ip in found} != {"loopback"}:
            raise faults.unencrypted(self._url)
        return found[:_MOST_ADDRESSES]

    async def _ask(self, to: Address, ip: str) -> _Outcome:
        url = f"{to.scheme}://{bracketed(ip)}:{to.port}{to.target}"
        headers = {**_HEADERS, "Host": to.authority, **self._validators()}
        async with (
            # A client for each hop, as what one server set is none of another's business.
            httpx2.AsyncClient(verify=self._tls, trust_env=False, timeout=_TIMEOUT) as client,
            client.stream(
                "GET", url, headers=headers, extensions={"sni_hostname": to.host}
            ) as answer,
        ):
            return await self._answered(answer)

    def _validators(self) -> dict[str, str]:
        known = {
            "If-None-Match": self._request.etag,
            "If-Modified-Since": self._request.last_modified,
        }
        return {name: value for name, value in known.items() if value}

    async def _answered(self, answer: httpx2.Response) -> _Outcome:
        if answer.status_code in _REDIRECTS:
            return self._next(answer.headers.get("Location", ""))
        if answer.status_code == 304 and self._request.is_conditional:
            return None
        if answer.status_code != 200:
            raise faults.bad_status(self._url, answer.status_code)
        data = await self._read(answer)
        if answer.headers.get("Content-Type", "").lower().startswith("text/html"):
            raise faults.web_page(self._url)
        if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
            raise faults.web_page(self._url)
        return Fetched(
            data=data,
            etag=validator(answer.headers.get("ETag", "")),
            last_modified=validator(answer.headers.get("Last-Modified", "")),
        )

    def _next(self, location: str) -> str:
        try:
            url = urljoin(self._url, location) if location else ""
        except ValueError:
            url = ""
        if not url:
            raise faults.bad_redirect(self._url, "the server redirects to nowhere")
        if fault := source_fault(url):
            shown = quoted(public_form(url), 200)
            raise faults.bad_redirect(self._url, f"the server redirects to {shown}, which {fault}")
        return url

    async def _read(self, answer: httpx2.Response) -> bytes:
        try:
            body = Body(self._bounds.size, answer.headers.get("Content-Encoding", ""))
            async for piece in answer.aiter_raw():
                body.feed(piece)
            return body.finish()
        except BodyFault as fault:
            raise faults.bad_body(self._url, str(fault)) from None
        except BodyTooLarge:
            raise faults.too_large(self._url, self._bounds.size) from None
