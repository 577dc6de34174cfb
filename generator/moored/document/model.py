"""The `Document` that every stage of `moored.document` takes and returns.

A stage never edits a document: it returns a new one. Where a stage moves a value, it says so in
`origins`, so that a problem found at any later stage still names the line that the user wrote.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from moored import pointer as pointers
from moored.limits import DEFAULT, Limits
from moored.problems import Location, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from moored.document.source import SourceFile

JsonObject: TypeAlias = dict[str, Any]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a value was written: a key of `Document.files`, and a JSON Pointer into that file."""

    file: str
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a stage that only rewrites had to leave out or decide: a warning, its line not looked up.

    Attributes:
        code: As of a `Problem`.
        place: The JSON Pointer in the document that the stage was given.
        origin: Where that was written.
        message: The fact.
        hint: The next step.
    """

    code: str
    place: str
    origin: Origin
    message: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An OpenAPI document as JSON values, with the way back to the text.

    Attributes:
        root: The whole document. Treat it as read-only.
        files: Every file read so far, by its path relative to the main document's folder (POSIX).
        origins: JSON Pointers of `root` to where the value there was written. The longest entry
            that is a prefix of a pointer decides; the rest of the pointer is appended. The entry
            `""` (the whole document) is always there.
        removals: JSON Pointers of what overlays removed, each to its action.
        folder: Where the main document lies; references to files stay below it.
        told: What stages that only rewrite had to leave out or decide.
        limits: How much of it, of its other files and of overlays is taken.
        known: What `lasting` keeps.
    """

    root: JsonObject
    files: Mapping[str, SourceFile]
    origins: Mapping[str, Origin]
    folder: Path = Path()
    removals: Mapping[str, Origin] = field(default_factory=dict)
    told: tuple[Told, ...] = ()
    limits: Limits = DEFAULT
    known: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)
    _found: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, find: Callable[[Document], Found]) -> Found:
        """What `find` finds in this document, looked for no more than once."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    def lasting(self, make: Callable[[], Found]) -> Found:
        """What `make` makes, once for this document and all that become of it.

        What it finds out must be of objects alone, wherever they stand: stages share them.
        """
        if make not in self.known:
            self.known[make] = make()
        found: Found = self.known[make]
        return found

    def at(self, pointer: str) -> Any:
        """The value at a JSON Pointer such as `/paths/~1foo`.

        Raises:
            KeyError: Nothing is there.
        """
        return pointers.resolve(self.root, pointer)

    def origin(self, pointer: str) -> Origin:
        """Where the value at `pointer` was written."""
        prefix, rest = pointer, ""
        while prefix not in self.origins:
            prefix, _, last = prefix.rpartition("/")
            rest = f"/{last}{rest}"
        found = self.origins[prefix]
        return Origin(file=found.file, pointer=found.pointer + rest)

    def location(self, pointer: str) -> Location:
        """The line and column of the value at `pointer`; of its nearest parent if it is absent."""
        return self._location(self.origin(pointer))

    def _location(self, origin: Origin) -> Location:
        source = self.files[origin.file]
        line, column = source.position(origin.pointer)
        return Location(
            file=source.shown, line=line, column=column, pointer=pointers.fragment(origin.pointer)
        )

    def problem(
        self,
        code: str,
        pointer: str,
        message: str,
        hint: str = "",
        severity: Severity = "error",
    ) -> Problem:
        """A problem at the value that `pointer` names."""
        return Problem(
            code=code,
            message=message,
            location=self.location(pointer),
            hint=hint,
            severity=severity,
            place=pointer,
        )

    def told_problems(self) -> tuple[Problem, ...]:
        """What was told, as problems."""
        return tuple(
            Problem(
                code=told.code,
                message=told.message,
                location=self._location(told.origin),
                hint=told.hint,
                severity="warning",
                place=told.place,
            )
            for told in self.told
        )
