"""Make the same edits on a client of moored and on models of datamodel-codegen, and write `bench/CHECK-PEERS.md`.

Each edit is made on a fresh copy; then `moored check` and `datamodel-codegen --check` are run, each
as its own documentation says. `--stripe DOCUMENT` times a clean check of a client of that document too.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "specs" / "zuora-billing"
ROUNDS = 7
PROJECT = """\
[tool.moored.clients.zuora]
spec = "spec/openapi.yaml"
output = "zuora"
"""
PEER = """\
[tool.datamodel-codegen]
input = "spec/openapi.yaml"
input-file-type = "openapi"
output = "models/models.py"
output-model-type = "pydantic_v2.BaseModel"
disable-timestamp = true
formatters = ["builtin"]
"""
PROJECT_ALSO = {"moored": 'http = "httpx"\n', "codegen": "snake-case-field = true\n"}
MOORED = [sys.executable, "-m", "moored"]
CODEGEN = [str(Path(sys.executable).with_name("datamodel-codegen"))]

Edit = Callable[[Path, str], object]


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What one run of a tool came to."""

    code: int
    said: str
    cpu: float
    wall: float


def run(command: list[str], folder: Path) -> Ran:
    """Run a command, and time it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "COLUMNS": "200"}
    # As it is for users: the modules have been compiled by an earlier run.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    after, wall = os.times(), time.perf_counter() - start
    cpu = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    return Ran(code=done.returncode, said=done.stdout + done.stderr, cpu=cpu, wall=wall)


def models(folder: Path, tool: str) -> Path:
    """The models that a tool has generated."""
    return folder / ("zuora" if tool == "moored" else "models") / "models.py"


def replaced(old: str, new: str) -> Edit:
    """The models with a text in the place of the first occurrence of another."""

    def edit(folder: Path, tool: str) -> None:
        path = models(folder, tool)
        text = path.read_text()
        assert old in text, (tool, old)
        path.write_text(text.replace(old, new, 1))

    return edit


def in_schemas(old: str, new: str) -> Edit:
    """The document with a text in the place of another, the first time in its schemas."""

    def edit(folder: Path, tool: str) -> None:
        path = folder / "spec" / "openapi.yaml"
        head, mark, tail = path.read_text().partition("\n  schemas:\n")
        assert old in tail, old
        path.write_text(head + mark + tail.replace(old, new, 1))

    return edit


def in_settings(folder: Path, tool: str) -> None:
    """One more setting that changes the output."""
    one, other = PROJECT if tool == "moored" else PEER, PROJECT_ALSO[tool]
    path = folder / "pyproject.toml"
    path.write_text(path.read_text().replace(one, one + other))


def in_lock(old: str, new: str) -> Edit:
    """The lock as another version would have written it, with its line of the manifest; a peer has none."""

    def edit(folder: Path, tool: str) -> None:
        lock, manifest = (folder / "zuora" / name for name in ("moored.lock", "_generated.sha256"))
        before = lock.read_bytes()
        assert old.encode() in before, old
        lock.write_bytes(before.replace(old.encode(), new.encode(), 1))
        digests = [sha256(data).hexdigest() for data in (before, lock.read_bytes())]
        manifest.write_text(manifest.read_text().replace(*digests))

    return edit


def bytes_of(change: Callable[[bytes], bytes]) -> Edit:
    """The models with their bytes changed."""

    def edit(folder: Path, tool: str) -> None:
        path = models(folder, tool)
        path.write_bytes(change(path.read_bytes()))

    return edit


def reordered(folder: Path, tool: str) -> None:
    """The document with another order of the keys at its top, and a comment."""
    path = folder / "spec" / "openapi.yaml"
    head, _, tail = path.read_text().partition("\ncomponents:\n")
    assert tail
    path.write_text(f"# a comment\ncomponents:\n{tail.rstrip()}\n{head}\n")


def both(*edits: Edit) -> Edit:
    """Several edits."""
    return lambda folder, tool: [edit(folder, tool) for edit in edits]


MARKS = b"<<<<<<< ours\n=======\n>>>>>>> theirs\n"
NARROWED = in_schemas("type: string", "type: integer")
BYTE = replaced("import annotations", "import  annotations")
EDITS: dict[str, Edit] = {
    "nothing": lambda folder, tool: None,
    "a type edited in the models": replaced(" str", " int"),
    "a comment added to the models": replaced("\nclass ", "\n# mine\nclass "),
    "the models written in another format": BYTE,
    "CRLF line ends": bytes_of(lambda data: data.replace(b"\n", b"\r\n")),
    "marks of a merge conflict": bytes_of(lambda data: data + MARKS),
    "a file deleted": lambda folder, tool: models(folder, tool).unlink(),
    "a file added beside the models": lambda folder, tool: models(folder, tool)
    .with_name("mine.py")
    .write_text("x = 1\n"),
    "the document changed in meaning": NARROWED,
    "the document: a comment, other order of keys": reordered,
    "the document and the models changed": both(NARROWED, replaced(" str", " int")),
    "a setting changed": in_settings,
    "made by other versions of its tools": in_lock('"ruff": "', '"ruff": "9'),
    "made by a later version, of other output": in_lock('"epoch": ', '"epoch": 9'),
    "the document gone": lambda folder, tool: (folder / "spec" / "openapi.yaml").unlink(),
}


def prepared(folder: Path) -> None:
    """A project with both outputs, from the same document."""
    shutil.copytree(SPEC, folder / "spec")
    (folder / "models").mkdir()
    (folder / "pyproject.toml").write_text(f"{PROJECT}\n{PEER}")
    for command in ([*MOORED, "generate"], CODEGEN):
        done = run(command, folder)
        if done.code:
            raise SystemExit(f"{command}: {done.said}")


def main() -> None:
    """Make every edit, run both tools, write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stripe", type=Path, help="a large document, to time a clean check")
    asked = parser.parse_args()
    rows = ""
    with tempfile.TemporaryDirectory() as scratch:
        clean = Path(scratch) / "clean"
        clean.mkdir()
        prepared(clean)
        for number, (name, edit) in enumerate(EDITS.items()):
            rows += row(name, edit, clean, Path(scratch) / str(number))
        times = timed({"Zuora": clean, **large(asked.stripe, Path(scratch))})
    report(rows, times)


