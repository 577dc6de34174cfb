"""Methods that wait for a job."""

from __future__ import annotations

from dataclasses import dataclass, replace

from moored.ir.operation import Group, Job, Operation
from moored.render import signatures
from moored.render.code import Code
from moored.render.docstrings import docstring, items, paragraph
from moored.render.literals import tuple_of
from moored.render.method import MethodView
from moored.render.parameters import told


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """What starts a job and waits for it."""

    name: Code
    arguments: Code
    docstring: Code


def starts(group: Group) -> tuple[StartView, ...]:
    """For each waiter that needs nothing but the job's id, if the group has the start as well."""
    names = {operation.name for operation in group.operations}
    return tuple(
        _start(operation, operation.job)
        for operation in group.operations
        if operation.job is not None
        and operation.job.in_one
        and operation.job.started_by in names
        and [one.name for one in operation.parameters if one.required]
        == [operation.job.id_parameter]
        and f"{operation.job.started_by}_and_wait" not in names
    )


def _start(operation: Operation, job: Job) -> StartView:
    return StartView(
        name=Code(f"{job.started_by}_and_wait"),
        arguments=Code(f"{job.started_by}, {job.name}, lambda job: {'.'.join(('job', *job.id))}"),
        docstring=docstring([f"`{job.started_by}`, then `{job.name}`."], 4),
    )


def waiter(operation: Operation, job: Job) -> MethodView:
    """The waiter takes what the polling call requires; its other headers go into `options`."""
    needed = replace(
        operation, parameters=tuple(one for one in operation.parameters if one.required)
    )
    returns = signatures.returned(operation)
    progress = f"on_progress: Callable[[{returns}], None] | None = None"
    return MethodView(
        decorator=Code("operation"),
        name=Code(job.name),
        signature=signatures.signature(needed, ("timeout: float = 3600.0", progress)),
        kind=Code("Wait"),
        returns=returns,
        docstring=docstring(_waiting(operation, job), 8),
        arguments=Code(
            f"call=_Operations.{operation.name}.declare({_passed(needed)}),"
            f" status=lambda job: {'.'.join(('job', *job.status))},"
            f" succeeded={tuple_of(job.succeeded)}, failed={tuple_of(job.failed)},"
            " timeout=timeout, on_progress=on_progress"
        ),
    )


def _passed(operation: Operation) -> str:
    names = [one.name for one in signatures.positional(operation)]
    named = [f"{one.name}={one.name}" for one in signatures.keyword_only(operation)]
    return ", ".join(["self", *names, *named, "options=options"])


def _waiting(operation: Operation, job: Job) -> list[str]:
    return [
        *paragraph(f"Wait until a job that `{job.started_by}` has started is over.", 8),
        "",
        *paragraph(
            f"Repeats `{operation.name}`, at first each second, later every half minute. All it"
            f" needs is `{job.id_parameter}`, so that another process can take up the waiting.",
            8,
        ),
        "",
        "Args:",
        *items([(one.name, told(one)) for one in operation.parameters if one.required], 8),
        *items([("timeout", "Seconds; then the job goes on without being waited for.")], 8),
        *items([("on_progress", "Called with every answer.")], 8),
        *items([("options", "Settings for each call.")], 8),
        "",
        *paragraph("Raises `JobFailedError` or `JobTimeoutError`, its `job` the last answer.", 8),
    ]
