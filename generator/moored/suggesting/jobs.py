"""Operations that start a job, and the ones that tell how far it is: `x-moored-job`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from moored import pointer as pointers
from moored.names.words import words
from moored.problems import quoted
from moored.suggesting.facts import SCALARS, Field, Operation, folded
from moored.suggesting.job_states import States, read
from moored.suggesting.suggestion import Suggestion

#: What is started and ends by itself; an order or a payment also has states, and waits for people.
_STARTED = frozenset(
    {
        *("analysis", "archive", "async", "backup", "batch", "batches", "build", "builds", "bulk"),
        *("composition", "compositions", "conversion", "crawl", "deletion", "execution"),
        *("executions", "export", "exports", "generation", "import", "imports", "job", "jobs"),
        *("migration", "operation", "operations", "queries", "render", "report", "reports", "run"),
        *("runs", "scan", "scans", "snapshot", "task", "tasks", "train", "training", "transcode"),
        *("transcript", "transcription", "transcriptions", "transcripts", "translation", "zip"),
    }
)
_STATES = frozenset({"status", "state", "jobstatus", "jobstate", "runstatus", "executionstatus"})
_IDS = frozenset({"id", "sid", "gid", "uuid", "guid", "key", "number", "token"})
_WRAPPERS = frozenset({"data", "response", "result", "job", "task", "item"})


@dataclass(frozen=True, slots=True)
class _Poll:
    operation: Operation
    parameter: str
    status: Field
    states: States
    is_below: bool


def jobs(operations: tuple[Operation, ...]) -> Iterator[Suggestion]:
    """One suggestion for each operation that starts a job which another one follows."""
    starts = {one.entry.path.rstrip("/") for one in operations if one.entry.method == "POST"}
    polls = _polls(operations, starts)
    for operation in operations:
        if operation.entry.method != "POST" or "x-moored-job" in operation.value:
            continue
        if operation.answer is None or not _is_started(operation):
            continue
        found = [pair for poll in polls if (pair := _pair(operation, poll)) is not None]
        below = [pair for pair in found if pair[0].is_below] or found
        if below and (below[0][0].is_below or len(below) == 1):
            # Of `/jobs/{id}` and `/jobs/{id}/status`, the first, which has the outcome too.
            yield _suggestion(operation, *min(below, key=_length))


def _length(pair: tuple[_Poll, Field]) -> int:
    return len(pair[0].operation.entry.path)


def _suggestion(operation: Operation, poll: _Poll, id_: Field) -> Suggestion:
    value = {
        "poll": poll.operation.entry.operation_id,
        "parameter": poll.parameter,
        "id": id_.pointer,
        "status": poll.status.pointer,
        "succeeded": list(poll.states.succeeded),
        "failed": list(poll.states.failed),
    }
    going = ", ".join(quoted(one) for one in poll.states.going[:3])
    reason = (
        f"{quoted(id_.pointer)} of its answer is what {poll.operation.key} takes,"
        f" whose {quoted(poll.status.pointer)} goes from {going} to an end"
    )
    sure = poll.is_below and not poll.states.guessed
    return Suggestion(
        kind="jobs",
        subject=operation.key,
        target=operation.target,
        update={"x-moored-job": value},
        reason=reason,
        confidence="high" if sure else "medium",
    )


def _polls(operations: tuple[Operation, ...], starts: set[str]) -> list[_Poll]:
    """The operations that tell a state, by an id in the path."""
    names = Counter(one.entry.operation_id for one in operations)
    found = []
    for operation in operations:
        if operation.entry.method != "GET" or names[operation.entry.operation_id] != 1:
            continue
        parameter = _last_parameter(operation.entry.path)
        if operation.entry.operation_id is None or parameter is None or _asks_more(operation):
            continue
        for field in operation.answered:
            states = read(field.schema) if _is_state(field) else None
            if states is not None:
                base = operation.entry.path.partition(f"/{{{parameter}}}")[0]
                found.append(_Poll(operation, parameter, field, states, base in starts))
                break
    return found


def _last_parameter(path: str) -> str | None:
    """`id` of `/jobs/{id}` and of `/jobs/{id}/status`."""
    steps = [one for one in path.split("/") if one]
    if steps and steps[-1].lower() in ("status", "state"):
        steps.pop()
    last = steps[-1] if steps else ""
    return last[1:-1] if last.startswith("{") and last.endswith("}") else None


def _asks_more(operation: Operation) -> bool:
    """Whether it asks for more than what its path holds."""
    return any(one.get("required") for one in operation.parameters("query"))


def _is_state(field: Field) -> bool:
    inside = not field.parents or (len(field.parents) == 1 and field.parents[0] in _WRAPPERS)
    return field.name in _STATES and inside


def _is_started(operation: Operation) -> bool:
    """Whether its names speak of something that is started, and the caller does not set its state."""
    said = " ".join((operation.entry.path, operation.entry.operation_id or ""))
    if not _STARTED & {*words(said.replace("/", " "))}:
        return False
    return not any(field.name in _STATES and not field.parents for field in operation.sends)


def _pair(operation: Operation, poll: _Poll) -> tuple[_Poll, Field] | None:
    """The id of the started thing, if the other operation takes it."""
    started, polled = operation.entry.path.rstrip("/"), poll.operation.entry.path
    is_below = polled.startswith(f"{started}/{{{poll.parameter}}}")
    # What stands below another operation that starts things is the state of those.
    if not is_below and (poll.is_below or not _is_elsewhere(operation, poll)):
        return None
    id_ = _id(operation, poll.parameter, is_below=is_below)
    if id_ is None:
        return None
    return _Poll(poll.operation, poll.parameter, poll.status, poll.states, is_below), id_


def _is_elsewhere(operation: Operation, poll: _Poll) -> bool:
    """Whether a path apart is asked by a name that says what is started, `jobId`, and nothing else."""
    if poll.operation.entry.path.count("{") != 1 or operation.entry.path.count("{"):
        return False
    named = words(poll.parameter)
    return len(named) > 1 and named[0] in _STARTED


def _id(operation: Operation, parameter: str, *, is_below: bool) -> Field | None:
    wanted = folded(parameter)
    fields = [
        one
        for one in operation.answered
        if one.types
        and one.types <= SCALARS
        and (not one.parents or (len(one.parents) == 1 and one.parents[0] in _WRAPPERS))
    ]
    same = [one for one in fields if one.name == wanted]
    if same or not is_below:
        return same[0] if same else None
    plain = [one for one in fields if one.name in _IDS and _reads_like(wanted, one.name)]
    if plain:
        return plain[0]
    last = words(parameter)[-1:]
    alike = [one for one in fields if last and words(_name(one))[-1:] == last]
    return alike[0] if len(alike) == 1 else None


def _reads_like(parameter: str, name: str) -> bool:
    """`job_id` takes an `id`; what is called otherwise, `report`, takes the `id` of one."""
    return parameter.endswith(name) or (name == "id" and not any(map(parameter.endswith, _IDS)))


def _name(field: Field) -> str:
    return pointers.split(field.pointer)[-1]
