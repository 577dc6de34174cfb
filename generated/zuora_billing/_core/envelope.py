"""How a body says that a call failed, as the document tells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from .call import is_dict, is_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """How a body says that a call failed: the keys that lead to the flag and to the errors."""

    when: tuple[str, ...]
    equals: Any = False
    errors: tuple[str, ...]
    code: tuple[str, ...] = ("code",)  # inside of one error
    message: tuple[str, ...] = ("message",)

    def failed(self, content: bytes) -> bool:
        """Whether the flag says failure; `0` is not `False`."""
        if self.equals is False and b"false" not in content:
            return False  # seen at once, however long the body is
        try:
            flag = _dig(_flag(self.when).validate_json(content), self.when)
        except ValueError:
            return False
        return type(flag) is type(self.equals) and flag == self.equals

    def reasons(self, body: Any) -> tuple[tuple[Any, str], ...]:
        """Code and message of each error."""
        found = _dig(body, self.errors)
        each = found if is_list(found) else [found]
        errors = [one for one in each if is_dict(one)]
        return tuple(
            (_dig(e, self.code), str(_dig(e, self.message) or "")) for e in errors
        )


@cache
def _flag(keys: tuple[str, ...]) -> Any:
    """What reads nothing but the flag, however long the body is."""
    from pydantic_core import SchemaValidator
    from pydantic_core import core_schema as core

    schema: Any = core.any_schema()
    for key in reversed(keys):
        schema = core.typed_dict_schema({key: core.typed_dict_field(schema)})
    return SchemaValidator(schema)


def _dig(value: Any, keys: tuple[str, ...]) -> Any:
    for key in keys:
        value = value.get(key) if is_dict(value) else None
    return value
