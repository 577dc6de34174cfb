"""`python -m tests.samples [DOCUMENT…]`: run the README's calls of public documents.

The documents are paths in the corpus (`tests.corpus`), or files. Each call has to be sent: the
server takes anything, but the client checks what it is given.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ..behaviour.server import Anything
from ..corpus.archive import documents_folder

ROOT = Path(__file__).parents[2]
RUN = ROOT / "tests" / "behaviour" / "readme_calls.py"
PACKAGE = "client"


def main(words: Sequence[str] | None = None) -> int:
    """Print a line for each document and each call that is not sent; 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m tests.samples", description=__doc__)
    parser.add_argument("documents", nargs="+")
    asked = parser.parse_args(words)
    server, count = Anything(), Counter[bool]()
    for document in asked.documents:
        path = Path(document)
        outcomes = _outcomes(path if path.is_file() else documents_folder() / path, server.url)
        failed = [(place, why) for place, why in outcomes if why]
        print(f"{document}: {len(outcomes)} operations, {len(failed)} calls not sent", flush=True)
        for place, why in failed:
            print(f"  {place}: {' '.join(why.split())[:300]}", flush=True)
        count += Counter({True: len(outcomes) - len(failed), False: len(failed)})
    server.stop()
    print(f"{count.total()} operations, {count[True]} calls sent, {count[False]} not")
    return int(count[False] > 0)


def _outcomes(spec: Path, url: str) -> list[tuple[str, str]]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "generator")}
    with tempfile.TemporaryDirectory(prefix="moored-samples-") as place:
        words = [sys.executable, "-m", "moored", "generate", str(spec), "-o", PACKAGE]
        for command in ([*words, "--allow-degraded"], [sys.executable, str(RUN), PACKAGE, url]):
            done = subprocess.run(
                command, cwd=place, env=environment, capture_output=True, text=True, check=False
            )
            if done.returncode:
                return [("the document", done.stdout[-500:] + done.stderr[-500:])]
        return [(a, b) for a, b in json.loads(done.stdout.rstrip().rpartition("\n")[2])]


if __name__ == "__main__":
    sys.exit(main())
