"""The peers: generators of Python clients, in an environment of their own, with what their output needs."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "bench" / ".peers"
PEERS = {
    "openapi-python-client": "0.29.1",
    "openapi-generator-cli": "7.26.0",  # needs Java
    "datamodel-code-generator": version("datamodel-code-generator"),
}
# What the outputs import, of the same version as ours.
LIBRARIES = ("httpx2", "pydantic", "pydantic_core", "anyio")
OTHERS = ("httpx", "attrs", "python-dateutil", "urllib3", "lazy-imports")
PLOTS = "matplotlib==3.11.2"
# The package that each writes, beside each other in one folder.
PACKAGES = {
    "openapi-python-client": "opc",
    "openapi-generator": "og",
    "datamodel-code-generator": "dcg",
}
# A document with dots in the names of its schemas becomes modules, which need a folder.
MODULAR = "Modular references require an output directory"


def environment() -> Path:
    """The folder of the peers' commands; made on the first use."""
    commands = FOLDER / "bin"
    wanted = [*(f"{name}=={pin}" for name, pin in PEERS.items()), PLOTS]
    wanted += [f"{name}=={version(name)}" for name in LIBRARIES]
    done = FOLDER / "installed.txt"
    if not done.exists() or done.read_text() != str(wanted):
        venv.create(FOLDER, with_pip=True, clear=True)
        install = [f"{commands}/python", "-m", "pip", "install", "--quiet", *wanted, *OTHERS]
        subprocess.run(install, check=True)
        done.write_text(str(wanted))
    return commands


def variables() -> dict[str, str]:
    """The environment as when it is activated: openapi-python-client finds its ruff in the path."""
    return {"PATH": f"{environment()}{os.pathsep}{os.environ['PATH']}"}


def commands(spec: Path, folder: Path, *, modular: bool = False) -> dict[str, list[str]]:
    """What generates a client with each peer, as the packages `opc`, `og` and `dcg` of a folder.

    Args:
        spec: The document.
        folder: Where the packages are put.
        modular: Whether datamodel-code-generator is to write a module for each part of a name.
    """
    found = environment()
    models = "models" if modular else "models.py"
    return {
        "openapi-python-client": [
            *(f"{found}/openapi-python-client", "generate", "--path", f"{spec}"),
            *("--meta", "none", "--overwrite", "--output-path", f"{folder}/opc"),
        ],
        "openapi-generator": [
            *(f"{found}/openapi-generator-cli", "generate", "-g", "python", "-i", f"{spec}"),
            *("-o", f"{folder}", "--package-name", "og", "--skip-validate-spec"),
            "--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
        ],
        "datamodel-code-generator": [
            *(f"{found}/datamodel-codegen", "--input", f"{spec}", "--input-file-type", "openapi"),
            *("--output-model-type", "pydantic_v2.BaseModel", "--generate-client", "httpx2"),
            *("--output", f"{folder}/dcg/{models}", "--client-output", f"{folder}/dcg/client"),
            *("--client-package", "dcg.client", "--client-model-package", "dcg.models"),
            # By its own advice where speed counts; black and isort, the default, take four times as long.
            *("--formatters", "builtin"),
        ],
    }


def generate(spec: Path, folder: Path) -> None:
    """Generate a client of a document with each peer."""
    for name, command in commands(spec, folder).items():
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.stderr.write(f"{name} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}\n")
