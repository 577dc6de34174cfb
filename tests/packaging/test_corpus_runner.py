"""The runner of `make corpus`, over documents of our own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example"}],
    "paths": {
        "/pets": {
            "get": {"responses": {"204": {"description": "Nothing."}}},
            "post": {"responses": {"204": {"description": "Nothing."}}},
        }
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents, one that can be generated and one that cannot."""
    good, bad = tmp_path / "documents" / "good.json", tmp_path / "documents" / "deep" / "bad.json"
    bad.parent.mkdir(parents=True)
    good.write_text(json.dumps(DOCUMENT))
    bad.write_text(json.dumps({**DOCUMENT, "info": "none"}))
    return good.parent


def corpus(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`make corpus` over a folder."""
    command = [sys.executable, "-m", "tests.corpus", "--list=all", f"--folder={folder}"]
    return subprocess.run(
        [*command, "--typed=0", "--black=1", *words],
        cwd=ROOT,
        env=os.environ | {"CORPUS_CACHE": str(folder.parent / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_figures_and_causes(folder: Path) -> None:
    done = corpus(folder)

    figures = {line[:20].strip(): line[20:].strip() for line in done.stdout.splitlines()[:12]}
    assert done.returncode == 1, done.stderr
    assert figures["generated"] == "50.00% (1 of 2)"
    assert figures["imported"] == "100.00% (1 of 1)"
    assert figures["black"] == "100.00% (1 of 1)"
    assert figures["operations covered"] == "50.00% (2 of 4)"
    assert "generate: M0401\n       deep/bad.json: " in done.stdout


def test_a_second_run_goes_on(folder: Path) -> None:
    first = corpus(folder)

    again = corpus(folder)

    assert first.stderr.count(".json:") == 2
    assert again.stderr == ""
    assert again.stdout == first.stdout
