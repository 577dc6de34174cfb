"""What means the same gives the same bytes: `check` may trust a document's meaning.

Documents are changed at random: wherever their meaning stays, so does every file.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from moored.document import load_file, meaning
from moored.emit.lock import LOCK
from moored.examining import examine
from moored.pipeline import build, generate
from moored.problems import MooredError
from moored.project import find_project

from .case import CASES

pytestmark = pytest.mark.slow
NAMES = (
    "job_waiter",
    "names_twins",
    "pagination",
    "runtime_extras",
    "schemas_compositions",
    "schemas_unchecked",
    "webhooks_x",
)
MUTATIONS = 15


def places(value: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of everything in a document."""
    if not isinstance(value, (dict, list)):
        return
    for key in value if isinstance(value, dict) else range(len(value)):
        yield (*above, key)
        yield from places(value[key], (*above, key))


def mutated(document: Any, chance: random.Random) -> Any:
    """A copy in which one thing is said otherwise, no longer said, or newly said."""
    copied = json.loads(json.dumps(document))
    *above, last = chance.choice(list(places(copied)))
    within = copied
    for key in above:
        within = within[key]
    value = within[last]
    if isinstance(value, bool):
        within[last] = not value
    elif isinstance(value, (int, float)):
        within[last] = value + 1
    elif isinstance(value, str) and chance.random() < 0.6:
        within[last] = f"{value}x"
    elif isinstance(within, dict) and chance.random() < 0.5:
        within[chance.choice(["x-unknown", "description", "summary"])] = "new words"
    else:
        del within[last]
    return copied


def files(output: Any) -> dict[str, Any]:
    """The output, but for the digests of what was read."""
    return {**output, LOCK: json.loads(output[LOCK]) | {"inputs": None}}


@pytest.mark.parametrize("name", NAMES)
def test_what_means_the_same_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(CASES / name, tmp_path / name)
    (settings,) = find_project(folder).select(())
    shutil.rmtree(settings.output, ignore_errors=True)
    built, _ = generate(settings)
    meant = meaning(examine(settings).document)
    document, chance, same = load_file(settings.spec)[1], random.Random(name), 0

    for _ in range(MUTATIONS):
        changed = mutated(document, chance)
        settings.spec.write_text(json.dumps(changed))
        try:
            examined = examine(settings)
        except MooredError:
            continue
        if not examined.substituted and meaning(examined.document) == meant:
            same += 1
            assert files(build(settings, examined=examined).tree.files) == files(
                built.tree.files
            ), changed

    assert same > 0
