"""What the template of a group needs to know of a method."""

from __future__ import annotations

from dataclasses import dataclass

from moored.render.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method: what it declares (a `Call`, a `Wait` …), and with which arguments."""

    decorator: Code
    name: Code
    signature: Code
    kind: Code
    returns: Code
    docstring: Code
    arguments: Code
