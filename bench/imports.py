"""Measure what importing a client costs, and the first call on each group of it.

    python bench/imports.py NAME=DOCUMENT…

It generates a client of each document, and writes `bench/IMPORTS.md`. A first call is taken to cost
what its group, the models that the operation names and their validators do: all that is loaded or
built for it and was not before. Each figure is CPU time of a fresh process; of imports, the median
of interleaved rounds.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
ROUNDS = 7
BASE = "import httpx2, pydantic"
GIVEN = "zuora_billing"
FIRST_CALL = """
import importlib, json, re, sys, time
import httpx2, pydantic
package, group = sys.argv[1:]
client = importlib.import_module(package).Client(base_url="http://localhost")
models = importlib.import_module(f"{package}.models")
adapter = importlib.import_module(f"{package}._core.decoding").adapter
before = time.process_time()
kind = type(getattr(client, group))
declared = [vars(base) for base in kind.__mro__ if base.__name__ == "_Operations"][0]
annotations = [str(one.declare.__annotations__) for one in declared.values() if hasattr(one, "declare")]
named = [re.findall(r"models\\.(\\w+)", text) for text in annotations]
for name in next(filter(None, named), []):
    try:
        adapter(getattr(models, name)).validate_python(object())
    except pydantic.ValidationError:
        pass
print(time.process_time() - before)
"""


def cpu_seconds(folder: Path, code: str) -> float:
    """CPU seconds of a process that runs some code."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code], env=_around(folder), check=True)
    after = os.times()
    return (
        after.children_user - before.children_user + after.children_system - before.children_system
    )


def first_call(folder: Path, package: str, group: str) -> float:
    """CPU seconds that the first call of a group costs beside its import."""
    words = [sys.executable, "-c", FIRST_CALL, package, group]
    done = subprocess.run(words, env=_around(folder), check=True, capture_output=True, text=True)
    return float(done.stdout)


def groups(folder: Path, package: str) -> list[str]:
    """The groups of a client."""
    code = f"import json, {package}; print(json.dumps(sorted({package}.Client._groups)))"
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, env=_around(folder), check=True, capture_output=True, text=True)
    found: list[str] = json.loads(done.stdout)
    return found


def generate(folder: Path, name: str, document: str) -> None:
    """Generate the client of a document."""
    words = [sys.executable, "-m", "moored", "generate", document, "-o", str(folder / name)]
    subprocess.run([*words, "--allow-degraded"], check=True, stdout=subprocess.DEVNULL)


def main(given: list[str]) -> None:
    """Generate, measure, and write the table."""
    documents = dict(one.split("=", 1) for one in given)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / GIVEN).symlink_to(ROOT / "generated" / GIVEN)
        for name, document in documents.items():
            generate(folder, name, document)
        names = [GIVEN, *documents]
        codes = {BASE: BASE} | {name: f"from {name} import Client" for name in names}
        rounds = [
            {what: cpu_seconds(folder, code) for what, code in codes.items()} for _ in range(ROUNDS)
        ]
        imports = {what: statistics.median(one[what] for one in rounds) for what in codes}
        calls = {name: _calls(folder, name) for name in names}
        sizes = {name: _sizes(folder / name) for name in names}
    report(imports, calls, sizes)


def _calls(folder: Path, name: str) -> dict[str, float]:
    return {group: first_call(folder, name, group) for group in groups(folder, name)}


def _sizes(folder: Path) -> dict[str, int]:
    """The lines of each module of the models."""
    paths = [folder / "models.py", *(folder / "models").glob("*.py")]
    return {
        path.stem: len(path.read_text("utf-8").splitlines()) for path in paths if path.is_file()
    }


def report(
    imports: dict[str, float], calls: dict[str, dict[str, float]], sizes: dict[str, Any]
) -> None:
    """Write the table."""
    base = imports[BASE]
    rows = "".join(_row(name, imports[name] / base, calls[name], sizes[name]) for name in calls)
    tools = ", ".join(f"{name} {version(name)}" for name in ("httpx2", "pydantic"))
    text = (
        "# What an import costs, and a first call\n\n"
        f"CPU seconds of fresh processes; of imports the median of {ROUNDS} interleaved rounds, beside"
        f" `{BASE}` ({base:.3f} s).\n`python bench/imports.py` writes this file."
        f" Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores; {tools}.\n\n"
        "| client | import, ratio | groups | first call: median s | the slowest group s | modules of"
        " models | lines | the longest |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n"
        f"{rows}"
    )
    (ROOT / "bench" / "IMPORTS.md").write_text(text)
    sys.stdout.write(text)


def _row(name: str, ratio: float, calls: dict[str, float], sizes: dict[str, int]) -> str:
    slowest = max(calls, key=lambda group: calls[group])
    modules = {stem: lines for stem, lines in sizes.items() if stem != "__init__"} or sizes
    return (
        f"| {name} | {ratio:.2f} | {len(calls)} | {statistics.median(calls.values()):.3f} |"
        f" {calls[slowest]:.3f} (`{slowest}`) | {len(modules)} | {sum(sizes.values()):,} |"
        f" {max(modules.values()):,} |\n"
    )


def _around(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(folder)}


if __name__ == "__main__":
    main(sys.argv[1:])
