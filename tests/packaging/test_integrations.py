"""Where people work: the action of GitHub and the hooks of pre-commit, run as they would be."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]
DEFAULTS = {f"inputs.{name}": str(one["default"]) for name, one in ACTION["inputs"].items()}
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://pets.example}]
paths:
  /cats:
    get: {operationId: listCats, responses: {"204": {description: Nothing.}}}
"""
SETTINGS = """\
[clients.pets]
spec = "pets.yaml"
output = "clients/pets"
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one client in a repository, and `moored` where the action installs it."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "pets.yaml").write_text(PETS)
    (folder / "moored.toml").write_text(SETTINGS)
    bin_ = folder / "temp" / "moored" / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "moored").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m moored "$@"\n')
    (bin_ / "moored").chmod(0o755)
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    subprocess.run([bin_ / "moored", "generate"], cwd=folder, env=environment(folder), check=True)
    return folder


def environment(folder: Path) -> dict[str, str]:
    """What a runner gives to a step."""
    return os.environ | {
        "PYTHONPATH": str(ROOT / "generator"),
        "RUNNER_TEMP": str(folder / "temp"),
        "GITHUB_OUTPUT": str(folder / "temp" / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "temp" / "summary.md"),
    }


def run(step: dict[str, Any], folder: Path, **given: str) -> tuple[int, str]:
    """Run a step as a runner does: its script in a file, its inputs in the environment."""
    known = DEFAULTS | {f"inputs.{name}": value for name, value in given.items()}
    known["github.action_path"] = str(ROOT)

    def filled(text: str) -> str:
        return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda found: known[found[1]], text)

    script = folder / "temp" / "step.sh"
    script.write_text(step["run"])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
        cwd=folder / filled(step.get("working-directory", ".")),
        env=environment(folder) | {name: filled(text) for name, text in step["env"].items()},
        text=True,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_no_input_is_pasted_into_a_script() -> None:
    assert [step["name"] for step in (INSTALL, CHECK) if "${{" in step["run"]] == []


def test_a_clean_project(project: Path) -> None:
    code, printed = run(CHECK, project)

    assert code == 0, printed
    assert "clients/pets: clean" in printed
    assert "exit-code=0" in (project / "temp" / "output").read_text()
    assert (project / "temp" / "moored.patch").read_bytes() == b""


def test_drift_has_annotations_a_summary_and_a_patch(project: Path) -> None:
    file = project / "clients" / "pets" / "client.py"
    before = file.read_bytes()
    file.write_bytes(before + b"x = 1\n")
    (project / "temp" / "summary.md").unlink(missing_ok=True)

    code, printed = run(CHECK, project, clients="pets", args="--full")

    assert code == 1
    assert "::error file=clients/pets/client.py" in printed
    assert "## clients/pets: drift" in (project / "temp" / "summary.md").read_text()
    patch = project / "temp" / "moored.patch"
    subprocess.run(["git", "apply", patch], cwd=project, check=True)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("package", "expected"),
    [
        ("moored==0.1.0", ["install moored==0.1.0"]),
        (
            "",
            [
                f"install --require-hashes -r {ROOT}/requirements/generate.lock",
                f"install --no-deps --no-build-isolation {ROOT}",
            ],
        ),
    ],
)
def test_what_is_installed_is_pinned(package: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "temp").mkdir()
    python = tmp_path / "python"
    # Instead of an environment: an interpreter that notes what it is asked.
    python.write_text(
        '#!/bin/sh\ncase "$2" in\nvenv) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;\n'
        '*) echo "$@" >> "$RUNNER_TEMP/asked" ;;\nesac\n'
    )
    python.chmod(0o755)

    code, printed = run(INSTALL, tmp_path, package=package, python=str(python))

    assert code == 0, printed
    asked = (tmp_path / "temp" / "asked").read_text().splitlines()
    assert [line.split("--disable-pip-version-check ")[1] for line in asked] == expected


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook(hook: dict[str, Any], project: Path) -> None:
    path = f"{project / 'temp' / 'moored' / 'bin'}:{os.environ['PATH']}"

    done = subprocess.run(
        shlex.split(hook["entry"]),
        cwd=project,
        env=environment(project) | {"PATH": path},
        check=False,
    )

    assert done.returncode == 0
    assert hook["language"] == "python"
    assert not hook["pass_filenames"]
    files = [
        "pyproject.toml",
        "moored.toml",
        "specs/x.yaml",
        "clients/pets/client.py",
        "clients/pets/moored.lock",
    ]
    assert [file for file in files if not re.search(hook["files"], file)] == []
    assert not re.search(hook["files"], "notes.md")


def test_the_page_names_every_input_output_and_hook() -> None:
    page = (ROOT / "docs" / "ci.md").read_text("utf-8")
    names = [*ACTION["inputs"], *ACTION["outputs"], *(hook["id"] for hook in HOOKS)]

    assert [name for name in names if f"`{name}`" not in page] == []
