"""A client of a fragment is the client of the whole document with the same operations chosen."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from moored.document import as_json, as_yaml, fragment, load
from moored.emit.lock import LOCK
from moored.pipeline import Built, build
from moored.project import ClientSettings

from .case import ACCEPTED, Outcome

# Of a degraded document the fragment is whole: the substitutes stand in it.
NAMES = [name for name in ACCEPTED if not name.startswith("degraded_")]


def files(built: Built) -> dict[str, str]:
    """The output; without what the lock says of the inputs and the choice."""
    lock = json.loads(built.tree.files[LOCK])
    del lock["inputs"]
    kept = {"operations", "overlays"}
    lock["settings"] = {key: value for key, value in lock["settings"].items() if key not in kept}
    return {**built.tree.files, LOCK: json.dumps(lock, indent=1)}


def sliced(settings: ClientSettings, selectors: tuple[str, ...], folder: Path, end: str) -> Built:
    """A build of the fragment, read back from its file."""
    found = fragment(settings.spec, settings.overlays, selectors)
    path = folder / f"fragment.{end}"
    path.write_text((as_json if end == "json" else as_yaml)(found.document.root), "utf-8")
    assert load(path).root == found.document.root
    output = folder / settings.output.name
    return build(replace(settings, spec=path, overlays=(), operations=(), output=output))


@pytest.mark.parametrize("name", NAMES)
def test_same_client(name: str, outcomes: dict[str, Outcome], tmp_path: Path) -> None:
    outcome = outcomes[name]
    assert outcome.built is not None
    keys = sorted(outcome.built.lock.operations)
    chosen = (*keys[:1], *keys[-1:]) if len(keys) > 2 else outcome.settings.operations
    settings = replace(outcome.settings, operations=chosen)

    end = "json" if len(name) % 2 else "yaml"
    made = sliced(settings, chosen, tmp_path, end)

    assert files(made) == files(build(settings))
