"""The call to try first: one that reads, on the fake of the API."""

from __future__ import annotations

from dataclasses import replace

from moored.ir.api import Api
from moored.ir.operation import Group, Operation
from moored.render.readme_calls import code_of


def first_call(api: Api, package: str) -> str:
    """A program that calls an operation of a client, without a network.

    Args:
        api: The client; it has a fake.
        package: What the package is imported as: `clients.stripe`.
    """
    group, operation = _simplest(api)
    code = code_of(operation, group, replace(api, package=package))
    shown = ["print(answer)"] if "\nanswer = " in f"\n{code}" else []
    lines = [
        f"from {package}.testing import Fake",
        "",
        "client = Fake().client()",
        "",
        code,
        *shown,
    ]
    return "\n".join(lines) + "\n"


def _simplest(api: Api) -> tuple[Group, Operation]:
    """An operation that reads and answers, with the fewest arguments."""
    every = [(group, one) for group in api.groups for one in group.operations]
    return min(
        every,
        key=lambda pair: (
            pair[1].method != "GET",
            not pair[1].returns,
            pair[1].body is not None,
            len([one for one in pair[1].parameters if one.required]),
            pair[0].module,
            pair[1].name,
        ),
    )
