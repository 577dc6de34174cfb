"""Waiting for a job that the server carries out."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..errors import JobError, JobFailedError, JobTimeoutError
from . import retry
from .call import Plan, T
from .engine import Engine


@dataclass(frozen=True, kw_only=True)
class Wait(Plan[T]):
    """Repeat a call until the job that it tells of is over.

    A status that is in neither list is not an end.
    """

    call: Plan[T]
    status: Callable[[T], Any]
    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    timeout: float
    on_progress: Callable[[T], None] | None

    async def perform(self, engine: Engine, raw: bool) -> Any:
        """The answer that tells of success."""
        end, interval = engine.http.now() + self.timeout, 1.0
        while True:
            response = await self.call.perform(engine, raw=True)
            job: T = response.parse()
            if self.on_progress is not None:
                self.on_progress(job)
            if (status := self.status(job)) in self.succeeded:
                return response if raw else job
            left = end - engine.http.now()
            if status in self.failed or left <= 0:
                error: JobError = JobFailedError(f"the job ended as {status!r}")
                if status not in self.failed:
                    still = f"the job is still {status!r} after {self.timeout:g} s"
                    error = JobTimeoutError(still)
                error.job, about = job, (response.operation, response.request_id)
                raise error.of(*about, 1, response.seconds)
            asked = retry.asked(response.status, response.headers) or 0.0
            pause = max(asked, interval * random.uniform(0.8, 1.2))
            await engine.http.sleep(min(left, pause))
            interval = min(interval * 1.5, 30.0)
