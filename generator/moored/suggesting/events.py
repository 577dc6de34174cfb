"""Answers that come event by event, where only the prose says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moored.media import is_sequence
from moored.suggesting.facts import Operation
from moored.suggesting.suggestion import Suggestion

_SAID = re.compile(r"server[- ]sent events?|text/event-stream|\beventsource\b")
_VAGUE = frozenset({"text/plain", "application/octet-stream", "*/*"})


def events(operations: tuple[Operation, ...]) -> Iterator[Suggestion]:
    """One suggestion for each `GET` that says so, and declares no answer or a vague one."""
    for operation in operations:
        said = _SAID.search(operation.said)
        if operation.entry.method != "GET" or said is None:
            continue
        responses = operation.value.get("responses") or {}
        statuses = [status for status in responses if status.startswith("2")]
        declared = {name for status in statuses for name in responses[status].get("content") or {}}
        if len(statuses) != 1 or any(map(is_sequence, declared)) or declared - _VAGUE:
            continue
        content = {"text/event-stream": {"schema": {"type": "string"}}}
        yield Suggestion(
            kind="events",
            subject=operation.key,
            target=operation.target,
            update={"responses": {statuses[0]: {"content": content}}},
            reason=f'its description speaks of "{said[0]}", and it declares no other answer',
            confidence="medium" if declared else "high",
        )
