"""The code below each operation of the README: imports, then a call that runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moored.ir.api import Api
from moored.ir.operation import Group, Operation
from moored.ir.sample import FileSample, ModelSample, ParsedSample
from moored.render.samples import FILE, call, lay_out, shown_samples
from moored.render.signatures import returned

_IMPORTS = {
    "Decimal": "from decimal import Decimal",
    "UUID": "from uuid import UUID",
    "date": "from datetime import date",
    "datetime": "from datetime import datetime",
}


def code_of(operation: Operation, group: Group, api: Api, *, optional: bool = False) -> str:
    """The code that calls an operation of `client`.

    Args:
        operation: What to call.
        group: Where it stands.
        api: What it is part of.
        optional: Whether optional parameters are given, too.
    """
    models = _models(operation, optional)
    path = f"pathlib.{FILE}" if "Path" in models else FILE
    lines = _made(operation, f"client.{group.module}", optional)
    imports = [*_imports(operation, api, models, optional)]
    return "\n".join([*imports, *([""] if imports else []), *lines]).replace(FILE, path)


def streams_only(operation: Operation) -> bool:
    """Whether every successful answer comes item by item."""
    return all(one.expression.startswith("Stream[") for one in operation.returns) and bool(
        operation.streams
    )


def downloads_only(operation: Operation) -> bool:
    """Whether every successful answer is bytes."""
    return [one.expression for one in operation.returns] == ["bytes"]


def sends_files(operation: Operation) -> bool:
    """Whether the sample call sends a file."""
    return any(isinstance(one, FileSample) for one in shown_samples(operation))


def _made(operation: Operation, receiver: str, optional: bool) -> list[str]:
    made = call(operation, receiver, optional=optional)
    if streams_only(operation):
        return [*lay_out(made, "with ", after=" as stream:"), *_LOOP]
    if downloads_only(operation):
        made = call(operation, f"{receiver}.with_streaming_response", optional=optional)
        return [*lay_out(made, "with ", after=" as answer:"), _SAVED]
    if operation.pagination is not None:
        return [*lay_out(made, "for item in ", after=":"), "    print(item)"]
    lines = lay_out(made, "answer = " if returned(operation) != "None" else "")
    if operation.streams:
        lines += ["if isinstance(answer, Stream):", "    with answer as stream:"]
        lines += [f"    {line}" for line in _LOOP]
    if operation.job is not None:
        waiting = replace(operation, name=operation.job.name)
        lines += lay_out(call(waiting, receiver, optional=optional), "answer = ")
    return lines


_LOOP = ("    for item in stream:", "        print(item)")
_SAVED = '    answer.to_file("answer.bin")'


def _models(operation: Operation, optional: bool) -> list[str]:
    shown = shown_samples(operation, optional=optional)
    return sorted({one.model for one in shown if isinstance(one, ModelSample)})


def _imports(operation: Operation, api: Api, models: list[str], optional: bool) -> Iterator[str]:
    """The lines that import what a call needs."""
    shown = list(shown_samples(operation, optional=optional))
    kinds = {one.kind for one in shown if isinstance(one, ParsedSample)}
    yield from (line for kind, line in _IMPORTS.items() if kind in kinds)
    if any(isinstance(one, FileSample) for one in shown):
        yield "import pathlib" if "Path" in models else "from pathlib import Path"
    if operation.streams and not streams_only(operation):
        yield f"from {api.package} import Stream"
    if models:
        yield f"from {api.package}.models import {', '.join(models)}"
