"""Suggestions as an overlay (OpenAPI Overlay 1.0), the reasons as comments."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from moored.document import as_yaml
from moored.suggesting.suggestion import KINDS, Kind, Suggestion

_WIDTH = 79
_TITLES: dict[Kind, str] = {
    "failure": "How a successful answer says failure.",
    "request-id": "How a call is found in the vendor's logs.",
    "session": "Headers that a client is given once.",
    "idempotency": "Headers that make a call repeatable.",
    "pages": "Lists that go on.",
    "jobs": "Jobs that are waited for.",
    "events": "Answers that come event by event.",
    "names": "Names of methods.",
}


def overlay_text(suggestions: Sequence[Suggestion], title: str, made_by: str) -> str:
    """An overlay, in YAML.

    Args:
        suggestions: At least one.
        title: What the API is called.
        made_by: The command that wrote it.
    """
    head = {
        "overlay": "1.0.0",
        "info": {"title": f"What a client of {title} should know", "version": "1.0.0"},
    }
    comment = _comment(
        f"Proposed by `{made_by}`, of what the document says. Read each action, and delete what"
        " is not true of the API."
    )
    parts = [comment, as_yaml(head), "actions:\n"]
    for kind in KINDS:
        found = [one for one in suggestions if one.kind == kind]
        if found:
            parts.append(f"\n{_comment(_TITLES[kind], 2)}")
            parts += [_action(one) for one in found]
    return "".join(parts).replace("actions:\n\n", "actions:\n")


def _action(suggestion: Suggestion) -> str:
    told = f"{suggestion.subject} ({suggestion.confidence} confidence): {suggestion.reason}."
    action: dict[str, Any] = {"target": suggestion.target, "update": suggestion.update}
    return f"\n{_comment(_plain(told), 2)}{textwrap.indent(as_yaml_list([action]), '  ')}"


def as_yaml_list(values: Iterable[dict[str, Any]]) -> str:
    """Objects as the items of a YAML list, at the left margin."""
    found = (textwrap.indent(as_yaml(one), "  ") for one in values)
    return "".join(f"- {one[2:]}" for one in found)


def _comment(text: str, indent: int = 0) -> str:
    start = f"{' ' * indent}# "
    lines = textwrap.wrap(text, _WIDTH - len(start), break_long_words=False, break_on_hyphens=False)
    return "".join(f"{start}{line}\n" for line in lines)


def _plain(text: str) -> str:
    """On one line, and nothing that cannot be seen."""
    return "".join(char if char.isprintable() else "?" for char in text)
