"""The flag by which a body says that a call failed, where an example was made without that in mind."""

from __future__ import annotations

from typing import Any

from moored.ir.api import FailureEnvelope


def flagged(example: Any, failure: FailureEnvelope | None, *, failed: bool) -> Any:
    """The example with its flag, if it has one, as a success or a failure has it.

    A flag that is no boolean is left out of a success that it would turn into a failure.
    """
    return example if failure is None else _set(example, failure.when, failure.equals, failed)


def _set(value: Any, keys: tuple[str, ...], equals: Any, failed: bool) -> Any:
    if not keys or not isinstance(value, dict) or keys[0] not in value:
        return value
    key, *rest = keys
    if rest:
        return {**value, key: _set(value[key], tuple(rest), equals, failed)}
    if failed:
        return {**value, key: equals}
    if type(value[key]) is not type(equals) or value[key] != equals:
        return value
    others = {name: one for name, one in value.items() if name != key}
    return {**value, key: not equals} if isinstance(equals, bool) else others
