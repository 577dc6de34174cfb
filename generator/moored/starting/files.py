"""The files of a new client: written together, or not at all."""

from __future__ import annotations

from pathlib import Path

from moored.project.model import shown
from moored.updating.saved import Replacement


class Files:
    """Files that are there in the end, or not at all: what was there before is put back."""

    def __init__(self, root: Path) -> None:
        """Begins with none; paths are shown as they are typed from `root`."""
        self.names: list[str] = []
        self._root = root
        self._before: list[tuple[Path, bytes | None]] = []
        self._made: list[Path] = []

    def __enter__(self) -> Files:
        """Nothing is written yet."""
        return self

    def write(self, path: Path, data: bytes) -> None:
        """Write a file, and the folders above it."""
        self._made += [one for one in reversed(path.parents) if not one.exists()]
        self._before.append((path, path.read_bytes() if path.is_file() else None))
        Replacement(path, data, shown(path, self._root)).take()
        self.names.append(shown(path, self._root))

    def keep(self) -> None:
        """Let what was written stay."""
        self._before, self._made = [], []

    def __exit__(self, *_: object) -> None:
        """Put back what was there, unless it was kept."""
        for path, data in reversed(self._before):
            if data is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(data)
        for folder in reversed(self._made):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
