"""The command `generate`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_built import in_brief
from moored.cli_options import (
    AllowDegraded,
    Format,
    Formatter,
    Http,
    Operations,
    Output,
    Overlays,
    OverwriteEdited,
    Quiet,
    Targets,
    Testing,
    Told,
    Verbose,
    settings_of,
)
from moored.cli_progress import progress
from moored.cli_say import warn
from moored.cli_terminal import say

if TYPE_CHECKING:
    from moored.cache import Cache
    from moored.emit.write import WriteResult
    from moored.pipeline import Built
    from moored.project import ClientSettings


def generate(
    targets: Targets = None,
    output: Output = None,
    operation: Operations = None,
    overlay: Overlays = None,
    http: Http = "httpx2",
    formatter: Formatter = "ruff",
    allow_degraded: AllowDegraded = False,
    testing: Testing = False,
    overwrite_edited: OverwriteEdited = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
    no_cache: Annotated[
        bool,
        typer.Option("--no-cache", help="Generate anew even if nothing changed; keep nothing."),
    ] = False,
    told: Told = Format.text,
) -> None:
    """Generate clients of the project, or one from SPEC."""
    from moored.cache import NO_CACHE, open_cache
    from moored.unchanged import recall

    cache = NO_CACHE if no_cache else open_cache()
    chosen = settings_of(
        targets, output, operation, overlay, http, formatter, allow_degraded, testing
    )
    for settings in chosen:
        started = time.perf_counter()
        kept = recall(settings, cache)
        if kept is not None:
            warnings = kept.warnings
            done = f"{kept.said}; 0 written, {kept.files} unchanged, 0 deleted"
        else:
            with progress(verbose=verbose, quiet=quiet):
                built, written = _build(settings, cache, overwrite_edited)
            warnings = built.warnings
            done = _generated(settings, cache, built, written, quiet=quiet)
        if quiet:
            continue
        warn(warnings, told, verbose=verbose)
        seconds = time.perf_counter() - started
        say(f"{settings.shown(settings.output)}: {done}; {seconds:.1f} s")


def _build(
    settings: ClientSettings, cache: Cache, overwrite_edited: bool
) -> tuple[Built, WriteResult]:
    # The generator is loaded only where there is something to generate.
    from moored.pipeline import generate as run

    return run(settings, overwrite_edited=overwrite_edited, cache=cache)


def _generated(
    settings: ClientSettings, cache: Cache, built: Built, written: WriteResult, *, quiet: bool
) -> str:
    """What was generated, in a few words; the cache keeps them."""
    from moored.unchanged import Kept, remember

    for path in () if quiet else written.kept:
        say(f"kept {path}: it was edited, and is no longer part of the output", err=True)
    said = in_brief(built)
    files = len(written.written) + len(written.unchanged)
    remember(settings, cache, Kept(said=said, warnings=built.warnings, files=files))
    cache.settle()
    return (
        f"{said}; {len(written.written)} written, {len(written.unchanged)} unchanged,"
        f" {len(written.deleted)} deleted"
    )
