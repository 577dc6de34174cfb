"""What can be wrong with a fetch, in words; no word of them holds a query or a password."""

from __future__ import annotations

from moored.document import codes
from moored.problems import Location, MooredError, Problem, quoted
from moored.source_url import public_form

_FETCH_YOURSELF = "or fetch the document yourself and use --from FILE"


def failed(url: str, code: str, message: str, hint: str = "") -> MooredError:
    """The error of one URL."""
    place = Location(file=quoted(public_form(url), 300)[1:-1])
    return MooredError([Problem(code=code, message=message, location=place, hint=hint)])


def bad_url(url: str, fault: str) -> MooredError:
    """A URL that no document is fetched from."""
    return failed(url, codes.SOURCE_URL, f"the address {fault}", "correct source in the settings")


def unencrypted(url: str) -> MooredError:
    """HTTP without TLS, to a host that is not this machine."""
    message = "the document would come without encryption, so that anyone could change it"
    return failed(url, codes.SOURCE_URL, message, f"use https:, {_FETCH_YOURSELF}")


def not_public(url: str, host: str, ip: str, *, own: bool) -> MooredError:
    """A host in a network of ours."""
    message = f"the host {quoted(host)} has the address {quoted(ip)}, which is not a public one"
    allow = "if the vendor is in your own network, set source_allow_private = true"
    hint = allow if own else "no redirect may lead there; correct source in the settings"
    return failed(url, codes.PRIVATE_ADDRESS, message, hint)


def unresolved(url: str, host: str) -> MooredError:
    """A name without an address."""
    return failed(
        url, codes.UNREACHABLE, f"the host {quoted(host)} has no address", "check the name"
    )


def unreachable(url: str, reason: object) -> MooredError:
    """No connection, or one that broke."""
    said = quoted(reason, 200) if str(reason) else type(reason).__name__
    hint = f"try again, {_FETCH_YOURSELF}"
    return failed(url, codes.UNREACHABLE, f"the document could not be fetched: {said}", hint)


def too_slow(url: str, seconds: float) -> MooredError:
    """The deadline passed."""
    message = f"the document did not come within {seconds:g} s"
    return failed(url, codes.TOO_SLOW, message, f"try again, {_FETCH_YOURSELF}")


def too_large(url: str, limit: int) -> MooredError:
    """More than the bound, as it came or decompressed."""
    message = f"the document is larger than {limit:,} bytes"
    return failed(url, codes.TOO_LARGE, message, "see that source is the right address")


def bad_status(url: str, status: int) -> MooredError:
    """Any status but 200, 304 where that was asked for, and the redirects."""
    needs = f"fetch it yourself, with your credentials, {_FETCH_YOURSELF[3:]}"
    hint = needs if status in (401, 403, 407) else "see that source is the right address"
    return failed(url, codes.ANSWER_STATUS, f"the server answered with status {status}", hint)


def bad_redirect(url: str, message: str) -> MooredError:
    """Redirects that lead nowhere."""
    return failed(url, codes.REDIRECT, message, "give the final address as source")


def bad_body(url: str, fault: str) -> MooredError:
    """A body that is broken."""
    return failed(url, codes.ANSWER_BODY, f"the answer {fault}", f"try again, {_FETCH_YOURSELF}")


def web_page(url: str) -> MooredError:
    """HTML: a login, a page of documentation, a message of a proxy."""
    hint = "give the address of the JSON or YAML itself"
    return failed(url, codes.WEB_PAGE, "the answer is a web page, not a document", hint)
