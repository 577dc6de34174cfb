"""The peers: generators of Python clients, in an environment of their own, with what their output needs."""

from __future__ import annotations

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
LIBRARIES = (
    "httpx2",
    "pydantic",
    "pydantic_core",
    "anyio",
)  # of the same version as ours
OTHERS = ("httpx", "attrs", "python-dateutil", "urllib3", "lazy-imports")


def environment() -> Path:
    """The folder of the peers' commands; made on the first use."""
    commands = FOLDER / "bin"
    wanted = [*(f"{name}=={pin}" for name, pin in PEERS.items())]
    wanted += [f"{name}=={version(name)}" for name in LIBRARIES]
    done = FOLDER / "installed.txt"
    if not done.exists() or done.read_text() != str(wanted):
        venv.create(FOLDER, with_pip=True, clear=True)
        install = [
            commands / "python",
            "-m",
            "pip",
            "install",
            "--quiet",
            *wanted,
            *OTHERS,
        ]
        subprocess.run(install, check=True)
        done.write_text(str(wanted))
    return commands


def commands(spec: Path, folder: Path) -> dict[str, list[str]]:
    """What generates a client with each peer, as the packages `opc`, `og` and `dcg` of a folder."""
    found = environment()
    own = ["--client-package", "dcg.client", "--client-model-package", "dcg.models"]
    return {
        "openapi-python-client": [
            *(f"{found}/openapi-python-client", "generate", "--path", f"{spec}"),
            *("--meta", "none", "--overwrite", "--output-path", f"{folder}/opc"),
        ],
        "openapi-generator": [
            *(
                f"{found}/openapi-generator-cli",
                "generate",
                "-g",
                "python",
                "-i",
                f"{spec}",
            ),
            *("-o", f"{folder}", "--package-name", "og"),
        ],
        "datamodel-code-generator": [
            *(
                f"{found}/datamodel-codegen",
                "--input",
                f"{spec}",
                "--input-file-type",
                "openapi",
            ),
            *(
                "--output-model-type",
                "pydantic_v2.BaseModel",
                "--generate-client",
                "httpx2",
            ),
            *(
                "--output",
                f"{folder}/dcg/models.py",
                "--client-output",
                f"{folder}/dcg/client",
            ),
            *own,
        ],
    }


def generate(spec: Path, folder: Path) -> None:
    """Generate a client of a document with each peer."""
    for name, command in commands(spec, folder).items():
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.stderr.write(f"{name} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}\n")
