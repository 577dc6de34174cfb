"""OLD and NEW of `moored diff`: a document, a revision of one, or a client's folder."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from moored import document as documents
from moored.document import Document
from moored.document.outline import outline
from moored.drift.api import revisions
from moored.drift.codes import INPUT_MISSING
from moored.emit.digest import input_digest
from moored.emit.lock import LOCK, NAMES, Lock, parse
from moored.limits import DEFAULT, Limits
from moored.names import lock as names_lock
from moored.names.earlier import NOTHING, Earlier
from moored.problems import Location, MooredError, Problem, quoted
from moored.progress import stage
from moored.project import ClientSettings, find_project

_ELSEWHERE = re.compile(rb"\$ref[\"']?\s*:\s*[\"']?(?!#)[^#\s\"']")


@dataclass(frozen=True, kw_only=True)
class Version:
    """One side of a comparison.

    Attributes:
        shown: How the user named it.
        document: In normal form.
        declared: The component schemas that stand in the document itself.
        earlier: What the client's `names.lock` says, if it is one.
        made: The epoch and the HTTP library of the client, if it is one.
        settings: Those of the client, if it is one.
    """

    shown: str
    document: Document
    declared: frozenset[str]
    earlier: Earlier = NOTHING
    made: tuple[int, str] | None = None
    settings: ClientSettings | None = None

    @property
    def release(self) -> str:
        """The version that the document gives itself."""
        return str(self.document.root["info"].get("version", ""))


def read_versions(
    old: str, new: str, operations: Sequence[str] = (), overlays: Sequence[Path] = ()
) -> tuple[Version, Version]:
    """Both sides; a document beside a client is read with the client's selectors and overlays.

    Raises:
        MooredError: As `read_version` does.
    """
    if _is_client(new) and not _is_client(old):
        after, before = read_versions(new, old, operations, overlays)
        return before, after
    before = read_version(old, operations, overlays)
    if before.settings is not None:
        operations = operations or before.settings.operations
        overlays = overlays or before.settings.overlays
    return before, read_version(new, operations, overlays)


def _is_client(named: str) -> bool:
    path = Path(named)
    return is_folder(path) or path.name == LOCK


def is_folder(path: Path) -> bool:
    """Whether there is such a folder; there is none of a name that the system has no room for."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_version(
    named: str, operations: Sequence[str] = (), overlays: Sequence[Path] = ()
) -> Version:
    """What the user named.

    Args:
        named: The path of a document or of a client's folder, or `REVISION:PATH`.
        operations: Selectors; a client has its own.
        overlays: OpenAPI Overlays; a client has its own.

    Raises:
        MooredError: It is not there, cannot be read, or is no longer what a client was made of.
    """
    path = Path(named)
    if _is_client(named):
        return _client(path if is_folder(path) else path.parent, named)
    if ":" in named and not os.path.lexists(path):
        with _checkout(named) as (spec, show):
            return _document(named, spec, operations, overlays, show)
    return _document(named, path, operations, overlays, {})


def _document(
    named: str,
    spec: Path,
    operations: Sequence[str],
    overlays: Sequence[Path],
    show: Mapping[Path, str],
    data: bytes | None = None,
    limits: Limits = DEFAULT,
    **client: object,
) -> Version:
    stage("reading", named)
    shown = show.get(spec, str(spec))
    loaded = documents.load(spec, shown=shown, data=data, limits=limits)
    components = loaded.root.get("components") or loaded.root
    schemas = components.get("schemas") or components.get("definitions") or {}
    return Version(
        shown=named,
        document=outline(loaded, overlays, operations, show=lambda path: show.get(path, str(path))),
        declared=frozenset(map(str, schemas)) if isinstance(schemas, dict) else frozenset(),
        **client,  # type: ignore[arg-type]
    )


@contextmanager
def _checkout(named: str) -> Iterator[tuple[Path, Mapping[Path, str]]]:
    """A file of a revision, with the files beside it if it refers to any."""
    data = revisions.show(named, Path.cwd())
    revision, _, inside = named.partition(":")
    files = {PurePosixPath(inside).name: data}
    if _ELSEWHERE.search(data):
        files = {**revisions.beside(named, Path.cwd()), **files}
    with _written(files) as folder:
        parent = PurePosixPath(inside).parent
        show = {folder / name: f"{revision}:{parent / name}" for name in files}
        yield folder / PurePosixPath(inside).name, show


