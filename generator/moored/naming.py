"""What a user is told of names: what was renamed, what may have been, what is not given anew."""

from __future__ import annotations

from collections.abc import Iterator

from moored import pointer as pointers
from moored.document import Document
from moored.names.earlier import Earlier
from moored.names.history import Named
from moored.names.paths import path_of
from moored.problems import Problem, quoted

DENIED = "M0602"
PERHAPS = "M0603"


def name_problems(document: Document, named: Named, earlier: Earlier) -> Iterator[Problem]:
    """Warnings about names.

    Yields:
        A name that something else had before (M0602); a component that may be another one under
        a new name (M0603).
    """
    plan = named.plan
    for (kind, place), former in plan.denied.items():
        found = plan.names[kind, place]
        name, before = former.python, quoted(former.place)
        message = f"the {kind} {quoted(place)} is {found.python}: {name} was the name of {before}"
        hint = f"`moored rename {path_of(plan, kind, place)} {name}` gives it the name all the same"
        yield document.problem(DENIED, "", message, hint, severity="warning")
    for old, new in named.renames.suggested.items():
        was, now = earlier.names["class", old], plan("class", new)
        message = f"{quoted(new)} may be {quoted(old)} under a new name; nothing proves it"
        hint = f"`moored rename {was} {now}` if it is, so that {was} leads to it"
        place = pointers.join("components", "schemas", new)
        yield document.problem(PERHAPS, place, message, hint, severity="warning")
