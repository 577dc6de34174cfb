"""Spans of OpenTelemetry, if `opentelemetry-api` is installed: one for each call.

Names and attributes are those of its semantic conventions for HTTP clients.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any

from .call import Call, T
from .engine import Engine
from .http import Deadline, Request, Response, redacted


def _api(name: str) -> Any:
    try:
        return import_module(f"opentelemetry.{name}")
    except ImportError:
        return None


_TRACE, _PROPAGATE = _api("trace"), _api("propagate")


class TracedEngine(Engine):
    """Carries out each call in a span, whose context goes out with the request."""

    async def deliver(
        self, call: Call[Any], read: Callable[[Response, int, Deadline], Awaitable[T]]
    ) -> T:
        """As `Engine` does; the span lasts over all attempts, to the end of the body."""
        if _TRACE is None:
            return await super().deliver(call, read)

        async def noted(answer: Response, tries: int, end: Deadline) -> T:
            span.set_attribute("http.response.status_code", answer.status_code)
            if tries > 1:
                span.set_attribute("http.request.resend_count", tries - 1)
            if answer.status_code >= 400:
                span.set_attribute("error.type", str(answer.status_code))
                span.set_status(_TRACE.StatusCode.ERROR)
            return await read(answer, tries, end)

        tracer = _TRACE.get_tracer(__name__.partition("._core")[0])
        about = {"http.request.method": call.method, "moored.operation": call.operation}
        with tracer.start_as_current_span(
            call.operation, kind=_TRACE.SpanKind.CLIENT, attributes=about
        ) as span:
            return await super().deliver(call, noted)

    def request(self, call: Call[Any]) -> Request:
        """What a call sends, with the context of the span that is current."""
        request = super().request(call)
        if _TRACE is not None:
            span = _TRACE.get_current_span()
            span.set_attribute("url.full", redacted(request.url))
            span.set_attribute("server.address", request.url.host)
            _PROPAGATE.inject(request.headers)
        return request
