"""Part `generate`: cold for every tool in turn; for moored, what follows a first generation as well."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

from .documents import Document
from .plan import Plan
from .tools import INSIDE, MOORED, Place, failed

PART = "generate"
# After a cold run: the cache is filled, nothing changes, one operation changes twice.
FOLLOWING = ("filling", "unchanged", "check", "parameter", "field")


def generate(plan: Plan) -> None:
    """Measure all documents; each of them by every tool before the next one."""
    for number in range(max(map(plan.rounds_of, plan.documents), default=0)):
        for document in plan.documents:
            if number < plan.rounds_of(document):
                _round(plan, document, number)


def _round(plan: Plan, document: Document, number: int) -> None:
    for tool in plan.tools:
        first = plan.run.known(PART, document.name, tool, "cold", 0)
        if plan.asked(document, tool) and not failed(first):
            place = plan.place(document, tool)
            record = plan.once((PART, document.name, tool, "cold", number), place.cold)
            if not failed(record):
                _facts(plan, document, place)
                if tool == MOORED:
                    _follow(plan, document, number, place)


def _facts(plan: Plan, document: Document, place: Place) -> None:
    key = (PART, document.name, place.tool, "package", 0)
    plan.once(key, lambda: {"facts": place.facts() | {"bytes": document.size}})


def _follow(plan: Plan, document: Document, number: int, place: Place) -> None:
    """What a project meets after its first generation; begun anew if it was interrupted."""
    keys = [(PART, document.name, MOORED, action, number) for action in FOLLOWING]
    if all(plan.run.known(*key) for key in keys):
        return
    place.clear()
    for key in keys:
        action = key[3]
        if action in ("parameter", "field"):
            command = [sys.executable, str(INSIDE / "change.py"), str(place.own), action]
            subprocess.run(command, check=True)
        plan.run.forget(key)
        plan.once(key, partial(place.moored, "check" if action == "check" else "generate"))
