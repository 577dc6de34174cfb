"""Spans of OpenTelemetry, one for each call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from .caller import Caller, Thin
from .clock import Clock
from .packages import package
from .server import Answer, Server, as_json

_EXPORTER = InMemorySpanExporter()


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    if not isinstance(trace.get_tracer_provider(), TracerProvider):
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(_EXPORTER))
        trace.set_tracer_provider(provider)
    _EXPORTER.clear()
    yield _EXPORTER


@pytest.fixture
def client(caller: Caller, server: Server) -> Thin:
    extras = package("runtime_extras")
    return caller.client(extras, base_url=server.url, auth=extras.Token("canary"))


def only(spans: InMemorySpanExporter) -> tuple[ReadableSpan, dict[str, Any]]:
    (span,) = spans.get_finished_spans()
    return span, dict(span.attributes or {})


async def test_a_span_of_a_call(
    client: Thin, server: Server, spans: InMemorySpanExporter, clock: Clock
) -> None:
    again = Answer(status=503, headers={"Retry-After": "0"})
    server.on("GET", "/exports/7", again, as_json({"id": "7", "state": "done"}))
    with trace.get_tracer("outer").start_as_current_span("outer") as outer:
        await client.exports.get_export("7")

    span = next(one for one in spans.get_finished_spans() if one.name == "getExport")
    assert span.parent is not None and span.parent.span_id == outer.get_span_context().span_id
    assert span.kind is trace.SpanKind.CLIENT
    assert dict(span.attributes or {}) == {
        "http.request.method": "GET",
        "http.request.resend_count": 1,
        "http.response.status_code": 200,
        "moored.operation": "getExport",
        "server.address": "127.0.0.1",
        "url.full": f"{server.url}/exports/7",
    }
    context = span.get_span_context()
    assert context is not None
    sent = [one.header("traceparent") or "" for one in server.seen]
    assert [one.split("-")[1:3] for one in sent] == [
        [f"{context.trace_id:032x}", f"{context.span_id:016x}"]
    ] * 2
    assert "canary" not in span.to_json()


async def test_a_status_that_is_an_error(
    client: Thin, server: Server, spans: InMemorySpanExporter
) -> None:
    server.on("GET", "/exports/7", as_json({}, 404))
    with pytest.raises(package("runtime_extras").StatusError):
        await client.exports.get_export("7")
    span, attributes = only(spans)
    assert (attributes["http.response.status_code"], attributes["error.type"]) == (404, "404")
    assert span.status.status_code is trace.StatusCode.ERROR


async def test_a_call_that_is_not_answered(
    client: Thin, server: Server, spans: InMemorySpanExporter, clock: Clock
) -> None:
    server.on("GET", "/exports/7", Answer(reset=True))
    with pytest.raises(package("runtime_extras").TransportError):
        await client.exports.get_export("7")
    span, attributes = only(spans)
    assert "http.response.status_code" not in attributes
    assert span.status.status_code is trace.StatusCode.ERROR
    assert [event.name for event in span.events] == ["exception"]


async def test_without_the_library(
    client: Thin, server: Server, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    telemetry = __import__("runtime_extras._core.telemetry", fromlist=["_TRACE"])
    monkeypatch.setattr(telemetry, "_TRACE", None)
    server.on("GET", "/exports/7", as_json({"id": "7", "state": "done"}))
    await client.exports.get_export("7")
    assert server.only().header("traceparent") is None
    assert spans.get_finished_spans() == ()
