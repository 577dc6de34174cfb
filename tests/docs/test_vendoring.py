"""What docs/vendoring.md says is done, in a project of a downstream team."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/vendoring.md").read_text("utf-8")
BIN = Path(sys.executable).parent

# Rules beyond what the package keeps to, so that silence shows that the settings work.
RULES = """
[tool.ruff]
line-length = 100
lint.select = ["D1", "ANN401", "TRY003", "E501"]

[tool.mypy]
strict = true
disallow_any_explicit = true
enable_error_code = ["explicit-override"]

[tool.black]
line-length = 100

[tool.isort]
force_single_line = true

[tool.pyright]
typeCheckingMode = "strict"
reportAny = "error"
reportImplicitOverride = "error"
pythonVersion = "3.11"
"""
# The last line uses a type of the copy wrongly: a checker that sees the types tells so.
USE = """from ours._vendor.billing.models import BulkPdfJob

name: int = BulkPdfJob(job_id="7", status="Pending").job_id
"""


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.M | re.S)


def sessions() -> list[tuple[str, str]]:
    """Each command of the page, with what it prints if the page shows it."""
    found = [re.split(r"^\$ ", block, flags=re.M)[1:] for block in blocks("console")]
    return [(one.split("\n", 1)[0], one.split("\n", 1)[1]) for block in found for one in block]


def bash(command: str, folder: Path) -> str:
    """Run a command of the page."""
    script = f'moored() {{ python -m moored "$@"; }}; set -e; {command}'
    path = f"{BIN}:{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT / "generator")}
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project, after every command of the page."""
    folder = tmp_path_factory.mktemp("downstream")
    for name in ("specs", "generated"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for command, shown in sessions():
        printed = bash(command, folder)
        if shown:
            assert printed == shown, command
    return folder


def test_every_command(project: Path) -> None:
    made = {path.name for path in (project / "ours/_vendor").iterdir() if path.is_dir()}
    # Python that ran a copy may have compiled `_vendor/__init__.py`.
    assert made - {"__pycache__"} == {"billing", "billing_next", "tokens"}


def test_the_loggers(project: Path) -> None:
    (code,) = blocks("python")
    imports = "from ours._vendor.billing import client\nimport ours._vendor.billing_next.client\n"
    told = "".join(
        f'print(logging.getLogger("{name}").getEffectiveLevel(), "{name}" in logging.root.manager.loggerDict)\n'
        for name in ("moored.drift.ours._vendor.billing", "moored.drift.ours._vendor.billing_next")
    )
    (project / "loggers.py").write_text(imports + code + told, "utf-8")

    assert bash("python loggers.py", project) == "30 True\n40 True\n"


def settings(project: Path, with_page: bool) -> Path:
    """The project with rules of its own, and what the page says to write beside them."""
    text = RULES
    if with_page:
        (block,) = blocks("toml")
        text = merged(RULES, block)
        tomllib.loads(text)
    (project / "pyproject.toml").write_text(text, "utf-8")
    (project / "use.py").write_text(USE, "utf-8")
    return project


def merged(text: str, more: str) -> str:
    """Two texts of TOML as one: a table that stands in both is continued."""
    for table in re.split(r"^(?=\[)", more, flags=re.M):
        head, _, body = table.partition("\n")
        joined = f"{head}\n{body.strip()}\n"
        known = head.startswith("[tool") and f"\n{head}\n" in text
        text = text.replace(f"\n{head}\n", f"\n{joined}", 1) if known else f"{text}\n{table}"
    return text


TOOLS = {
    "ruff": ("ruff", "check", "--no-cache", "--output-format=concise", "."),
    "ruff format": ("ruff", "format", "--no-cache", "--check", "ours"),
    "black": ("black", "--check", "ours", "use.py"),
    "isort": ("isort", "--check-only", "ours", "use.py"),
    "mypy": ("mypy", "ours/_vendor/billing", "use.py"),
    "pyright": ("basedpyright", "--outputjson", "--pythonpath", sys.executable),
}


def told_of(project: Path, *words: str) -> tuple[set[str], int]:
    """The files that a tool complains of (`copy` for those of the copies), and its exit code."""
    done = subprocess.run(
        [BIN / words[0], *words[1:]], cwd=project, text=True, capture_output=True, check=False
    )
    printed = done.stdout + done.stderr
    if "--outputjson" in words:
        found = json.loads(done.stdout)["generalDiagnostics"]
        printed = "\n".join(one["file"] for one in found if one["severity"] == "error")
    files = set(re.findall(r"ours/_vendor|use\.py", printed))
    return files, done.returncode


@pytest.mark.parametrize("tool", ["ruff", "ruff format"])
def test_ruff_needs_nothing(project: Path, tool: str) -> None:
    settings(project, with_page=False)

    files, _ = told_of(project, *TOOLS[tool])

    assert "ours/_vendor" not in files


@pytest.mark.parametrize("tool", ["black", "isort", "mypy", "pyright"])
def test_the_settings_silence_a_tool_and_keep_the_types(project: Path, tool: str) -> None:
    before, _ = told_of(settings(project, with_page=False), *TOOLS[tool])
    after, code = told_of(settings(project, with_page=True), *TOOLS[tool])

    assert "ours/_vendor" in before
    assert "ours/_vendor" not in after
    # The wrong use of a type of the copy is still told.
    assert ("use.py" in after, code) == ((True, 1) if tool in ("mypy", "pyright") else (False, 0))
