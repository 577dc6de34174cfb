"""Headers that make a repeated call safe: `x-moored-idempotency-key`."""

from __future__ import annotations

from collections.abc import Iterator

from moored.problems import quoted
from moored.suggesting.header_uses import HeaderUse
from moored.suggesting.suggestion import Suggestion


def idempotency(headers: tuple[HeaderUse, ...]) -> Iterator[Suggestion]:
    """One suggestion for each place of such a header; `Idempotency-Key` needs none."""
    for header in headers:
        name = header.name.lower()
        if "idempoten" not in name or name == "idempotency-key":
            continue
        if any("x-moored-idempotency-key" in one for one in header.parameters):
            continue
        reason = f"{quoted(header.name)} is called so; {header.told}"
        for target in header.targets:
            yield Suggestion(
                kind="idempotency",
                subject=f"header {header.name}",
                target=target,
                update={"x-moored-idempotency-key": True},
                reason=reason,
            )
