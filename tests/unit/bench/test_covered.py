"""What is found in a package: its operations, and whether it is imported."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bench.tools import INSIDE

SPEC = {"paths": {"/pets": {"get": {}, "post": {}}, "/pets/{petId}": {"get": {}}}}
STYLES = {
    "moored": 'Call(method="GET", path=path("/pets/", pet_id))',
    "opc": '{"method": "get", "url": "/pets/{pet_id}".format(pet_id=1)}',
    "og": "serialize(method='GET', resource_path='/pets/{petId}')",
    "dcg": "Plan(method='GET', path='/pets/{petId}')",
}


def covered(folder: Path, code: str) -> dict[str, Any]:
    package = folder / "client"
    package.mkdir()
    (folder / "spec.json").write_text(json.dumps(SPEC))
    (package / "__init__.py").write_text("")
    (package / "calls.py").write_text(code)
    command = [sys.executable, str(INSIDE / "covered.py"), str(folder / "spec.json"), str(package)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("style", STYLES)
def test_an_operation_is_found_in_each_style(style: str, tmp_path: Path) -> None:
    found = covered(tmp_path, f"def call(pet_id):\n    return {STYLES[style]}\n")

    assert found["expected"] == 3
    assert found["operations"] == 1
    assert found["lines"] == 2
    assert found["fault"] is None


def test_a_module_that_is_not_imported_is_a_fault(tmp_path: Path) -> None:
    assert "NameError" in covered(tmp_path, "missing\n")["fault"]


def test_a_module_that_is_no_python_is_a_fault(tmp_path: Path) -> None:
    assert "SyntaxError" in covered(tmp_path, "if\n")["fault"]
