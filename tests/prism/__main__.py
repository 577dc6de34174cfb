"""`python -m tests.prism`: call every operation of public documents through its generated client."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from moored.pipeline import Built
from moored.project import standalone

from ..corpus.archive import documents_folder
from .known import fault_of_prism
from .server import serving
from .variants import Variant, variants

#: Many examples; parameters in paths, queries and headers, lists among them; bodies of JSON, forms,
#: parts and bytes; limits and patterns.
DOCUMENTS = (
    "openpolicy.local.json",
    "svix.com.json",
    "bkk.hu.json",
    "apideck.com/file-storage.json",
    "exavault.com.json",
    "meilisearch.com.json",
    "remove.bg.json",
    "twilio.com/twilio_taskrouter_v1.json",
    "api.video.json",
    "thebluealliance.com.json",
)
CALLS = Path(__file__).parent / "calls.py"
PACKAGE = "client"
#: What a call may come to.
OUTCOMES = ("called", "violation", "failed", "prism")


def main(words: Sequence[str] | None = None) -> int:
    """Print a line for each document and each call that went wrong; 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m tests.prism", description=__doc__)
    parser.add_argument("documents", nargs="*", default=DOCUMENTS, help="paths in the corpus")
    asked = parser.parse_args(words)
    folder, total = documents_folder(), Counter[str]()
    print(
        f"{'document':40}{'operations':>11}{'calls':>7}{'violations':>11}{'not sent':>9}{'Prism':>7}"
    )
    for document in asked.documents:
        made, told = _outcomes(folder / document)
        judged = [_judged(document, outcome, reasons) for outcome, reasons in told]
        count = Counter(outcome for outcome, _ in judged)
        operations = len({one.operation for one in made})
        _row(document, operations, count)
        for one, (outcome, why) in zip(made, judged, strict=True):
            if outcome != "called":
                print(f"  {outcome} ({one.name}) {one.operation}: {why[:300]}")
        total += count + Counter({"operations": operations})
    _row("all", total["operations"], total)
    return int(total["violation"] + total["failed"] > 0)


def _judged(document: str, outcome: str, reasons: list[str]) -> tuple[str, str]:
    """The outcome, `prism` where all reasons are faults of Prism's own, and why."""
    faults = [fault_of_prism(document, reason) for reason in reasons]
    if outcome == "violation" and all(faults):
        return "prism", f"Prism's own fault, {'; '.join(sorted(set(faults)))}"
    return outcome, "; ".join(reasons)


def _row(name: str, operations: int, count: Counter[str]) -> None:
    calls = sum(count[outcome] for outcome in OUTCOMES)
    ours = f"{count['violation']:11}{count['failed']:9}{count['prism']:7}"
    print(f"{name:40}{operations:11}{calls:7}{ours}", flush=True)


def _outcomes(spec: Path) -> tuple[list[Variant], list[tuple[str, list[str]]]]:
    with tempfile.TemporaryDirectory(prefix="moored-prism-") as place:
        output = Path(place) / PACKAGE
        built, made = variants(standalone(spec, output, allow_degraded=True, root=Path(place)))
        _write(built, output)
        calls = Path(place) / "calls.json"
        calls.write_text(json.dumps([asdict(one) for one in made]), "utf-8")
        with serving(spec) as url:
            done = subprocess.run(
                [sys.executable, str(CALLS), PACKAGE, url, str(calls)],
                cwd=place,
                stdout=subprocess.PIPE,
                text=True,
                check=True,
                timeout=1800,
            )
    found = json.loads(done.stdout.rstrip().rpartition("\n")[2])
    return made, [(outcome, reasons) for outcome, reasons in found]


def _write(built: Built, folder: Path) -> None:
    for path, text in built.tree.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
