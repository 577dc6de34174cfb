"""Gzip in both directions, and answers that are cut off or far too long."""

from __future__ import annotations

import gzip
import json
import random
import zlib

import pytest
from zuora_billing import Options
from zuora_billing.errors import ApiConnectionError, ApiError, DecodeError
from zuora_billing.models import BulkPdfRequest, DocumentList

from .caller import Caller, Thin
from .clock import Clock
from .server import Answer, Server, as_json, gzipped
from .zuora import BULK, JOB

AT = f"{BULK}/{JOB}"
DONE = as_json({"jobId": JOB, "fileUrls": [f"https://s.example/{n}.zip" for n in range(500)]})
LARGE = as_json({"jobId": "".join(random.Random(1).choices("0123456789abcdef", k=100_000))})
BOMB = Answer(
    body=gzip.compress(b"[" + b" " * 30_000_000 + b"]", mtime=0),
    headers={"Content-Encoding": "gzip", "Content-Type": "application/json"},
)


def request() -> BulkPdfRequest:
    documents = [DocumentList(doc_type="Invoice", object_ids=[f"{n:032}" for n in range(200)])]
    return BulkPdfRequest(documents=documents, file_name="é", index_file_format="JSON")


async def test_a_request(caller: Caller, server: Server, clock: Clock) -> None:
    server.on("POST", BULK, Answer(status=503), as_json({"jobId": JOB}))
    client = caller.client(base_url=server.url, compress_requests=True)
    await client.operations.create_bulk_pdf_job(request())
    first, second = server.seen
    assert first.body == second.body
    for seen in server.seen:
        assert seen.header("content-encoding") == "gzip"
        assert seen.header("content-type") == "application/json"
        assert seen.header("content-length") == str(len(seen.body))
        assert len(seen.body) < 2000
    plain = {"compress_requests": False}
    await client.operations.create_bulk_pdf_job(request(), options=plain)
    last = server.seen[-1]
    assert last.header("content-encoding") is None
    assert gzip.decompress(first.body) == last.body
    assert last.json()["documents"][0]["objectIds"][1] == f"{1:032}"


async def test_a_request_whose_header_says_so(client: Thin, server: Server) -> None:
    server.on("POST", BULK, as_json({"jobId": JOB}))
    said: Options = {"headers": {"Content-Encoding": "gzip"}}
    await client.operations.create_bulk_pdf_job(request(), options=said)
    sent = json.loads(gzip.decompress(server.only().body))
    assert sent["documents"][0]["objectIds"][1] == f"{1:032}"


async def test_a_request_without_a_body(caller: Caller, server: Server) -> None:
    server.on("GET", AT, DONE)
    client = caller.client(base_url=server.url, compress_requests=True)
    await client.operations.get_bulk_pdf_job(JOB)
    assert "content-encoding" not in server.only().names()


@pytest.mark.parametrize("answer", [DONE, LARGE])
async def test_an_answer(client: Thin, server: Server, answer: Answer) -> None:
    server.on("GET", AT, gzipped(answer))
    raw = await client.operations.with_raw_response.get_bulk_pdf_job(JOB)
    assert raw.content == answer.body
    assert raw.parse().job_id
    assert server.only().header("accept-encoding") == "gzip"


async def test_other_spellings(client: Thin, server: Server) -> None:
    for encoding, body in (
        ("GZIP", gzip.compress(DONE.body)),
        ("deflate", zlib.compress(DONE.body)),
        ("identity", DONE.body),
    ):
        server.on("GET", AT, Answer(body=body, headers={"Content-Encoding": encoding}))
        assert (await client.operations.get_bulk_pdf_job(JOB)).job_id == JOB


@pytest.mark.parametrize("status", [200, 404])
async def test_an_error_is_decompressed_too(client: Thin, server: Server, status: int) -> None:
    server.on("GET", AT, gzipped(as_json({"success": False, "reasons": [{"code": 7}]}, status)))
    with pytest.raises(ApiError, match="7"):
        await client.operations.get_bulk_pdf_job(JOB)


@pytest.mark.parametrize("quarter", [1, 2, 3, 4])
@pytest.mark.parametrize("length", [None, -1, 10_000_000])
async def test_cut_off(
    client: Thin, server: Server, clock: Clock, quarter: int, length: int | None
) -> None:
    """A short body is never taken for a whole one, with or without a length."""
    whole = gzipped(LARGE)
    cut = Answer(
        body=whole.body[: len(whole.body) * quarter // 4 - 4],
        headers=whole.headers,
        length=length,
    )
    server.on("GET", AT, cut)
    with pytest.raises(ApiConnectionError):
        await client.operations.get_bulk_pdf_job(JOB)
    assert len(server.seen) == 3


@pytest.mark.parametrize("drip", [0.0, 0.0001])
async def test_what_stands_behind_the_end(client: Thin, server: Server, drip: float) -> None:
    """Another member of a gzip file is read on (RFC 1952 section 2.2); nothing else is passed over."""
    first, second = gzip.compress(DONE.body[:40]), gzip.compress(DONE.body[40:])
    head = {"Content-Encoding": "gzip"}
    server.on("GET", AT, Answer(body=first + second, headers=head, drip=drip))
    raw = await client.operations.with_raw_response.get_bulk_pdf_job(JOB)
    assert raw.content == DONE.body
    server.on("GET", AT, Answer(body=first + second[:-9], headers=head, drip=drip))
    with pytest.raises(ApiConnectionError):
        await client.operations.get_bulk_pdf_job(JOB, options={"max_retries": 0})
    server.on("GET", AT, Answer(body=first + second + b"more", headers=head, drip=drip))
    with pytest.raises(DecodeError):
        await client.operations.get_bulk_pdf_job(JOB)


async def test_not_gzip_at_all(client: Thin, server: Server, clock: Clock) -> None:
    server.on("GET", AT, Answer(body=DONE.body, headers={"Content-Encoding": "gzip"}))
    with pytest.raises(ApiError):
        await client.operations.get_bulk_pdf_job(JOB)


async def test_an_encoding_that_nobody_asked_for(client: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(body=DONE.body, headers={"Content-Encoding": "br"}))
    with pytest.raises(DecodeError) as caught:
        await client.operations.get_bulk_pdf_job(JOB)
    assert caught.value.operation == "Get_BulkPDFToZIPGeneration"
    server.only()


@pytest.mark.parametrize("status", [200, 400])
async def test_a_bomb(caller: Caller, server: Server, status: int) -> None:
    server.on("GET", AT, Answer(status=status, body=BOMB.body, headers=BOMB.headers))
    client = caller.client(base_url=server.url, max_response_bytes=5_000_000)
    with pytest.raises(DecodeError, match=r"longer than 5e.06 bytes") as caught:
        await client.operations.get_bulk_pdf_job(JOB)
    assert (caught.value.operation, caught.value.attempts) == ("Get_BulkPDFToZIPGeneration", 1)
    server.only()


async def test_a_plain_answer_that_is_too_long(client: Thin, server: Server) -> None:
    server.on("GET", AT, DONE)
    options = {"max_response_bytes": len(DONE.body)}
    await client.operations.get_bulk_pdf_job(JOB, options=options)
    options = {"max_response_bytes": len(DONE.body) - 1}
    with pytest.raises(DecodeError, match="longer than"):
        await client.operations.get_bulk_pdf_job(JOB, options=options)
    assert len(server.seen) == 2
