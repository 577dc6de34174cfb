"""The versions of the tools that shape the output: what the library of Python says, without loading it."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from moored.emit.tools import SHAPING_TOOLS, tool_versions


def test_versions_are_those_installed() -> None:
    assert tool_versions() == {name: version(name) for name in SHAPING_TOOLS}


def test_of_two_records_the_one_that_python_would_load_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "ruff-0.0.7.dist-info"
    record.mkdir()
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: ruff\nVersion: 0.0.7\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert tool_versions()["ruff"] == version("ruff") != "0.0.7"
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert tool_versions()["ruff"] == "0.0.7"