@contextmanager
def _written(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Files in a folder of their own, gone afterwards; names lead nowhere else."""
    with tempfile.TemporaryDirectory(prefix="moored-diff-") as name:
        folder = Path(name).resolve()
        for relative, data in files.items():
            target = folder / relative
            if ".." in PurePosixPath(relative).parts or not target.is_relative_to(folder):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield folder


def document_of(settings: ClientSettings, data: bytes | None = None) -> Version:
    """The document of a client as it is on the disk, or as it would be with other bytes in it.

    Raises:
        MooredError: It cannot be read, or an overlay or a selector does not fit it.
    """
    names, shown_names = settings.output / NAMES, settings.shown(settings.output / NAMES)
    earlier = names_lock.parse(_read(names), shown_names) if names.is_file() else NOTHING
    shown = {path: settings.shown(path) for path in (settings.spec, *settings.overlays)}
    return _document(
        settings.name,
        settings.spec,
        settings.operations,
        settings.overlays,
        shown,
        data,
        settings.limits,
        earlier=earlier,
    )


def generated_from(settings: ClientSettings) -> Version:
    """The document that a client was generated from, with its names; on the disk or in Git.

    Raises:
        MooredError: As `read_version` does.
    """
    return _client(settings.output, settings.name, settings)


def _client(folder: Path, named: str, known: ClientSettings | None = None) -> Version:
    """The document that a client was generated from, with its names."""
    lock = parse(_read(folder / LOCK), str(folder / LOCK))
    names = folder / NAMES
    earlier = names_lock.parse(_read(names), str(names)) if names.is_file() else NOTHING
    settings = known or _settings(folder, lock)
    files = {path: _input(path, name, lock, folder) for name, path in _inputs(settings, lock)}
    made = (lock.epoch, str(lock.settings.get("http", "")))
    inside = {_relative(path, settings.spec.parent): data for path, data in files.items()}
    with _written(inside) as copy:
        spec = copy / settings.spec.name
        overlays = [copy / _relative(path, settings.spec.parent) for path in settings.overlays]
        shown = {
            copy / _relative(path, settings.spec.parent): settings.shown(path) for path in files
        }
        return _document(
            named,
            spec,
            settings.operations,
            overlays,
            shown,
            limits=settings.limits,
            earlier=earlier,
            made=made,
            settings=settings,
        )


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(
            code=INPUT_MISSING,
            message=f"the folder's lock cannot be read: {type(error).__name__}",
            location=Location(file=str(path)),
            hint="name the folder of a client that moored has generated, or a document",
        )
        raise MooredError([problem]) from None


def _settings(folder: Path, lock: Lock) -> ClientSettings:
    """The client of the project whose output the folder is: a lock does not say where its inputs are."""
    wanted = folder.resolve()
    try:
        clients = find_project(wanted).clients
    except MooredError:
        clients = ()
    for client in clients:
        if client.output.resolve() == wanted:
            # The project was found from the folder; paths are shown as they are typed here.
            return replace(client, root=Path.cwd())
    inputs = ", ".join(quoted(name) for name in sorted(lock.inputs))
    problem = Problem(
        code=INPUT_MISSING,
        message=f"no project says where this client was generated from; its lock names {inputs}",
        location=Location(file=str(folder / LOCK)),
        hint="name the document itself, with --operation and --overlay if it has any",
    )
    raise MooredError([problem])


def _inputs(settings: ClientSettings, lock: Lock) -> Iterator[tuple[str, Path]]:
    """Every input by its name in the lock: the document, its overlays, the files they refer to."""
    base = settings.spec.parent
    for name in sorted(lock.inputs):
        path = Path(base / name)
        inside = ".." not in PurePosixPath(name).parts and not PurePosixPath(name).is_absolute()
        known = {one.resolve() for one in (settings.spec, *settings.overlays)}
        if inside or path.resolve() in known:
            yield name, path


def _input(path: Path, name: str, lock: Lock, folder: Path) -> bytes:
    """The text that the lock records: on the disk, or else in the history of Git."""
    digest = lock.inputs[name]
    if path.is_file() and input_digest(data := path.read_bytes()) == digest:
        return data
    found = revisions.with_digest(path, digest)
    if found is not None:
        return found[1]
    problem = Problem(
        code=INPUT_MISSING,
        message=f"{quoted(name)} is not what the client was generated from, and no revision of it is",
        location=Location(file=str(folder / LOCK)),
        hint=f"name the old document; its SHA-256 with LF line ends is {digest}",
    )
    raise MooredError([problem])


def _relative(path: Path, base: Path) -> str:
    """Where a copy of an input goes; one from outside the document's folder stands beside it."""
    resolved, root = path.resolve(), base.resolve()
    if resolved.is_relative_to(root):
        return resolved.relative_to(root).as_posix()
    return f"{input_digest(str(resolved).encode())[:12]}-{path.name}"
