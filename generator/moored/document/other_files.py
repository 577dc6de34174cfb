"""The files that references may name: regular ones at or below the main document's folder."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin

from moored.document.addresses import Addresses, addresses_in, explicit
from moored.document.load import load_file
from moored.document.source import SourceFile
from moored.problems import MooredError, Problem

if TYPE_CHECKING:
    from moored.document.model import Document


_HOST = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/]+/")


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
    _addresses: dict[str, Addresses] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Reads the addresses of the main document."""
        data = self.document.files[self.document.origins[""].file].data
        self._keep("", self.document.root, data)

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
        try:
            return not file or (self.document.folder / file).is_file()
        except OSError:  # a name that is too long
            return False

    def value(self, file: str) -> Any:
        """What a file holds.

        Raises:
            KeyError: It could not be read; `problems` says why.
        """
        if file not in self._values and file not in self.sources:
            self._load(file)
        return self._values[file]

    def named(self, base: str, text: str) -> tuple[str, str] | None:
        """File and pointer of what a URI names, read from the file `base`, if a file says so."""
        own = self._addresses[base].base if base in self._addresses else ""
        uri = urljoin(own, text)
        for file, addresses in self._addresses.items():
            if uri in addresses.resources:
                return file, addresses.resources[uri]
        # What lies beside a file by its URI lies beside it on the disk.
        for file, addresses in self._addresses.items():
            folder = addresses.base.rpartition("/")[0] + "/"
            if _HOST.match(folder) and uri.startswith(folder):
                return self.locate(file, uri[len(folder) :]), ""
        return None

    def anchor(self, file: str, resource: str, name: str) -> str | None:
        """The pointer of an anchor in a resource of a file."""
        return self._addresses[file].anchor(resource, name) if file in self._addresses else None

    def _keep(self, file: str, value: Any, data: bytes) -> None:
        self._addresses[file] = addresses_in(value, data)
        self._values[file] = explicit(value, self._addresses[file])

    def _main(self, folder: Path) -> str:
        name = self.document.origins[""].file
        return (folder / name).resolve().relative_to(folder).as_posix() if name else ""

    def _load(self, file: str) -> None:
        main = self.document.files[self.document.origins[""].file]
        shown = str(PurePath(main.shown).parent / file)
        self.sources[file] = SourceFile(shown=shown, data=b"")
        try:
            source, value = load_file(
                self.document.folder / file, shown=shown, limits=self.document.limits
            )
        except MooredError as error:
            self.problems.extend(error.problems)
            return
        self.sources[file] = source
        self._keep(file, value, source.data)
