"""Every golden package is a good Python package."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest

from moored.emit.reread import reread

from .case import ACCEPTED, Outcome

# Whatever can be imported is; every name that is promised is there; every model can be used.
IMPORT = """
import importlib, pkgutil, sys
from pydantic import BaseModel, TypeAdapter
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    loaded = [m for m in sys.modules if m.startswith(name + ".")]
    assert not loaded, f"import {name} loads {loaded}"
    for module in pkgutil.walk_packages(package.__path__, f"{name}."):
        importlib.import_module(module.name)
    for promised in package.__all__:
        getattr(package, promised)
    loaded = [module for key, module in sys.modules.items() if key.startswith(f"{name}.models")]
    for model in [one for module in loaded for one in vars(module).values()]:
        if isinstance(model, type) and issubclass(model, BaseModel):
            assert model.model_rebuild() is not False
            TypeAdapter(model)
    for client in (package.Client, package.AsyncClient):
        made = client(base_url="http://localhost")
        for group in pkgutil.iter_modules(importlib.import_module(f"{name}.api").__path__):
            getattr(made, group.name).with_raw_response
"""


# How a caller takes pages, with a blocking client and with one to be awaited.
PAGES = """
from collections.abc import AsyncIterator, Iterator
from itertools import islice
from typing import assert_type

from pagination import AsyncClient, AsyncPage, AsyncPages, Client, Page
from pagination.models import Account, Event, EventPage, ListAccountsResponse, Log

client, other = Client(), AsyncClient()
page = client.accounts.list_accounts(owner=["a"], resume=None)
assert_type(page, Page[ListAccountsResponse, Account])
assert_type(page.items, list[Account])
assert_type(page.answer, ListAccountsResponse)
assert_type(page.cursor, str | None)
assert_type(page.pages(), Iterator[Page[ListAccountsResponse, Account]])
for account in islice(page, 5):
    assert_type(account, Account)
raw = client.accounts.with_raw_response.list_accounts(owner=[])
assert_type(raw.parse(), ListAccountsResponse)
assert_type(list(client.accounts.list_names()), list[str])


async def main() -> None:
    pages = other.events.list_events()
    assert_type(pages, AsyncPages[EventPage, Event])
    assert_type(await pages, AsyncPage[EventPage, Event])
    assert_type(pages.pages(), AsyncIterator[AsyncPage[EventPage, Event]])
    async for event in pages:
        assert_type(event, Event)
    async for event in await pages:
        assert_type(event, Event)
    raw = await other.events.with_raw_response.list_events(page=2)
    assert_type(raw.parse(), EventPage)
    assert_type([log async for log in other.logs.list_releases()], list[Log])
"""
# What the setting up of a README takes as given.
GIVEN = "base_url = client_id = client_secret = key = password = token = username = ''"
_CODE = re.compile(r"^```python\n(.*?)```$", re.M | re.S)
_OF_WEBHOOKS = re.compile(r"^from \w+ import webhooks$", re.M)


def _run(folder: Path, *words: str | Path) -> None:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def mypy(folder: Path, *named: str) -> None:
    """Check packages and modules of a folder strictly."""
    words = ["-m", "mypy", "--strict", "--config-file=", "--python-version=3.11"]
    _run(folder, sys.executable, *words, *named)


def pyright(folder: Path, *included: str) -> None:
    """Check files and folders of a folder strictly, for the Python that mypy checks them for."""
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": included}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    _run(folder, Path(sys.executable).parent / "basedpyright", "--pythonpath", sys.executable)


@pytest.fixture(scope="session")
def readmes(packages: Path) -> str:
    """The folder of modules that make the calls of each README, a function a call."""
    folder = packages / "readmes"
    folder.mkdir()
    for name in ACCEPTED:
        setup, *calls = _CODE.findall((packages / name / "README.md").read_text("utf-8"))
        calls = [call for call in calls if not _OF_WEBHOOKS.search(call)]
        parts = [GIVEN, setup, *(_function(i, call) for i, call in enumerate(calls))]
        (folder / f"of_{name}.py").write_text("\n".join(parts), "utf-8")
    return folder.name


def _function(number: int, code: str) -> str:
    made = [name for name in ("answer", "client") if f"\n{name} = " in f"\n{code}"]
    used = "".join(f"print({name})\n" for name in made)
    return f"def call_{number}() -> None:\n{indent(code + used, '    ')}"


@pytest.mark.parametrize("name", ACCEPTED)
def test_compiles(name: str, packages: Path) -> None:
    for path in (packages / name).rglob("*.py"):
        compile(path.read_text("utf-8"), str(path), "exec", flags=0, dont_inherit=True)


def test_imports_and_works(packages: Path) -> None:
    _run(packages, sys.executable, "-W", "error", "-c", IMPORT, *ACCEPTED)


def test_mypy_strict(packages: Path, readmes: str) -> None:
    mypy(packages, *ACCEPTED, readmes)


def test_pyright_strict(packages: Path, readmes: str) -> None:
    # A module of the runtime is read wherever it is imported, and looked at once; mypy looks at each copy.
    distinct = [path for path in _modules(packages) if "_core" not in path.parts]
    distinct += [path for path in _distinct(packages) if "_core" in path.parts]
    pyright(packages, *(path.as_posix() for path in distinct), readmes)


def test_pagination_as_a_caller_has_it(packages: Path, tmp_path: Path) -> None:
    shutil.copytree(packages / "pagination", tmp_path / "pagination")
    (tmp_path / "caller.py").write_text(PAGES)

    mypy(tmp_path, "caller.py")
    pyright(tmp_path, ".")


def test_black(packages: Path) -> None:
    told = ["--check", "--quiet", "--target-version=py311"]
    _run(packages, sys.executable, "-m", "black", *told, *_distinct(packages))


def _modules(packages: Path) -> list[Path]:
    """Every module, from the folder of packages on."""
    found = (path for name in ACCEPTED for path in sorted((packages / name).rglob("*.py")))
    return [path.relative_to(packages) for path in found]


def _distinct(packages: Path) -> list[Path]:
    """The modules without those that say to the letter what one before them does."""
    found = {(packages / path).read_bytes(): path for path in reversed(_modules(packages))}
    return sorted(found.values())


@pytest.mark.parametrize("name", ACCEPTED)
def test_holds_only_what_templates_write(name: str, outcomes: dict[str, Outcome]) -> None:
    built = outcomes[name].built
    assert built is not None
    assert list(reread(built.tree.files)) == []
