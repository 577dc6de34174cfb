"""Everything that `moored init` does: it looks, decides, and writes all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from moored import document as documents
from moored.document import Document
from moored.document.slice import attempt as attempt_slice
from moored.pipeline import Built, generate
from moored.problems import Location, MooredError, Problem, quoted, raise_errors
from moored.project import ClientSettings, find_project
from moored.project.model import shown
from moored.starting import table
from moored.starting.arriving import Arrived, arrived
from moored.starting.client_name import client_name
from moored.starting.codes import IN_THE_WAY, MANY
from moored.starting.files import Files
from moored.starting.first_call import first_call
from moored.suggesting import Suggestion, overlay_text, suggest

#: A client of more operations is begun only where somebody asks for all.
MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user said.

    Attributes:
        spec: A path or an address.
        operations: Selectors; none means all.
        everything: Whether all is wanted, however much it is.
        name: The name of the client; empty for that of the API.
        output: The folder of the package; `clients/NAME` by default.
        source: Where `moored update` is to fetch the document; the address, if `spec` is one.
        allow_degraded: Whether parts that cannot be generated faithfully get substitutes.
    """

    spec: str
    operations: Sequence[str] = ()
    everything: bool = False
    name: str = ""
    output: Path | None = None
    source: str = ""
    allow_degraded: bool = False


@dataclass(kw_only=True)
class Begun:
    """What became of it.

    Attributes:
        settings: Those of the client.
        file: The settings file, as the user would type it.
        is_new: Whether the client was begun; else it was there already.
        built: The client that was generated.
        suggestions: What its overlay says.
        program: The call to try first.
        written: The files that were written beside the package.
    """

    settings: ClientSettings
    file: str
    is_new: bool = True
    built: Built | None = None
    suggestions: tuple[Suggestion, ...] = ()
    program: str = ""
    written: list[str] = field(default_factory=list)


def start(wish: Wish, root: Path) -> Begun:
    """Begin a client in the project of a folder.

    Args:
        wish: What the user said.
        root: The working folder; absolute.

    Raises:
        MooredError: Nothing was written, and why.
    """
    file, prefix = table.settings_file(root)
    if (known := _known(wish, root)) is not None:
        return Begun(settings=known, file=shown(file, root), is_new=False)
    came = arrived(wish.spec, file.parent, root)
    document = _read(came, wish)
    places = _Places.of(wish, root, came, wish.name or _name(wish, document, came))
    with Files(root) as files:
        if came.is_new:
            files.write(places.spec, came.data)
        suggestions = _suggestions(places.spec, wish)
        if suggestions:
            text = _overlay(suggestions, document, places, root)
            files.write(places.overlay, text.encode())
        values = _values(wish, came, places, has_overlay=bool(suggestions))
        old = file.read_bytes() if file.is_file() else b""
        data = table.with_table(old, prefix, places.name, values)
        settings = table.checked(file, data, root).select([places.name])[0]
        built, _ = generate(settings)
        files.write(file, data)
        files.keep()
    return Begun(
        settings=settings,
        file=shown(file, root),
        built=built,
        suggestions=suggestions,
        program=first_call(built.api, _dotted(places.output, root)),
        written=files.names,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    """What the client is called, and where its files go."""

    name: str
    spec: Path
    overlay: Path
    output: Path
    base: Path

    @classmethod
    def of(cls, wish: Wish, root: Path, came: Arrived, name: str) -> _Places:
        """The places of a client; those that are made have to be free.

        Raises:
            MooredError: Something is there (M0911).
        """
        spec = came.place(name)
        overlay = spec.with_name(f"{name}.overlay.yaml")
        for path, is_wanted in ((spec, came.is_new), (overlay, True)):
            if is_wanted and (path.exists() or path.is_symlink()):
                raise _in_the_way(shown(path, root))
        output = (root / wish.output) if wish.output else came.base / "clients" / name
        return cls(name=name, spec=spec, overlay=overlay, output=output, base=came.base)


def _name(wish: Wish, document: Document, came: Arrived) -> str:
    return wish.output.name if wish.output else client_name(document, came.file)


def _overlay(
    suggestions: Sequence[Suggestion], document: Document, places: _Places, root: Path
) -> str:
    title = document.root["info"].get("title") or places.name
    return overlay_text(suggestions, str(title), f"moored suggest {shown(places.spec, root)}")


def _known(wish: Wish, root: Path) -> ClientSettings | None:
    """The client that was begun before: of that name, or of that document."""
    try:
        clients = find_project(root).clients
    except MooredError as error:
        if {problem.code for problem in error.problems} == {"M0001"}:
            return None
        raise
    spec = (root / wish.spec).resolve()
    for one in clients:
        same = wish.spec in (one.source, str(one.spec)) or one.spec.resolve() == spec
        if one.name == wish.name or (same and not wish.name):
            return one
    return None


def _read(came: Arrived, wish: Wish) -> Document:
    """The document, if it is one, and the operations that were asked for are there.

    Raises:
        MooredError: As it says.
    """
    document = documents.load(came.path, shown=came.shown, data=came.data)
    raise_errors(documents.check(document))
    document = documents.repair(document)
    if wish.operations:
        _, unmatched = attempt_slice(
            documents.upgrade(documents.resolve(document)), wish.operations
        )
        raise_errors(unmatched)
        return document
    count = len(documents.operations(document))
    if count > MOST and not wish.everything:
        message = f"the document has {count:,} operations, and none was chosen"
        look, then = f"moored list {wish.spec} WORD", "--operation ID for each that you need"
        hint = f"`{look}` finds them; then give {then}, or --all"
        raise MooredError(
            [Problem(code=MANY, message=message, location=Location(file=came.shown), hint=hint)]
        )
    return document


def _suggestions(spec: Path, wish: Wish) -> tuple[Suggestion, ...]:
    """What the document leaves no doubt of; the rest is for `moored suggest`."""
    found = suggest(spec, wish.operations).suggestions
    return tuple(one for one in found if one.confidence == "high")


def _values(wish: Wish, came: Arrived, places: _Places, *, has_overlay: bool) -> dict[str, Any]:
    values: dict[str, Any] = {"spec": shown(places.spec, places.base)}
    if source := wish.source or came.source:
        values["source"] = source
    if has_overlay:
        values["overlays"] = [shown(places.overlay, places.base)]
    if wish.operations:
        values["operations"] = list(wish.operations)
    values |= {"output": shown(places.output, places.base), "testing": True}
    return values | ({"allow_degraded": True} if wish.allow_degraded else {})


def _dotted(output: Path, root: Path) -> str:
    """What the package is imported as from the working folder; else its name alone."""
    parts = Path(shown(output, root)).parts
    return ".".join(parts) if all(part.isidentifier() for part in parts) else output.name


def _in_the_way(named: str) -> MooredError:
    message = f"{quoted(named)} is there already, and is not overwritten"
    hint = "move it, or choose another --name"
    return MooredError(
        [Problem(code=IN_THE_WAY, message=message, location=Location(file=named), hint=hint)]
    )
