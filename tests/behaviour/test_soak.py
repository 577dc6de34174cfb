"""Many calls at once against a server that fails one in five (`make soak` makes 10,000)."""

from __future__ import annotations

import os
import random
import threading
from collections import Counter
from time import perf_counter
from typing import Any

import pytest
from zuora_billing import ApiError
from zuora_billing.models import FilesDeletionRequest

from .caller import Caller
from .server import Answer, Seen, Server, as_json
from .zuora import DELETION, failure

pytestmark = pytest.mark.slow
CALLS = int(os.environ.get("SOAK_CALLS", "1000"))
PAGE = b"<html>Bad gateway</html>"
FAULTS = (
    Answer(reset=True),
    Answer(status=503, headers={"Retry-After": "0"}),
    as_json(failure(1, "slow down"), 429, Retry_After="0.01"),
    Answer(status=502, body=PAGE, headers={"Content-Type": "text/html"}),
    Answer(body=b'{"id": ', length=90, headers={"Content-Type": "application/json"}),
)


class Unsteady:
    """Answers with the account that the request names, or badly; remembers each key's requests."""

    def __init__(self) -> None:
        self.bodies: dict[str, set[bytes]] = {}
        self.failed = Counter[int]()
        self._random, self._guard = random.Random(4), threading.Lock()

    def __call__(self, seen: Seen) -> Answer:
        with self._guard:
            self.bodies.setdefault(str(seen.header("idempotency-key")), set()).add(seen.body)
            if self._random.random() < 0.2:
                which = self._random.randrange(len(FAULTS))
                self.failed[which] += 1
                return FAULTS[which]
        (account,) = seen.json()["accountKeys"]
        return as_json({"id": account, "status": "Pending", "success": True})


async def test_every_call_ends(caller: Caller, server: Server, capsys: Any) -> None:
    unsteady, errors = Unsteady(), Counter[str]()
    server.on("POST", DELETION, unsteady)
    client = caller.client(base_url=server.url)
    workers = 50 if caller.blocks else 500
    start, each = perf_counter(), CALLS // workers

    async def work(number: int) -> int:
        right = 0
        for turn in range(each):
            account = f"{number}-{turn}"
            body = FilesDeletionRequest(account_keys=[account])
            try:
                answer = await client.billing_documents.create_files_deletion_job(body)
            except ApiError as error:
                errors[type(error).__name__] += 1
            else:
                assert answer.id == account
                right += 1
        return right

    right = sum(await caller.together(workers, work))
    took = perf_counter() - start
    with capsys.disabled():
        print(f"\n{caller.flavour}: {right} right, {dict(errors)}, {took:.0f} s")
    assert right + errors.total() == each * workers
    assert errors.total() < right / 50
    assert len(unsteady.failed) == len(FAULTS)
    assert len(unsteady.bodies) == each * workers
    assert all(len(bodies) == 1 for bodies in unsteady.bodies.values())
    pool = client.target._engine.http._client._transport._pool
    assert len(pool.connections) <= 100
    assert all(one.is_idle() or one.is_closed() for one in pool.connections)
