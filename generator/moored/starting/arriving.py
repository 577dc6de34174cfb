"""The document of a new client: a file of the project, one from elsewhere, or one that is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from moored.document.text import read
from moored.limits import DEFAULT
from moored.progress import stage
from moored.project.model import shown
from moored.source_url import public_form

_ENDS = (".json", ".yaml", ".yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A document that is here, in memory.

    Attributes:
        path: Where it lies, or would lie beside the settings, so that its form is known.
        shown: As messages name it.
        data: Its bytes.
        source: The address that it came from, if it did.
        base: The folder of the settings file.
        is_new: Whether it has to be copied into the project.
    """

    path: Path
    shown: str
    data: bytes
    source: str
    base: Path
    is_new: bool

    @property
    def file(self) -> str:
        """The name of its file."""
        return self.path.name

    def place(self, name: str) -> Path:
        """Where it lies in the project."""
        return self.base / "specs" / f"{name}{self.path.suffix}" if self.is_new else self.path


def arrived(named: str, base: Path, root: Path) -> Arrived:
    """Read or fetch a document.

    Args:
        named: A path, or an address with `https:`.
        base: The folder of the settings file; what lies elsewhere is copied below it.
        root: The working folder.

    Raises:
        MooredError: It cannot be read or fetched.
    """
    if named.startswith(("https:", "http:")):
        return _fetched(named, base)
    path = (root / named).absolute()
    data = read(path, named, DEFAULT).data
    resolved = path.resolve()
    is_inside = resolved.is_relative_to(base.resolve())
    path = base / resolved.relative_to(base.resolve()) if is_inside else _ended(path, data)
    return Arrived(
        path=path,
        shown=shown(path, root) if is_inside else named,
        data=data,
        source="",
        base=base,
        is_new=not is_inside,
    )


def _fetched(url: str, base: Path) -> Arrived:
    # The HTTP library, which nothing else of this needs.
    from moored.document.fetch import Request, fetch

    stage("fetching", public_form(url))
    found = fetch(Request(url=url))
    data = found.data if found is not None else b""
    name = Path(public_form(url)).name or "openapi"
    path = _ended(base / name, data)
    return Arrived(path=path, shown=public_form(url), data=data, source=url, base=base, is_new=True)


def _ended(path: Path, data: bytes) -> Path:
    """The path with the end of its form: JSON, or else YAML."""
    if path.suffix.lower() in _ENDS:
        return path
    is_json = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"
    return path.with_suffix(".json" if is_json else ".yaml")
