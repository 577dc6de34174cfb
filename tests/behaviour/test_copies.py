"""A copy of a package: at any depth, under another name, in a zip, beside another version, in part."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from moored.cli import guarded
from moored.pipeline import build
from moored.project import find_project

from .packages import package

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "generated" / "zuora_billing"

# Each module is imported, each promised name taken, and nothing is loaded from elsewhere.
IMPORT = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
package = importlib.import_module(sys.argv[2])
assert not [name for name in sys.modules if name.startswith(sys.argv[2] + ".")]
for module in pkgutil.walk_packages(package.__path__, f"{sys.argv[2]}."):
    found = importlib.import_module(module.name)
    assert str(found.__file__).startswith(sys.argv[1]), found
for promised in package.__all__:
    assert getattr(package, promised).__module__.startswith(sys.argv[2])
made = package.Client(base_url="http://localhost")
api = importlib.import_module(f"{sys.argv[2]}.api")
for group in pkgutil.iter_modules(api.__path__):
    getattr(made, group.name).with_raw_response
"""
CALL = """
import asyncio, importlib, sys
sys.path.insert(0, sys.argv[1])
testing = importlib.import_module(sys.argv[2] + ".testing")

fake = testing.Fake()
print(fake.client().operations.wait_for_bulk_pdf_job("7").status)

async def main():
    async with fake.async_client() as client:
        print((await client.operations.wait_for_bulk_pdf_job("8")).status)

asyncio.run(main())
"""
TWO = """
import logging, sys
sys.path.insert(0, sys.argv[1])
from old.zuora_billing import errors as old_errors, testing as old
from new.zuora_billing import errors as new_errors, testing as new
from new.zuora_billing.models import BulkPdfRequest as Wide
from old.zuora_billing.models import BulkPdfRequest as Narrow
from pydantic import ValidationError

told = []
class Heard(logging.Handler):
    def emit(self, record):
        told.append(record.name)
logging.getLogger("moored.drift").addHandler(Heard())

fields = dict(documents=[], index_file_format="CSV", file_name="x" * 40)
Wide(**fields)
try:
    Narrow(**fields)
except ValidationError:
    print("32 characters")

fakes = old.Fake(), new.Fake()
for fake in fakes:
    fake.operations.get_bulk_pdf_job.breaks(b'{"jobId": 7, "status": "Completed"}')
logging.getLogger("moored.drift.old.zuora_billing").setLevel(logging.ERROR)
for fake in fakes:
    fake.client().operations.get_bulk_pdf_job("7")
print(told)
print([len(fake.calls) for fake in fakes])

fakes[0].operations.get_bulk_pdf_job.fails(404)
try:
    fakes[0].client().operations.get_bulk_pdf_job("7")
except new_errors.ApiError:
    print("the error of another version")
except old_errors.NotFoundError:
    print("its own error")

loaded = {name: module for name, module in sys.modules.items() if "zuora_billing." in name}
for name, module in loaded.items():
    other = loaded.get(name.replace("old.", "new.", 1)) if name.startswith("old.") else None
    if other is None:
        continue
    for word, value in vars(module).items():
        if word.startswith("__"):
            continue
        mine = isinstance(value, (type, dict, set, list)) or hasattr(value, "cache_info")
        home = getattr(value, "__module__", name)
        if mine and home.startswith("old."):
            assert value is not vars(other)[word], (name, word)
print(len(loaded) > 20)
"""


