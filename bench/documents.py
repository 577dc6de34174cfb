"""The documents that are measured: the Zuora fragment, and the headline documents of the corpus."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.archive import documents_folder
from tests.corpus.choice import documents

from .records import ROOT

SPEC = ROOT / "specs" / "zuora-billing"
FRAGMENT = "fragment"
LARGE = 3 * 2**20


@dataclass(frozen=True, slots=True)
class Document:
    """A document, by the name that the report has for it."""

    name: str
    path: Path

    @property
    def size(self) -> int:
        """Its bytes."""
        return self.path.stat().st_size

    @property
    def large(self) -> bool:
        """Whether it is too long to be measured again and again."""
        return self.size > LARGE


def chosen(words: Sequence[str], folder: Path) -> list[Document]:
    """The documents whose names have one of the words in them; all of them without words.

    Args:
        words: Parts of names, such as `fragment` or `github`.
        folder: Where the fragment is put.
    """
    wanted = [name for name in headline() if not words or any(word in name for word in words)]
    return [Document(name, _path(name, folder)) for name in wanted]


def headline() -> list[str]:
    """The names of all documents that are measured."""
    return [name.removesuffix(".json") for name in (FRAGMENT, *documents("headline", ROOT))]


def _path(name: str, folder: Path) -> Path:
    if name != FRAGMENT:
        return documents_folder() / f"{name}.json"
    path = folder / "fragment.json"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "moored", "slice", f"{SPEC}/openapi.yaml", "-o", f"{path}"]
        overlay = ["--overlay", f"{SPEC}/overlay.yaml"]
        variables = {"PYTHONPATH": f"{ROOT}/generator"}
        subprocess.run([*command, *overlay], check=True, env=variables, stdout=subprocess.DEVNULL)
    return path
