"""Suggestions are tried before they are made: applied as an overlay, and judged by the rules of a build."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from moored.document import Document, as_json
from moored.document.outline import outline
from moored.document.overlay import attempt
from moored.document.rules import extensions
from moored.problems import Problem
from moored.suggesting.suggestion import Suggestion

_ROUNDS = 5


def proven(
    written: Document,
    suggestions: Sequence[Suggestion],
    selectors: Sequence[str] = (),
    overlays: Sequence[Path] = (),
) -> tuple[Suggestion, ...]:
    """The suggestions that apply to a document, and that no rule has anything against.

    Args:
        written: The document, as it was written.
        suggestions: In the order in which they would be applied.
        selectors: Which operations are looked at; none means all.
        overlays: What is applied first.
    """
    left = list(suggestions)
    for _ in range(_ROUNDS):
        wrong = _wrong(written, left, selectors, overlays) if left else set()
        left = [one for index, one in enumerate(left) if index not in wrong]
        if not wrong:
            return tuple(left)
    return ()


def _wrong(
    written: Document,
    suggestions: Sequence[Suggestion],
    selectors: Sequence[str],
    overlays: Sequence[Path],
) -> set[int]:
    """The indices of those that do not apply, or that a rule refuses."""
    with tempfile.TemporaryDirectory(prefix="moored-suggest-") as folder:
        file = Path(folder) / "overlay.json"
        file.write_text(_overlay(suggestions), "utf-8")
        name = "the suggestions"
        _, unmatched = attempt(written, file, shown=name)
        if unmatched:
            return _blamed(unmatched, name)
        normal = outline(
            written,
            (*overlays, file),
            selectors,
            show=lambda one: name if one == file else str(one),
        )
        rules = (extensions.known, extensions.values, extensions.jobs, extensions.paginations)
        return _blamed([problem for rule in rules for problem in rule(normal)], name)


def _overlay(suggestions: Sequence[Suggestion]) -> str:
    actions = [{"target": one.target, "update": one.update} for one in suggestions]
    return as_json({"overlay": "1.0.0", "info": {"title": "", "version": ""}, "actions": actions})


def _blamed(problems: Sequence[Problem], name: str) -> set[int]:
    """`#/actions/3/update/…` is the fourth."""
    places = [one.location for one in problems if one.location.file == name]
    steps = [(place.pointer or "").split("/") for place in places]
    return {int(step[2]) for step in steps if len(step) > 2 and step[1] == "actions"}
