"""Stage 3: facts that the document does not state, merged in from an OpenAPI Overlay.

Overlay Specification 1.0 and 1.1; unlike there, an action that matches nothing is an error, because
it means that the document has moved under the overlay.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any

from moored import pointer as pointers
from moored.document import codes
from moored.document.editing import removed, replaced
from moored.document.limits import measure
from moored.document.load import load_mapping
from moored.document.merge import Incompatible, merge
from moored.document.model import Document, Origin
from moored.document.overlay_file import Action, check, read_actions
from moored.limits import raised_by
from moored.problems import MooredError, Problem, quoted, raise_errors


def apply(document: Document, path: Path, *, shown: str | None = None) -> Document:
    """Apply every action of an overlay, in order.

    Args:
        document: Is not changed.
        path: The overlay.
        shown: The overlay's path as messages name it; `path` itself by default.

    Raises:
        MooredError: The overlay is not well-formed, or actions match nothing or do not fit.
    """
    applied, problems = attempt(document, path, shown=shown)
    raise_errors(problems)
    return applied


def attempt(
    document: Document, path: Path, *, shown: str | None = None
) -> tuple[Document, list[Problem]]:
    """Like `apply`, but actions that cannot be carried out are reported and passed over.

    Raises:
        MooredError: The overlay itself is not well-formed.
    """
    source, root = load_mapping(path, shown=shown, limits=document.limits)
    file = _relative(path, document.folder)
    document = replace(document, files={**document.files, file: source})
    overlay = replace(document, root=root, origins={"": Origin(file=file, pointer="")})
    raise_errors(check(overlay))
    runner = _Runner(overlay)
    result = reduce(runner.run, read_actions(overlay), document)
    # What has grown too large is not looked at any further.
    return (document if runner.is_over else result), runner.problems


def _relative(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


class _Runner:
    def __init__(self, overlay: Document) -> None:
        self.problems: list[Problem] = []
        self._overlay = overlay
        self._added = 0
        self._file = overlay.origins[""].file

    def run(self, document: Document, action: Action) -> Document:
        """The document after one action; unchanged, with a problem, if it cannot be done."""
        if self.is_over:
            return document
        try:
            places = self._places(document, action.target, f"{action.pointer}/target")
            if action.remove:
                return self._remove(document, action, places)
            return self._update(document, action, places)
        except MooredError as error:
            self.problems.extend(error.problems)
            return document

    def _remove(self, document: Document, action: Action, places: list[str]) -> Document:
        if "" in places:
            raise self._failure(
                codes.OVERLAY_MERGE,
                f"{action.pointer}/target",
                "the whole document cannot be removed",
                "target a part of it",
            )
        by = dict.fromkeys(places, Origin(file=self._file, pointer=action.pointer))
        return replace(removed(document, places), removals={**document.removals, **by})

    def _update(self, document: Document, action: Action, places: list[str]) -> Document:
        update, origin = self._what(document, action)
        limits = self._overlay.limits
        _, added = measure(update, limits.depth, limits.overlay)
        self._count(added * len(places), action)
        for place in places:
            try:
                merged = merge(document.at(place), update, place, origin)
            except Incompatible as error:
                message = f"the update does not fit {quoted(error.pointer)}: {error}"
                where = origin.pointer + error.inside if origin.file == self._file else ""
                where = where or f"{action.pointer}/copy"
                raise self._failure(
                    codes.OVERLAY_MERGE, where, message, "remove the value first"
                ) from None
            document = replaced(document, place, merged)
        return document

    def _count(self, nodes: int, action: Action) -> None:
        """Stop where actions make a small document into a huge one: copies can be copied again."""
        self._added += nodes
        if self.is_over:
            message = f"the overlay adds more than {self._overlay.limits.overlay:,} values"
            hint = f"target fewer places, or {raised_by('overlay')}"
            raise self._failure(codes.TOO_MANY_NODES, f"{action.pointer}/target", message, hint)

    @property
    def is_over(self) -> bool:
        """Whether more was added than an overlay may."""
        return self._added > self._overlay.limits.overlay

    def _what(self, document: Document, action: Action) -> tuple[Any, Origin]:
        if action.copy is None or action.update is not None:
            return action.update, Origin(file=self._file, pointer=f"{action.pointer}/update")
        places = self._places(document, action.copy, f"{action.pointer}/copy")
        if len(places) > 1:
            message = f"the expression {quoted(action.copy)} matches {len(places)} values"
            hint = "name exactly one"
            raise self._failure(codes.OVERLAY_TARGET, f"{action.pointer}/copy", message, hint)
        return document.at(places[0]), document.origin(places[0])

    def _places(self, document: Document, expression: str, where: str) -> list[str]:
        """The pointers that a JSONPath matches, each once, in the order of the document."""
        from moored.document.jsonpath import InvalidPath, find

        try:
            places = find(expression, document.root)
        except InvalidPath as error:
            message = f"{quoted(expression)} is not a JSONPath (RFC 9535): {error}"
            raise self._failure(
                codes.OVERLAY_TARGET, where, message, "correct the expression"
            ) from None
        if not places:
            message = f"{quoted(expression)} matches nothing in the document"
            hint = "the document has changed, or the expression has a slip"
            raise self._failure(codes.OVERLAY_NO_MATCH, where, message, hint)
        return [pointers.join(*place) for place in places]

    def _failure(self, code: str, where: str, message: str, hint: str) -> MooredError:
        return MooredError([self._overlay.problem(code, where, message, hint)])
