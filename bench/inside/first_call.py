"""What a client costs until its first answer: `first_call.py PACKAGE GROUP [watch]`, which prints JSON.

CPU seconds of each step. The transport is a fake that answers `{}`: what is measured is the client,
and not a network. Of the operations of the group it is the first that answers a model, and takes no
body. With `watch`, the making of classes is timed as well; that loads pydantic before its turn.
"""

from __future__ import annotations

import importlib
import inspect
import json
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

import httpx2
import pydantic  # noqa: F401 - what an import is compared with has both

clock = time.process_time
VALUES = ("1", "x" * 34, f"AC{'0' * 32}", "00000000-0000-4000-8000-000000000000", 1, ["1"])


class Making:
    """The seconds that it takes to make the classes of models."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def watch(self) -> None:
        """Time every class from now on."""
        from pydantic._internal._model_construction import ModelMetaclass

        make = ModelMetaclass.__new__

        def timed_make(*given: Any, **config: Any) -> Any:
            before = clock()
            made = make(*given, **config)
            self.seconds += clock() - before
            return made

        kind: Any = ModelMetaclass
        kind.__new__ = timed_make


def timed(step: Callable[[], Any]) -> tuple[float, Any]:
    """The seconds of a step, and what it gave."""
    before = clock()
    done = step()
    return clock() - before, done


def operation(group: Any) -> str:
    """The first operation that answers a model; else the first."""
    declared = next(vars(one) for one in type(group).__mro__ if one.__name__ == "_Operations")
    found = {name: one.declare for name, one in declared.items() if hasattr(one, "declare")}
    models = (
        name
        for name, one in found.items()
        if "models." in one.__annotations__["return"] and "body" not in one.__annotations__
    )
    return next(models, next(iter(found)))


def heirs(kind: type) -> set[type]:
    """The classes below one."""
    return {one for heir in kind.__subclasses__() for one in (heir, *heirs(heir))}


def call(method: Any) -> str:
    """Call an operation, each argument that it needs given a value that it takes; what was wrong."""
    needed = [
        one
        for one in inspect.signature(method).parameters.values()
        if one.default is one.empty and one.kind is not one.VAR_KEYWORD
    ]
    said = ""
    for value in VALUES:
        given = [value for one in needed if one.kind is not one.KEYWORD_ONLY]
        named = {one.name: value for one in needed if one.kind is one.KEYWORD_ONLY}
        try:
            method(*given, **named)
            return ""
        except Exception as error:  # of an API, or of the value
            said = repr(error)
    return said


def main(package: str, name: str, *watch: str) -> None:
    """Measure, step by step."""
    making = Making()
    if watch:
        making.watch()
    answer = httpx2.MockTransport(lambda _: httpx2.Response(200, json={}))
    http = httpx2.Client(transport=answer)
    imported, kind = timed(lambda: importlib.import_module(package).Client)
    begun, client = timed(lambda: kind(base_url="http://localhost", http_client=http))
    reached, group = timed(lambda: getattr(client, name))
    method = getattr(group, operation(group))
    first, wrong = timed(lambda: call(method))
    again, _ = timed(lambda: call(method))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    steps = {"import": imported, "client": begun, "group": reached, "call": first, "again": again}
    made = heirs(importlib.import_module(f"{package}._core.model").Model)
    about = {"wrong": wrong, "models": len(made), "making": making.seconds, "mb": most}
    print(json.dumps({**steps, **about, "operation": operation(group)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
