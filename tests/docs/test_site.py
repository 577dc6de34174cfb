"""The documentation's site: it is built, and what builds it has nothing to complain of."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("zensical"), "build", "--strict", "--clean"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def site(folder: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    return folder


def test_the_site_is_built(tmp_path: Path) -> None:
    done = build(site(tmp_path))

    assert done.returncode == 0, done.stdout + done.stderr
    for page in (tmp_path / "docs").glob("*.md"):
        assert (tmp_path / "site" / f"{page.stem}.html").exists(), page


def test_a_dead_link_is_told(tmp_path: Path) -> None:
    page = site(tmp_path) / "docs" / "check.md"
    page.write_text(page.read_text() + "\nSee [this](nowhere.md).\n")

    done = build(tmp_path)

    assert done.returncode != 0
    assert "page does not exist" in done.stdout + done.stderr
