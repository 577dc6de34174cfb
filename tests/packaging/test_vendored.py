"""A copy of the client, under another name and depth, with httpx2 and pydantic alone."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from moored.cli import guarded

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
COMMITTED = ROOT / "generated" / "zuora_billing"
RUNTIME = ROOT / "templates" / "runtime" / "_core"

PROGRAM = """
import asyncio, json, threading
from http.server import BaseHTTPRequestHandler, HTTPServer

class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps({"jobId": self.path[-1], "status": "Completed", "fileUrls": "u"}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass

server = HTTPServer(("127.0.0.1", 0), Api)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}"

from vendored.apis.zb import AsyncClient, BearerAuth, Client

with Client(auth=BearerAuth("t"), base_url=url) as client:
    print(client.operations.get_bulk_pdf_job("7").file_urls)

async def main():
    async with AsyncClient(auth=BearerAuth("t"), base_url=url) as client:
        print((await client.operations.wait_for_bulk_pdf_job("8")).job_id)

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty project with the copy in it."""
    folder = tmp_path_factory.mktemp("project")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(COMMITTED, folder / "vendored" / "apis" / "zb", ignore=ignored)
    for package in ("vendored", "vendored/apis"):
        (folder / package / "__init__.py").touch()
    return folder


def test_it_works(project: Path, vendoring: Any) -> None:
    (project / "program.py").write_text(PROGRAM)

    assert vendoring.run("python", "program.py", folder=project) == "['u']\n8\n"


def test_it_works_with_the_least_versions_that_its_readme_names(project: Path, aged: Any) -> None:
    (project / "program.py").write_text(PROGRAM)

    printed = aged.run("python", "-W", "error", "program.py", folder=project)

    assert printed == "['u']\n8\n"


def test_it_needs_nothing_else(vendoring: Any, project: Path) -> None:
    listed = vendoring.run("python", "-m", "pip", "list", "--format=json", folder=project)

    names = {package["name"].lower() for package in json.loads(listed)}
    assert not names & {"moored", "jinja2", "pyyaml", "datamodel-code-generator", "httpx", "attrs"}


def test_it_verifies_without_moored(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = project / "vendored" / "apis" / "zb"

    subprocess.run(["sha256sum", "--check", "--strict", "_generated.sha256"], cwd=copy, check=True)
    assert guarded(["verify", str(copy)]) == 0, capsys.readouterr()


def test_types_and_style(project: Path) -> None:
    settings = {"typeCheckingMode": "strict", "include": ["vendored"], "pythonVersion": "3.11"}
    (project / "pyrightconfig.json").write_text(json.dumps(settings))
    bin_ = Path(sys.executable).parent

    for command in (
        [sys.executable, "-m", "mypy", "--strict", "vendored"],
        [bin_ / "basedpyright", "--pythonpath", sys.executable],
        [sys.executable, "-m", "black", "--check", "vendored"],
    ):
        done = subprocess.run(command, cwd=project, text=True, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def lines(folder: Path, code: bool = False, fake: bool = False) -> int:
    """Lines of Python; with `code`, without blank lines, comments and docstrings.

    They are those of the client; with `fake`, those of the fake, which the client never imports.
    """
    return sum(
        code_lines(path.read_text()) if code else path.read_text().count("\n")
        for path in folder.rglob("*.py")
        if (path.name == "testing.py" or path.name.startswith("fake")) == fake
    )


def code_lines(text: str) -> int:
    """Lines that hold code."""
    documented = {
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    return sum(
        1
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.lstrip().startswith("#") and number not in documented
    )


def declarations(folder: Path) -> dict[str, int]:
    """The lines that each operation takes, sync and async together, with the blank one before."""
    return {
        method.name: (method.end_lineno or 0) - method.lineno + 3
        for path in sorted((folder / "api").glob("*.py"))
        for group in ast.parse(path.read_text()).body
        if isinstance(group, ast.ClassDef)
        for method in group.body
        if isinstance(method, ast.FunctionDef) and not method.name.startswith("wait_for_")
    }


def test_it_is_small(capsys: pytest.CaptureFixture[str]) -> None:
    figures = {
        "lines": lines(COMMITTED),
        "of them runtime": lines(COMMITTED / "_core"),
        "lines of code": lines(COMMITTED, code=True),
        "of them runtime ": lines(COMMITTED / "_core", code=True),
        "lines of code of the fake": lines(COMMITTED, code=True, fake=True),
        "of them testing.py": code_lines((COMMITTED / "testing.py").read_text()),
        "lines of code of a runtime with every part": lines(RUNTIME, code=True),
        "lines an operation": declarations(COMMITTED),
    }

    with capsys.disabled():
        print("\n" + "\n".join(f"{name.strip()}: {figure}" for name, figure in figures.items()))
    # The aim is 1,500: see "Sizes" in ARCHITECTURE.md.
    assert figures["lines of code"] <= 1583
    assert figures["lines of code of a runtime with every part"] <= 2760
    assert figures["lines of code of the fake"] < 650
    assert max(declarations(COMMITTED).values()) < 56
    assert len(declarations(COMMITTED)) == 5
