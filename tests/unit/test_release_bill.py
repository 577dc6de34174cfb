"""The bill of materials of a release of moored itself: from the lock file, and nothing left out."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from moored.emit.digest import sha256

from .test_sbom import check

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "requirements" / "bill.py"
LOCK = (ROOT / "requirements" / "generate.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def script() -> Any:
    spec = importlib.util.spec_from_file_location("bill", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["bill"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    wheel = tmp_path_factory.mktemp("dist") / "moored-0.1.0-py3-none-any.whl"
    wheel.write_bytes(b"a wheel")
    done = subprocess.run([sys.executable, SCRIPT, wheel], capture_output=True, check=True)
    return dict(json.loads(done.stdout))


def test_it_keeps_to_the_specification(made: dict[str, Any]) -> None:
    check(made)


def test_the_release(made: dict[str, Any]) -> None:
    release = made["metadata"]["component"]
    assert (release["name"], release["version"]) == ("moored", PROJECT["version"])
    assert release["purl"] == f"pkg:pypi/moored@{PROJECT['version']}"
    (wheel,) = release["components"]
    assert wheel["name"] == "moored-0.1.0-py3-none-any.whl"
    assert wheel["hashes"] == [{"alg": "SHA-256", "content": sha256(b"a wheel")}]


def test_it_needs_what_the_project_says(made: dict[str, Any]) -> None:
    wanted = {re.split("[<>=]", one)[0] for one in PROJECT["dependencies"]}
    direct = next(
        edge["dependsOn"]
        for edge in made["dependencies"]
        if edge["ref"] == made["metadata"]["component"]["bom-ref"]
    )
    assert {one.removeprefix("pkg:pypi/").split("@")[0] for one in direct} == wanted


def test_every_package_of_the_lock_has_its_digests(made: dict[str, Any]) -> None:
    told = {f"{one['name']}=={one['version']}": one["hashes"] for one in made["components"]}
    locked = {
        entry.split()[0]: set(re.findall(r"sha256:([0-9a-f]{64})", entry))
        for entry in re.split(r"^(?=[a-z])", LOCK, flags=re.M)
        if entry.strip()
    }
    assert len(told) > 25
    for name, hashes in told.items():
        assert {one["content"] for one in hashes} == locked[name]
    left_out = {name.partition("==")[0] for name in locked.keys() - told.keys()}
    # What builds a release, and nothing that runs it.
    assert left_out == {"editables", "hatchling", "pluggy", "tomlkit", "trove-classifiers"}


def test_every_package_is_reached(made: dict[str, Any]) -> None:
    edges = {edge["ref"]: edge["dependsOn"] for edge in made["dependencies"]}
    reached, pending = set(), [made["metadata"]["component"]["bom-ref"]]
    while pending:
        reference = pending.pop()
        if reference not in reached:
            reached.add(reference)
            pending += edges[reference]
    assert reached == edges.keys()


def test_the_same_input_gives_the_same_bytes(script: Any) -> None:
    packages = script.pinned(LOCK)
    texts = {script.bill({"a": b"x", "b": b"y"}, PROJECT, packages) for _ in range(2)}
    assert len(texts) == 1
    assert script.bill({"a": b"z"}, PROJECT, packages) not in texts


def test_an_entry_without_a_digest_is_refused(script: Any) -> None:
    with pytest.raises(ValueError, match="no pinned package with digests: evil"):
        script.pinned(f"{LOCK}\nevil==1.0\n    # via moored (pyproject.toml)\n")
    with pytest.raises(ValueError, match="no pinned package"):
        script.pinned("evil>=1.0 \\\n    --hash=sha256:0\n    # via moored (pyproject.toml)\n")