def run(program: str, *words: str | Path) -> str:
    """What a program prints, in a process of its own that knows of no other copy."""
    command = [sys.executable, "-W", "error", "-I", "-c", program, *words]
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def copied(source: Path, target: Path) -> Path:
    """A copy without byte code."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    return target


def zipped(folder: Path, file: Path) -> Path:
    """A zip of what is in a folder."""
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder))
    return file


@pytest.fixture(params=["zuora_billing", "streams", "body_multipart"])
def source(request: pytest.FixtureRequest) -> Iterator[Path]:
    """Packages with jobs and tokens, with streams, with parts."""
    if request.param == "zuora_billing":
        yield COMMITTED
    else:
        yield Path(package(request.param).__file__).parent


def test_any_depth_and_name(source: Path, tmp_path: Path) -> None:
    copied(source, tmp_path / "ours" / "_vendor" / "deep" / "er" / "another_name")

    run(IMPORT, tmp_path, "ours._vendor.deep.er.another_name")


def test_in_a_zip(source: Path, tmp_path: Path) -> None:
    copied(source, tmp_path / "lib" / "ours" / "_vendor" / "another_name")

    run(IMPORT, zipped(tmp_path / "lib", tmp_path / "app.zip"), "ours._vendor.another_name")


def test_calls_of_a_copy_in_a_zip(tmp_path: Path) -> None:
    copied(COMMITTED, tmp_path / "lib" / "ours" / "zb")
    file = zipped(tmp_path / "lib", tmp_path / "app.zip")

    assert run(CALL, file, "ours.zb").split() == ["Completed", "Completed"]


def test_two_versions_in_one_process_share_nothing(tmp_path: Path) -> None:
    (chosen,) = find_project(ROOT).select(["zuora_billing"])
    document = chosen.spec.read_text("utf-8")
    assert document.count("maxLength: 32\n") == 2
    newer = tmp_path / "openapi.yaml"
    newer.write_text(document.replace("maxLength: 32\n", "maxLength: 64\n"), "utf-8")
    copied(COMMITTED, tmp_path / "old" / "zuora_billing")
    for path, text in build(replace(chosen, spec=newer)).tree.files.items():
        target = tmp_path / "new" / "zuora_billing" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")

    limit, told, calls, error, compared = run(TWO, tmp_path).splitlines()

    assert limit == "32 characters"
    assert told == "['moored.drift.new.zuora_billing']"
    assert calls == "[1, 1]"
    assert error == "its own error"
    assert compared == "True"


def test_without_the_fake(tmp_path: Path) -> None:
    copy = copied(COMMITTED, tmp_path / "zb")
    for path in [copy / "testing.py", *(copy / "_core").glob("fake*.py")]:
        path.unlink()

    run(IMPORT, tmp_path, "zb")
    mypy(tmp_path, "zb")


def test_without_a_group(tmp_path: Path) -> None:
    """The other groups still work; the types do not: choosing operations is the way."""
    copy = copied(COMMITTED, tmp_path / "zb")
    for path in [copy / "testing.py", copy / "api" / "oauth.py"]:
        path.unlink()

    run("import sys; sys.path.insert(0, sys.argv[1]); import zb; zb.Client().operations", tmp_path)
    with pytest.raises(AssertionError, match=r"zb\.api\.oauth"):
        mypy(tmp_path, "zb")


def test_a_part_by_selectors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    spec = [str(ROOT / "specs/zuora-billing/openapi.yaml"), "-o", "zb", "--operation=createToken"]

    assert guarded(["generate", *spec]) == 0, capsys.readouterr()

    assert {path.name for path in (tmp_path / "zb" / "api").iterdir()} == {
        "__init__.py",
        "oauth.py",
    }
    assert "BulkPdf" not in (tmp_path / "zb" / "models.py").read_text("utf-8")
    assert guarded(["verify", "zb"]) == 0, capsys.readouterr()
    run(IMPORT, tmp_path, "zb")
    mypy(tmp_path, "zb")


def mypy(folder: Path, *words: str) -> str:
    """Checks modules strictly, with the settings of a folder if it has some."""
    command = [sys.executable, "-m", "mypy", "--strict", *words]
    done = subprocess.run(command, cwd=folder, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_licence_of_the_runtime_goes_with_it(source: Path) -> None:
    text = (ROOT / "LICENSE").read_bytes()

    assert (ROOT / "templates/runtime/_core/LICENSE").read_bytes() == text
    assert (source / "_core" / "LICENSE").read_bytes() == text
