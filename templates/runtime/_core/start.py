"""Starting a job and waiting for it, in one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from .call import P, Plan, T
from .client import operation
from .engine import Engine

S = TypeVar("S")


@dataclass(frozen=True)
class _Started(Plan[T]):
    start: Plan[Any]
    wait: Callable[[Any], Plan[T]]

    async def perform(self, engine: Engine, raw: bool) -> Any:
        response = await self.start.perform(engine, raw=True)
        return await self.wait(response.parse()).perform(engine, raw)


def started(
    start: operation[P, S], wait: operation[..., T], job_id: Callable[[S], object]
) -> operation[P, T]:
    """Starts a job, then waits for it."""

    def declare(owner: Any, /, *args: P.args, **kwargs: P.kwargs) -> Plan[T]:
        def waiting(job: S) -> Plan[T]:
            return wait.declare(owner, job_id(job), options=kwargs.get("options"))

        return _Started(start.declare(owner, *args, **kwargs), waiting)

    declare.__doc__ = f"{start.__doc__}\nThen waits until the job is over."
    return operation(declare)
