"""The files that references may name: regular ones at or below the main document's folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from moored.document.limits import DEFAULT
from moored.document.load import load_file
from moored.document.source import SourceFile
from moored.problems import MooredError, Problem

if TYPE_CHECKING:
    from moored.document.model import Document


class OutsideError(Exception):
    """A reference names a file that is not below the main document's folder."""


@dataclass(slots=True)
class Library:
    """Loads each file once.

    Attributes:
        document: The main document.
        sources: The text of every file read, by its path relative to the folder.
        problems: What was wrong with those that could not be read.
    """

    document: Document
    sources: dict[str, SourceFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _values: dict[str, Any] = field(default_factory=dict)

    def locate(self, base: str, text: str) -> str:
        """The path, relative to the folder, that `text` names from the file `base`.

        The main document is the empty text. Links are followed before the decision.

        Raises:
            OutsideError: The file is not at or below the folder.
        """
        folder = self.document.folder.resolve()
        try:
            path = (folder / base).parent if base else folder
            relative = (path / unquote(text)).resolve().relative_to(folder)
        except (ValueError, OSError, RuntimeError):
            raise OutsideError from None
        name = relative.as_posix()
        return "" if name == self._main(folder) else name

    def exists(self, file: str) -> bool:
        """Whether there is such a file."""
        return not file or (self.document.folder / file).is_file()

    def value(self, file: str) -> Any:
        """What a file holds.

        Raises:
            KeyError: It could not be read; `problems` says why.
        """
        if not file:
            return self.document.root
        if file not in self._values and file not in self.sources:
            self._load(file)
        return self._values[file]

    def _main(self, folder: Path) -> str:
        name = self.document.origins[""].file
        return (folder / name).resolve().relative_to(folder).as_posix() if name else ""

    def _load(self, file: str) -> None:
        main = self.document.files[self.document.origins[""].file]
        shown = str(PurePath(main.shown).parent / file)
        self.sources[file] = SourceFile(shown=shown, data=b"")
        try:
            source, value = load_file(self.document.folder / file, shown=shown, limits=DEFAULT)
        except MooredError as error:
            self.problems.extend(error.problems)
            return
        self.sources[file], self._values[file] = source, value
