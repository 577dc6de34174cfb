"""Former names of classes and methods."""

from __future__ import annotations

from dataclasses import dataclass

from moored.ir.types import Renamed
from moored.render.code import Code
from moored.render.docstrings import docstring
from moored.render.literals import mapping, text


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerView:
    """A former name: what it stands for, and a docstring that says so."""

    before: Code
    now: Code
    now_text: Code
    docstring: Code


def former_views(renamed: tuple[Renamed, ...]) -> tuple[FormerView, ...]:
    """The views of former names, in the order of the plan."""
    return tuple(
        FormerView(
            before=Code(one.before),
            now=Code(one.now),
            now_text=text(one.now),
            docstring=docstring([f"Deprecated: it is called `{one.now}` now."], 4),
        )
        for one in renamed
    )


def former_names(renamed: tuple[Renamed, ...]) -> Code:
    """Former names to names, as a dict."""
    return mapping({one.before: text(one.now) for one in renamed}) if renamed else Code("")
