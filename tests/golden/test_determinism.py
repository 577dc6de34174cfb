"""The same meaning gives the same bytes: whatever the order of keys, the folder, the hash seed."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from moored.document import load_file
from moored.emit.lock import LOCK
from moored.pipeline import build
from moored.project import standalone

from .case import ACCEPTED, CASES, Outcome, outcome

SPECS = Path(__file__).parents[2] / "specs" / "zuora-billing"
DIGESTS = """
import hashlib, sys
from pathlib import Path
from moored.pipeline import build
from moored.project import find_project
for folder in sys.argv[1:]:
    for settings in find_project(Path(folder)).select(()):
        for path, text in sorted(build(settings).tree.files.items()):
            print(settings.name, path, hashlib.sha256(text.encode()).hexdigest())
"""


def files(built_files: Any) -> dict[str, Any]:
    """The output; of `moored.lock` all but the digests of the bytes that were read."""
    lock = json.loads(built_files[LOCK])
    return {**built_files, LOCK: lock | {"inputs": sorted(lock["inputs"])}}


def shuffled(value: Any, order: random.Random) -> Any:
    """The same value, the keys of every mapping in it in another order."""
    if isinstance(value, list):
        return [shuffled(item, order) for item in value]
    if not isinstance(value, dict):
        return value
    items = [(key, shuffled(item, order)) for key, item in value.items()]
    order.shuffle(items)
    return dict(items)


def rewrite(path: Path, seed: int) -> None:
    """Write a document anew, as JSON that is YAML too, its keys shuffled."""
    text = json.dumps(shuffled(load_file(path)[1], random.Random(seed)), indent=1)
    if path.suffix == ".json":
        path.write_text(text)
        return
    # JSON writes a character beyond the BMP as two halves, which YAML would read as two characters.
    path.write_text(re.sub(r"\\ud[89ab]..\\ud[c-f]..", _whole, text))


def _whole(halves: re.Match[str]) -> str:
    return f"\\U{ord(json.loads(chr(34) + halves[0] + chr(34))):08X}"


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", ACCEPTED)
def test_order_of_keys_and_folder(
    name: str, seed: int, outcomes: dict[str, Outcome], tmp_path: Path
) -> None:
    folder = tmp_path / "elsewhere"
    shutil.copytree(CASES / name, folder, ignore=shutil.ignore_patterns("expected"))
    for path in [*folder.rglob("*.yaml"), *folder.rglob("*.json")]:
        rewrite(path, seed)

    first, again = outcomes[name].built, outcome(folder).built

    assert first is not None and again is not None
    assert files(again.tree.files) == files(first.tree.files)


@pytest.fixture(scope="module")
def zuora() -> dict[str, Any]:
    """The client of the committed documents."""
    return _zuora(SPECS)


def _zuora(folder: Path) -> dict[str, Any]:
    spec, overlay = folder / "openapi.yaml", folder / "overlay.yaml"
    settings = standalone(spec, folder / "zuora_billing", (), [overlay], root=folder)
    return files(build(settings).tree.files)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_order_of_keys_of_a_real_document(seed: int, zuora: dict[str, Any], tmp_path: Path) -> None:
    for name in ("openapi.yaml", "overlay.yaml"):
        shutil.copy(SPECS / name, tmp_path)
    rewrite(tmp_path / "openapi.yaml", seed)

    assert _zuora(tmp_path) == zuora


def test_hash_seeds() -> None:
    folders = [str(CASES / name) for name in ACCEPTED] + [str(SPECS.parents[1])]

    def digests(seed: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", DIGESTS, *folders]
        return subprocess.check_output(command, env=environment, text=True)

    assert digests("1") == digests("2")
