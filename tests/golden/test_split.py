"""Every case with each model in a module of its own: wherever a model stands, it is the same."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from moored.pipeline import build

from .case import ACCEPTED, Outcome
from .test_packages import IMPORT, _run, mypy, pyright

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def split(outcomes: dict[str, Outcome], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package of each case, its models in as many modules as may be."""
    root = tmp_path_factory.mktemp("split")
    for name in ACCEPTED:
        settings = replace(outcomes[name].settings, module_lines=1)
        Outcome(settings=settings, built=build(settings)).write(root / name)
    return root


def test_imports_and_works(split: Path) -> None:
    _run(split, sys.executable, "-W", "error", "-c", IMPORT, *ACCEPTED)


# Those whose models lean on each other most.
TANGLED = ("discriminator_inherited", "models_split", "schemas_unions")


def test_any_module_can_be_the_first(split: Path) -> None:
    for name in TANGLED:
        for path in sorted((split / name / "models").glob("*.py")):
            module = f"{name}.models.{path.stem}"
            _run(split, sys.executable, "-W", "error", "-c", IMPORT_FIRST, name, module)


IMPORT_FIRST = """
import importlib, sys
from pydantic import BaseModel
package, first = sys.argv[1:]
module = importlib.import_module(first)
for model in vars(module).values():
    if isinstance(model, type) and issubclass(model, BaseModel):
        assert model.model_rebuild() is not False
"""


def test_types(split: Path) -> None:
    mypy(split, *TANGLED)
    # What else is in a package is as it is with all models in one module.
    folders = [f"{name}/{folder}" for name in ACCEPTED for folder in ("models", "api")]
    pyright(split, *(folder for folder in folders if (split / folder).is_dir()))
