"""`python -m tests.prism`: call every operation that has examples through its generated client."""

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

from ..corpus.archive import documents_folder
from .server import ROOT, serving

#: Many examples, and parameters in paths, queries and headers, lists among them.
DOCUMENTS = (
    "openpolicy.local.json",
    "svix.com.json",
    "bkk.hu.json",
    "apideck.com/file-storage.json",
    "exavault.com.json",
)
CALLS = Path(__file__).parent / "calls.py"
PACKAGE = "client"


def main(words: Sequence[str] | None = None) -> int:
    """Print a line for each document and each violation; 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m tests.prism", description=__doc__)
    parser.add_argument("documents", nargs="*", default=DOCUMENTS, help="paths in the corpus")
    asked = parser.parse_args(words)
    folder, violations = documents_folder(), 0
    for document in asked.documents:
        outcomes = _outcomes(folder / document)
        count = Counter(one["outcome"] for one in outcomes)
        print(
            f"{document}: {len(outcomes)} operations, {count['called']} called without a violation,"
            f" {count['violation']} with one, {count['skipped']} skipped"
        )
        violations += count["violation"]
        reasons = Counter(one["why"] for one in outcomes if one["outcome"] == "skipped")
        for why, times in reasons.most_common():
            print(f"  skipped {times}: {why}")
        for one in outcomes:
            if one["outcome"] == "violation":
                print(f"  violation {one['operation']}: {one['why']}")
    return int(violations > 0)


def _outcomes(spec: Path) -> list[dict[str, str]]:
    paths = {"PYTHONPATH": str(ROOT / "generator")}
    with tempfile.TemporaryDirectory(prefix="moored-prism-") as place:
        words = [sys.executable, "-m", "moored", "generate", str(spec), "-o", PACKAGE]
        environment = os.environ | paths
        flags = ["--allow-degraded"]
        subprocess.run(
            [*words, *flags], cwd=place, env=environment, check=True, capture_output=True
        )
        with serving(spec) as url:
            done = subprocess.run(
                [sys.executable, str(CALLS), PACKAGE, url],
                cwd=place,
                capture_output=True,
                text=True,
                check=True,
                timeout=900,
            )
    found: list[dict[str, str]] = json.loads(done.stdout.rstrip().rpartition("\n")[2])
    return found


if __name__ == "__main__":
    sys.exit(main())
