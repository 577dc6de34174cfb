"""The stages in order: the file to read first.

`build` is pure: it reads the document and the names of an earlier run, and returns the tree. Only
`generate` writes; `moored.checking` compares without writing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from moored.cache import NO_CACHE, Cache
from moored.collecting import without_collection
from moored.degraded import Shortfall, shortfalls, unchecked_once
from moored.document import Examined, LeftOut
from moored.emit.digest import templates_digest
from moored.emit.format import format_python
from moored.emit.lock import LOCK, NAMES, Lock, dump
from moored.emit.reread import reread
from moored.emit.tree import Tree
from moored.emit.write import WriteResult, write
from moored.examining import examine
from moored.ir.api import Api, Degraded
from moored.layout import lay_out
from moored.lower import lower
from moored.modelling import model
from moored.models import build_models
from moored.names import lock as names_lock
from moored.names.earlier import NOTHING, Earlier
from moored.names.plan import NamePlan
from moored.problems import Problem, counted, raise_errors
from moored.progress import stage
from moored.project import ClientSettings
from moored.record import Arrived, record
from moored.render.package import render, runtime
from moored.render.printer import Printer
from moored.resources import template_root


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """Everything that a build makes, in memory.

    Attributes:
        api: What the views saw.
        plan: Every name, with its reason.
        tree: The files of the output, `moored.lock` and `names.lock` among them.
        lock: What `moored.lock` says.
        warnings: Problems that did not stop the build.
        declared: How many operations the document has, chosen or not.
    """

    api: Api
    plan: NamePlan
    tree: Tree
    lock: Lock
    warnings: tuple[Problem, ...]
    declared: int


@without_collection()
def build(
    settings: ClientSettings,
    arrived: Arrived | None = None,
    earlier: Earlier | None = None,
    examined: Examined | None = None,
    cache: Cache = NO_CACHE,
) -> Built:
    """The output of a client, from its document.

    Args:
        settings: What to generate.
        arrived: What the document is to hold, if that is not yet what the file does.
        earlier: What an earlier run called things; as the output says, if it is not given.
        examined: The document, if it was read already.
        cache: Of what earlier builds made.

    Raises:
        MooredError: The document, an overlay or a lock has problems; all that were found.
    """
    examined = examined or examine(settings, arrived.data if arrived is not None else None)
    if earlier is None:
        earlier = earlier_names(settings)
    modelled = model(
        examined.document,
        earlier,
        allow_degraded=settings.allow_degraded,
        build=partial(build_models, cache=cache),
    )
    document, names = modelled.document, modelled.names
    substituted = (*examined.substituted, *modelled.substituted)
    stage("describing the client")
    short = shortfalls(document, names, modelled.models, substituted, examined.warnings)
    api = lower(
        document.root,
        names,
        modelled.models,
        settings.package,
        settings.http,
        testing=settings.testing,
    )
    names = replace(names, modules=lay_out(api, names.modules, settings.module_lines))
    api = replace(api, degraded=_told(short, examined.left_out), modules=names.modules)
    stage(
        "writing it as Python", counted(sum(len(one.operations) for one in api.groups), "operation")
    )
    views = render(api, Printer(cache, templates_digest(template_root())))
    stage("laying out the code", counted(len(views), "file"))
    made = format_python(views, settings.formatter, cache)
    stage("reading it again", counted(len(made), "file"))
    raise_errors(reread(made, cache))
    lock = record(document, settings, short, arrived, examined.left_out)
    warnings = (*examined.warnings, *substituted, *modelled.told, *unchecked_once(short))
    locks = {LOCK: dump(lock), NAMES: names_lock.dump(names)}
    return Built(
        api=api,
        plan=names,
        tree=Tree(files=made | runtime(api) | locks),
        lock=lock,
        declared=examined.declared,
        warnings=tuple(dict.fromkeys(warnings)),
    )


def generate(
    settings: ClientSettings,
    *,
    overwrite_edited: bool = False,
    earlier: Earlier | None = None,
    cache: Cache = NO_CACHE,
) -> tuple[Built, WriteResult]:
    """Build a client and write it to its output folder.

    Args:
        settings: What to generate, and where.
        overwrite_edited: Whether edits to generated files may be lost.
        earlier: What an earlier run called things; as the output says, if it is not given.
        cache: Of what earlier builds made.

    Raises:
        MooredError: Nothing was written, and why.
    """
    built = build(settings, earlier=earlier, cache=cache)
    output = settings.output
    stage("writing files", counted(len(built.tree.files), "file"))
    written = write(
        built.tree, output, overwrite_edited=overwrite_edited, shown=settings.shown(output)
    )
    return built, written


def earlier_names(settings: ClientSettings) -> Earlier:
    """What the `names.lock` of the output says; nothing, if there is none."""
    path = settings.output / NAMES
    if path.is_symlink() or not path.is_file():
        return NOTHING
    return names_lock.parse(path.read_text("utf-8", errors="replace"), settings.shown(path))


def _told(short: Mapping[str, Shortfall], left_out: Iterable[LeftOut]) -> tuple[Degraded, ...]:
    """What the README says of operations that are degraded or left out: no lines, which move."""
    problems: dict[str, tuple[Problem, ...]] = {one.key: (one.problem,) for one in left_out}
    problems |= {key: one.substituted for key, one in short.items() if one.substituted}
    return tuple(
        Degraded(
            operation=key,
            facts=tuple(sorted({(one.message, one.location.pointer or "") for one in found})),
        )
        for key, found in sorted(problems.items())
    )
