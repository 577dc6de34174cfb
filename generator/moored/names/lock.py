"""`names.lock`: place in the document to Python name, one a line, sorted, so that branches merge.

A line is a kind, the place as a JSON string, and the name: `field "Job/jobId" job_id`.
"""

from __future__ import annotations

import json
import re
from typing import get_args

from moored.names.plan import Kind, NamePlan
from moored.problems import Location, MooredError, Problem, quoted

_LINE = re.compile(r'([a-z]+) ("(?:[^"\\]|\\.)*") ([A-Za-z_][A-Za-z0-9_]*)')
_MOST_BYTES = 1 << 25
# Both sides of an unresolved merge count; where they disagree, the first does.
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def dump(plan: NamePlan) -> str:
    """The text of `names.lock`."""
    names = sorted(plan.names.values(), key=lambda name: (name.kind, name.place))
    return "".join(f"{name.kind} {json.dumps(name.place)} {name.python}\n" for name in names)


def parse(text: str, shown: str) -> dict[tuple[Kind, str], str]:
    """The names of an earlier run, by kind and place.

    Raises:
        MooredError: A line is not one that `dump` writes; every such line is named.
    """
    if len(text) > _MOST_BYTES:
        raise MooredError([_problem(shown, 1, "the file is too long to be a names.lock")])
    names: dict[tuple[Kind, str], str] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(_CONFLICT):
            continue
        match = _LINE.fullmatch(line)
        if match is None or match[1] not in get_args(Kind):
            problems.append(_problem(shown, number, f"not a line of names.lock: {quoted(line)}"))
            continue
        kind: Kind = match[1]  # type: ignore[assignment]
        names.setdefault((kind, json.loads(match[2], strict=False)), match[3])
    if problems:
        raise MooredError(problems)
    return names


def _problem(shown: str, line: int, message: str) -> Problem:
    return Problem(
        code="M0601",
        message=message,
        location=Location(file=shown, line=line, column=1),
        hint="resolve the conflict, or delete the file to have all names planned anew",
    )
