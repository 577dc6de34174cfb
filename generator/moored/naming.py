"""What a user is told of names: what was renamed, what may have been, what is not given anew."""

from __future__ import annotations

from collections.abc import Iterator

from moored import pointer as pointers
from moored.document import Document
from moored.names.earlier import Earlier
from moored.names.history import Named
from moored.names.paths import path_of
from moored.names.plan import Kind
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
        yield document.problem(DENIED, _pointer(kind, place), message, hint, severity="warning")
    for old, new in named.renames.suggested.items():
        was, now = earlier.names["class", old], plan("class", new)
        message = f"{quoted(new)} may be {quoted(old)} under a new name; nothing proves it"
        hint = f"`moored rename {was} {now}` if it is, so that {was} leads to it"
        yield document.problem(PERHAPS, _pointer("class", new), message, hint, severity="warning")


def _pointer(kind: Kind, place: str) -> str:
    """Where a class or an operation stands; others have no pointer of their own."""
    if kind == "class":
        return pointers.join("components", "schemas", place)
    method, _, path = place.partition(" ")
    if kind == "method" and path.startswith("/"):
        return pointers.join("paths", path.removesuffix(" wait"), method.lower())
    return ""
