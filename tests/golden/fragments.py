"""Clients of fragments, to be held against those of whole documents."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from moored.document import as_json, as_yaml, fragment, load
from moored.emit.lock import LOCK
from moored.pipeline import Built, build, earlier_names
from moored.project import ClientSettings


def files(built: Built) -> dict[str, str]:
    """The output; without what the lock says of the inputs and the choice."""
    lock = json.loads(built.tree.files[LOCK])
    del lock["inputs"]
    kept = {"operations", "overlays"}
    lock["settings"] = {key: value for key, value in lock["settings"].items() if key not in kept}
    return {**built.tree.files, LOCK: json.dumps(lock, indent=1)}


def sliced(settings: ClientSettings, selectors: tuple[str, ...], folder: Path, end: str) -> Built:
    """A build of the fragment, read back from its file, over the same client."""
    found = fragment(settings.spec, settings.overlays, selectors)
    path = folder / f"fragment.{end}"
    path.write_text((as_json if end == "json" else as_yaml)(found.document.root), "utf-8")
    assert load(path).root == found.document.root
    output = folder / settings.output.name
    changed = replace(settings, spec=path, overlays=(), operations=(), output=output)
    return build(changed, earlier=earlier_names(settings))
