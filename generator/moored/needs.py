"""What a generated package needs at run time: told by its README and by its bill of materials."""

from __future__ import annotations

from typing import Final

PYTHON: Final = "3.11"
"""The least version of Python."""

PACKAGES: Final = {
    "httpx": ">=0.28,<1",
    "httpx2": ">=2.5,<3",
    "pydantic": ">=2.12,<3",
}
"""Version specifiers (PEP 440) by the name of a distribution; `exclude_if` came with pydantic 2.12."""


def needed(http: str) -> tuple[str, ...]:
    """The distributions that a package needs.

    Args:
        http: The HTTP library of the package, `httpx2` or `httpx`.
    """
    return (http, "pydantic")
