"""What was built, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moored.problems import counted

if TYPE_CHECKING:
    from moored.pipeline import Built


def in_brief(built: Built) -> str:
    """`4 of 452 operations, 450 models, 19,446 lines of Python`."""
    lines = sum(text.count("\n") for path, text in built.tree.files.items() if path[-3:] == ".py")
    models = counted(len(built.api.models), "model")
    return f"{_coverage(built)}, {models}, {counted(lines, 'line')} of Python"


def _coverage(built: Built) -> str:
    """`5 of 7 operations, 2 webhooks, 1 degraded, 2 left out`."""
    records = built.lock.operations
    outcomes = [record.outcome for record in records.values()]
    told = {"degraded": outcomes.count("degraded"), "left out": outcomes.count("refused")}
    # The lock has webhooks beside what is called; a document declares only that in so many operations.
    made = [key for key, record in records.items() if record.outcome != "refused"]
    hooks = sum(" webhook:" in key for key in made)
    covered = f"{len(made) - hooks:,} of {counted(built.declared, 'operation')}"
    covered += f", {counted(hooks, 'webhook')}" if hooks else ""
    return covered + "".join(f", {number:,} {what}" for what, number in told.items() if number)
