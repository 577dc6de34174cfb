"""The style of the output."""

from __future__ import annotations

import os
from pathlib import Path
from typing import get_args

import black
import pytest
from black.mode import TargetVersion

from moored import MooredError
from moored.emit.format import Engine, format_python

UGLY = """\
from .models import Job
import os, re
from pydantic import BaseModel
from typing import Any


class A( BaseModel ):
    x : Any = {'a':re}
    def f(self, aaaaaaaaaaaaaaaaaaaaaaaaa: int, bbbbbbbbbbbbbbbbbbbbbbbbbbbbb: int, ccccc: Job): pass
"""
TIDY = """\
import re
from typing import Any

from pydantic import BaseModel

from .models import Job


class A(BaseModel):
    x: Any = {"a": re}

    def f(
        self,
        aaaaaaaaaaaaaaaaaaaaaaaaa: int,
        bbbbbbbbbbbbbbbbbbbbbbbbbbbbb: int,
        ccccc: Job,
    ):
        pass
"""


@pytest.mark.parametrize("engine", get_args(Engine))
def test_code_is_laid_out(engine: Engine) -> None:
    files = {"api/jobs.py": UGLY, "README.md": "x  =  1", "models.py": "Job = int"}
    assert format_python(files, engine) == {
        "api/jobs.py": TIDY,
        "README.md": "x  =  1",
        "models.py": "Job = int\n",
    }
    assert list(format_python(files, engine)) == list(files)


@pytest.mark.parametrize("engine", get_args(Engine))
def test_engines_agree_with_black(engine: Engine) -> None:
    for path in sorted(Path(__file__).parents[3].glob("generator/moored/emit/*.py"))[:6]:
        out = format_python({"x.py": path.read_text()}, engine)["x.py"]
        mode = black.Mode(target_versions={TargetVersion.PY311})
        assert black.format_str(out, mode=mode) == out


def test_folders_that_tools_pass_over_are_laid_out() -> None:
    files = {f"{name}/x.py": "x=1" for name in ("dist", "build", "venv", "node_modules", ".venv")}
    assert set(format_python(files, "ruff").values()) == {"x = 1\n"}


def test_a_module_named_like_a_package_does_not_make_it_ours() -> None:
    files = {"httpx2.py": "", "x.py": "import httpx2\nimport anyio\n\nprint(httpx2, anyio)\n"}
    assert format_python(files, "ruff")["x.py"].startswith("import anyio\nimport httpx2\n")


def test_exports_of_a_package_stay() -> None:
    text = "from .client import Client\n"
    assert format_python({"__init__.py": text}, "ruff")["__init__.py"] == text


@pytest.mark.parametrize("engine", get_args(Engine))
def test_a_failure_names_the_file(engine: Engine) -> None:
    with pytest.raises(MooredError) as caught:
        format_python({"good.py": "x = 1\n", "api/bad.py": "x = 1\ndef\n"}, engine)
    (problem,) = caught.value.problems
    assert (problem.code, str(problem.location)) == ("M0803", "api/bad.py:2")


def test_no_configuration_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ruff.toml").write_text("line-length = 20\n")
    (tmp_path / ".gitignore").write_text("*\n")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setenv("RUFF_OUTPUT_FORMAT", "json")
    monkeypatch.chdir(tmp_path)
    assert format_python({"a.py": UGLY.replace("Job", "Pet")}, "ruff")["a.py"] == TIDY.replace(
        "Job", "Pet"
    )
    assert sorted(os.listdir(tmp_path)) == [".gitignore", "ruff.toml"]


def test_nothing_to_do() -> None:
    assert format_python({"a.md": "x"}, "black") == {"a.md": "x"}