def row(name: str, edit: Edit, clean: Path, folder: Path) -> str:
    """What both tools say of one edit."""
    cells = []
    for tool, command in (("moored", [*MOORED, "check"]), ("codegen", [*CODEGEN, "--check"])):
        copy = folder / tool
        shutil.copytree(clean, copy)
        edit(copy, tool)
        ran = run(command, copy)
        cells += [str(ran.code), said(ran.said), f"{ran.cpu:.2f}"]
    line = f"| {name} | {' | '.join(cells)} |\n"
    sys.stdout.write(line)
    return line


def said(text: str) -> str:
    """The lines that say what is wrong; of a diff only how long it is."""
    lines = [line for line in text.splitlines() if line.strip()]
    diff = [line for line in lines if line[:1] in "+-@ " or line.startswith(("diff ", "\\ No"))]
    told = [line.strip() for line in lines if line not in diff]
    told = [re.sub(r"\S*/(?=(moored|codegen)/)", "", one) for one in told]
    shown = "; ".join(
        " ".join(one.split()).replace("|", "/").replace("<", "&lt;") for one in told[:4]
    )
    return f"{shown[:260]}{f' (a diff of {len(diff)} lines)' if diff else ''}"


def large(document: Path | None, scratch: Path) -> dict[str, Path]:
    """A project with a client of a large document."""
    if document is None:
        return {}
    folder = scratch / "large"
    (folder / "spec").mkdir(parents=True)
    shutil.copy(document, folder / "spec")
    project = PROJECT.replace("openapi.yaml", document.name)
    (folder / "pyproject.toml").write_text(project)
    done = run([*MOORED, "generate"], folder)
    if done.code:
        raise SystemExit(done.said)
    return {document.stem: folder}


def timed(projects: dict[str, Path]) -> str:
    """Median times of clean checks, run in turn."""
    commands = {
        f"{name}, `{' '.join(command[2:])}`": (command, folder)
        for name, folder in projects.items()
        for command in ([*MOORED, "check"], [*MOORED, "check", "--full"])
    }
    commands["Zuora, `datamodel-codegen --check`"] = ([*CODEGEN, "--check"], projects["Zuora"])
    commands["`python -c pass`"] = ([sys.executable, "-c", "pass"], projects["Zuora"])
    rounds = [
        {name: run(command, folder) for name, (command, folder) in commands.items()}
        for _ in range(ROUNDS)
    ]
    lines = ""
    for name in commands:
        cpu = statistics.median(one[name].cpu for one in rounds)
        wall = statistics.median(one[name].wall for one in rounds)
        lines += f"| {name} | {cpu:.2f} | {wall:.2f} |\n"
    return lines


def report(rows: str, times: str) -> None:
    """Write the tables."""
    codegen = version("datamodel-code-generator")
    text = (
        "# `check` beside `datamodel-codegen --check`\n\n"
        f"The same edits on a client of Zuora's document and on the models that datamodel-code-generator {codegen} "
        "makes of it, each on a fresh copy. What is said is cut to its first lines. CPU is user and system seconds. "
        "Written by `python bench/check_peers.py`.\n\n"
        "| edit | moored: exit | says | CPU s | datamodel-codegen: exit | says | CPU s |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        f"{rows}\n"
        f"Clean, median of {ROUNDS} runs in turn, start of Python included:\n\n"
        "| what | CPU s | wall s |\n| --- | --- | --- |\n"
        f"{times}"
    )
    (ROOT / "bench" / "CHECK-PEERS.md").write_text(text)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
