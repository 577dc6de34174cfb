"""The scripts of `inside` in forked processes: what they import is loaded once for all documents.

A small document takes a tenth of a second; the imports of datamodel-code-generator and pydantic
take two. A server that has loaded them forks a process for each script, as `process.run` starts one.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from .process import Used

_SERVER = get_context("forkserver")
_SERVER.set_forkserver_preload(
    [
        "black",
        "datamodel_code_generator.parser.openapi",
        "httpx2",
        "moored.pipeline",
        "pydantic",
        "tests.corpus.inside.generate",
        "tests.corpus.inside.probe",
    ]
)


def run_script(
    script: str, words: tuple[str, ...], folder: Path, *, seconds: float, memory: int
) -> Used:
    """Run `main` of a module of `inside` in a folder; what it tells is the last line, as JSON.

    Args:
        script: The name of the module.
        words: The arguments of its `main`.
        folder: Where it runs.
        seconds: How long it may take, by the clock.
        memory: How many bytes of addresses it may have.
    """
    with tempfile.TemporaryDirectory(prefix="moored-script-") as place:
        out, used = Path(place, "out"), Path(place, "used")
        child = _SERVER.Process(target=_inside, args=(script, words, folder, memory, out, used))
        child.start()
        child.join(seconds)
        late = child.is_alive()
        if late:
            child.kill()
            child.join()
        cpu, peak = json.loads(used.read_text()) if used.exists() else (seconds, 0)
        text = out.read_text("utf-8", "replace") if out.exists() else ""
        code = child.exitcode if child.exitcode is not None else -1
    return Used(code=code, out=text, cpu=cpu, peak=peak, late=late)


def _inside(
    script: str, words: tuple[str, ...], folder: Path, memory: int, out: Path, used: Path
) -> None:
    os.chdir(folder)
    sys.path.insert(0, "")
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with out.open("w", encoding="utf-8") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
        told: Any = import_module(f"tests.corpus.inside.{script}").main(*words)
        print("\n" + json.dumps(told), flush=True)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    used.write_text(json.dumps([spent.ru_utime + spent.ru_stime, spent.ru_maxrss * 1024]))
