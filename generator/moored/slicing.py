"""`moored slice`: a part of a document as a document of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from moored import document as documents
from moored.document.codes import SELECTOR_UNUSED
from moored.document.outline import outline
from moored.drift.api.side import Side
from moored.drift.api.usage import methods_called
from moored.names.earlier import NOTHING, Earlier
from moored.names.paths import path_of
from moored.names.plan import NamePlan
from moored.problems import Location, MooredError, Problem
from moored.progress import stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A part of a document.

    Attributes:
        text: YAML or JSON.
        operations: How many it has.
        declared: How many the whole document has.
        warnings: Problems that did not stop the work.
    """

    text: str
    operations: int
    declared: int
    warnings: tuple[Problem, ...]


def cut(
    spec: Path,
    selectors: Sequence[str],
    overlays: Sequence[Path],
    *,
    as_json: bool,
    allow_degraded: bool = False,
) -> Fragment:
    """The operations that the selectors choose (all, if there are none), and what they reach.

    Raises:
        MooredError: The document or an overlay has problems, or a selector matches nothing.
    """
    found = documents.fragment(spec, overlays, selectors, allow_degraded=allow_degraded)
    stage("writing the part")
    write = documents.as_json if as_json else documents.as_yaml
    return Fragment(
        text=write(found.document.root),
        operations=len(documents.operations(found.document)),
        declared=found.declared,
        warnings=(*found.warnings, *found.substituted),
    )


def used_by(
    source: Path, spec: Path, overlays: Sequence[Path] = (), earlier: Earlier = NOTHING
) -> tuple[str, ...]:
    """Selectors of the operations that a consumer's source calls, as `METHOD /path`.

    Args:
        source: A file or a folder of Python.
        spec: The document of the client that it uses.
        overlays: Those of the client, which say names.
        earlier: What the client's `names.lock` says.

    Raises:
        MooredError: The source or the document cannot be read; nothing in the document is called
            (M0503).
    """
    called = methods_called(source)
    document = outline(documents.load(spec, shown=str(spec)), overlays)
    names = Side(document=document, earlier=earlier).names
    found = {
        key
        for path, key in methods(names)
        if path in called or any(path + end in called for end in _TWINS)
    }
    if found:
        return tuple(sorted(found))
    problem = Problem(
        code=SELECTOR_UNUSED,
        message="the source calls no operation of the document",
        location=Location(file=str(source)),
        hint="a call is `client.group.method(…)`; `moored plan SPEC` shows what they are called",
    )
    raise MooredError([problem])


_TWINS = ("_and_wait",)


def methods(names: NamePlan) -> Iterator[tuple[str, str]]:
    """Every way to call an operation, as `group.method`, with its selector; former names too."""
    for kind, place in names.names:
        if kind == "method":
            yield path_of(names, kind, place), _selector(place)
            for former in names.aliases:
                if (former.kind, former.place) == (kind, place):
                    group, _, _ = path_of(names, kind, place).rpartition(".")
                    yield f"{group}.{former.python}", _selector(place)


def _selector(place: str) -> str:
    """`GET /pets` of a method; the operation that starts a job, of what waits for it."""
    if place.startswith("webhook "):
        return f"webhook:{place.removeprefix('webhook ')}"
    return place.removesuffix(" wait")


def save(text: str, path: Path) -> None:
    """Write a file whole, or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, "utf-8", newline="\n")
    part.replace(path)
