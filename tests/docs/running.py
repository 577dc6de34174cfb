"""Runs a page of the documentation as a reader would: writes its files, types its commands, compares what is shown."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.docs.blocks import ROOT, Block, commands

_SHIM = f"""#!/bin/sh
exec {sys.executable} -m moored "$@"
"""
_EXIT = re.compile(r"# exit (\d)$")
# What grows with the templates, or with the load of the machine.
_FIGURE = re.compile(r"\b[\d,.]+ (?=(s|bytes|files?|lines|models?|written|unchanged|deleted)\b)")


class Reader:
    """Somebody with a shell, in a folder of their own."""

    def __init__(self, folder: Path, bin_: Path) -> None:
        """Makes `moored` and `python` commands of the shell."""
        self.folder = folder
        bin_.mkdir()
        (bin_ / "moored").write_text(_SHIM)
        (bin_ / "moored").chmod(0o755)
        path = f"{bin_}:{Path(sys.executable).parent}:{os.environ['PATH']}"
        person = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com"}
        person |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in person.items()}
        self.environment = (
            os.environ
            | person
            | {
                "PATH": path,
                "PYTHONPATH": f"{ROOT / 'generator'}:{folder}:{folder / 'generated'}",
                "GIT_CONFIG_GLOBAL": os.devnull,
                "COLUMNS": "80",
            }
        )

    def has(self, *names: str) -> None:
        """Copy files and folders of the repository into the folder."""
        for name in names:
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, self.folder / name, ignore=ignored)

    def follow(self, block: Block) -> None:
        """Do what a block says."""
        if block.title:
            file = self.folder / block.title
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, "utf-8")
        elif block.language == "console":
            for command, shown in commands(block):
                self.type(command, shown, f"{block.page}:{block.line}")

    def type(self, command: str, shown: str, where: str) -> None:
        """Run a command; it has to exit and to print as the page says."""
        expected = int(next(iter(_EXIT.findall(command)), "0"))
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=self.environment,
            text=True,
            capture_output=True,
            check=False,
        )
        told = f"{where}: $ {command}\n{done.stdout}{done.stderr}"
        assert done.returncode == expected, told
        both = done.stderr + done.stdout
        assert not shown.strip() or alike(shown, done.stdout) or alike(shown, both), told


def alike(shown: str, printed: str) -> bool:
    """Whether a page shows what is printed: `…` on a line stands for any lines, and figures may differ."""
    lines = [_FIGURE.sub("N ", line.rstrip()) for line in printed.strip().split("\n")]
    at = 0
    skipping = False
    for line in (_FIGURE.sub("N ", one.rstrip()) for one in shown.strip().split("\n")):
        if line.strip() == "…":
            skipping = True
            continue
        found = [i for i in range(at, len(lines)) if lines[i] == line]
        if not found or (not skipping and found[0] != at):
            return False
        at, skipping = found[0] + 1, False
    return skipping or at == len(lines)
