"""JSONPath queries (RFC 9535); imported only when an overlay asks for one."""

from __future__ import annotations

from typing import Any

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError

from moored.limits import MOST


class InvalidPath(ValueError):
    """An expression is no JSONPath query; the text says why."""


class _Environment(JSONPathEnvironment):
    max_recursion_depth = MOST["depth"] + 2


_ENVIRONMENT = _Environment()


def find(expression: str, root: Any) -> list[tuple[str | int, ...]]:
    """The keys and indices that lead to each value the expression matches, each value once.

    Raises:
        InvalidPath: The expression is malformed.
    """
    try:
        nodes = _ENVIRONMENT.find(expression, root)
    except (JSONPathError, RecursionError, ValueError) as error:
        raise InvalidPath(error.args[0] if error.args else "it is malformed") from None
    return list(dict.fromkeys(node.location for node in nodes))
