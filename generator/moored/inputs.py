"""What a build would be made from now, by digests alone: nothing is parsed, little is imported."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import Any

from moored.drift.fast import Inputs
from moored.emit.digest import input_digest, templates_digest
from moored.emit.lock import EPOCH, LOCK, parse
from moored.emit.tools import tool_versions
from moored.problems import MooredError
from moored.project import MODULE_LINES, ClientSettings
from moored.resources import template_root
from moored.source_url import public_form


def inputs_now(settings: ClientSettings) -> Inputs:
    """What a build would be made from now, by digests alone: nothing is parsed."""
    folder = settings.spec.parent
    named = [settings.spec, *settings.overlays]
    paths = {Path(os.path.relpath(path, folder)).as_posix(): path for path in named}
    paths |= {name: folder / name for name in _recorded(settings) if name not in paths}
    return Inputs(
        epoch=EPOCH,
        tools=tool_versions(),
        templates=templates_digest(template_root()),
        settings=lock_settings(settings),
        source=public_form(settings.source) if settings.source else None,
        inputs={
            name: digest for name, path in paths.items() if (digest := _digest(path)) is not None
        },
    )


def _digest(path: Path) -> str | None:
    """What a file holds; `None` if it cannot be read, of which a build says why."""
    try:
        return input_digest(path.read_bytes()) if path.is_file() else None
    except OSError:
        return None


def _recorded(settings: ClientSettings) -> list[str]:
    """The other files that the last build read, as long as they lie below the document's folder."""
    try:
        lock = parse((settings.output / LOCK).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, MooredError):
        return []
    folder = settings.spec.parent.resolve()
    names = [PurePosixPath(name) for name in lock.inputs]
    return [
        str(name)
        for name in names
        if ".." not in name.parts and (folder / name).resolve().is_relative_to(folder)
    ]


def lock_settings(settings: ClientSettings) -> dict[str, Any]:
    """The settings that decide the output, as the lock has them."""
    flags = {"allow_degraded": settings.allow_degraded, "testing": settings.testing}
    lines = settings.module_lines
    return {
        **{name: True for name, is_set in flags.items() if is_set},
        **({"module_lines": lines} if lines != MODULE_LINES else {}),
        "formatter": settings.formatter,
        "http": settings.http,
        "operations": list(settings.operations),
        "overlays": len(settings.overlays),
    }
