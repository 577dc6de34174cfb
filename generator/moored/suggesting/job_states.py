"""The states of a job: which of them are ends, by the words that vendors use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moored.suggesting.facts import folded

_SUCCEEDED = frozenset(
    {
        *("complete", "completed", "done", "finished", "succeeded", "success", "successful"),
        "processed",
    }
)
_FAILED = frozenset(
    {
        *("aborted", "canceled", "cancelled", "dead", "error", "errored", "expired", "failed"),
        *("failure", "failedwithretries", "invalid", "killed", "nodata", "rejected", "stopped"),
        *("timedout", "timeout", "useraborted"),
    }
)
_GOING = frozenset(
    {
        *("cancelrequested", "created", "deleteinprogress", "enqueued", "inprogress", "new"),
        *("cancelinprogress", "pending", "queued", "scheduled", "started", "submitted", "waiting"),
    }
)


@dataclass(frozen=True, slots=True)
class States:
    """What a state may be: not at an end, or at a good or a bad one.

    Attributes:
        guessed: Whether what success is called had to be found by leaving out all else.
    """

    going: tuple[str, ...]
    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    guessed: bool = False


def read(schema: Mapping[str, Any]) -> States | None:
    """The states of a field that lists them; `None` if any of them is not that of a job."""
    listed = schema.get("enum")
    if not isinstance(listed, list):
        return None
    values = [one for one in listed if isinstance(one, str)]
    going = tuple(one for one in values if _is_going(one))
    succeeded = tuple(one for one in values if folded(one) in _SUCCEEDED)
    failed = tuple(one for one in values if folded(one) in _FAILED)
    rest = [one for one in values if one not in (*going, *succeeded, *failed)]
    if going and failed and not succeeded and len(rest) == 1 and rest[0].lower().endswith("ed"):
        return States(going, (rest[0],), failed, guessed=True)
    return States(going, succeeded, failed) if going and succeeded and not rest else None


def _is_going(value: str) -> bool:
    name = folded(value)
    return name in _GOING or name.endswith("ing")
